/**
 * Templates of a postback: texts with variables such as `{click_id}`. How the vendor encodes values is undocumented.
 * Assumed: percent-encoded in a URL (`postback_encoding` of openapi.yaml) and in a form, escaped in JSON, and in a header
 * percent-encoded but for visible ASCII. A variable without a value becomes an empty text; braces around anything else
 * stay.
 */
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { PostbackVariables } from "../resources/postback-variables.ts";

type UrlEncoding = Behaviour["postback_encoding"];

/** A URL with its values. Percent-encoded, they change neither its host nor its other parameters. */
export function expandUrl(template: string, variables: PostbackVariables, encoding: UrlEncoding): string {
  return expand(template, variables, urlEncoders[encoding]);
}

const urlEncoders: { readonly [K in UrlEncoding]: (value: string) => string } = {
  percent_encoded: percentEncoded,
  as_is: (value) => value,
};

/** A header's value in visible ASCII and spaces. So a value cannot begin another header. */
export function expandHeader(template: string, variables: PostbackVariables): string {
  return expand(template, variables, (value) => value).replaceAll(/[^\x20-\x7e]/gu, percentEncoded);
}

export type BodyEncoding = "json" | "form" | "text";

export function expandBody(template: string, variables: PostbackVariables, encoding: BodyEncoding): string {
  return expand(template, variables, bodyEncoders[encoding]);
}

/** By the content type of a body. Without one, a body that begins like JSON is JSON, and any other a form. */
export function bodyEncoding(template: string, contentType: string | undefined): BodyEncoding {
  if (contentType === undefined) return /^\s*[{[]/.test(template) ? "json" : "form";
  if (/\bjson\b/i.test(contentType)) return "json";
  return /\bx-www-form-urlencoded\b/i.test(contentType) ? "form" : "text";
}

const bodyEncoders: { readonly [K in BodyEncoding]: (value: string) => string } = {
  json: (value) => JSON.stringify(value).slice(1, -1),
  form: percentEncoded,
  text: (value) => value,
};

const variable = /\{([a-z_]+)\}/g;

function expand(template: string, variables: PostbackVariables, encode: (value: string) => string): string {
  return template.replaceAll(variable, (whole, name: string) =>
    Object.hasOwn(variables, name) ? encode(variables[name as keyof PostbackVariables]) : whole,
  );
}

/** Half of a character that two code units make has no encoding. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\ufffd"));
}
