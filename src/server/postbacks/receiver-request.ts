/** The request of a call: URL, headers and body of a postback with the values of a conversion. */
import { decodeUriPart } from "../../exchange/request-path.ts";
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { Postback } from "../resources/postback.ts";
import type { PostbackVariables } from "../resources/postback-variables.ts";
import { unsentHeaders } from "../resources/unsent-headers.ts";
import { keyPlaceholder } from "../session/journal/secrets.ts";
import type { ReceiverRequest } from "../session/postbacks/receiver.ts";
import { bodyEncoding, expandBody, expandHeader, expandUrl } from "./template.ts";

const contentTypes = {
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  text: "text/plain;charset=utf-8",
};

export function receiverRequest(
  { url: template, http_method: method, body, headers }: Postback,
  variables: PostbackVariables,
  urlEncoding: Behaviour["postback_encoding"],
): ReceiverRequest {
  const url = expandUrl(template, variables, urlEncoding);
  const unsent = unsentHeaders(headers);
  const own = new Map<string, string[]>();
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    if (!unsent.includes(key)) own.set(key, [...(own.get(key) ?? []), expandHeader(value, variables)]);
  }
  const bodyTemplate = method === "POST" ? (body ?? "") : undefined;
  const encoding = bodyEncoding(bodyTemplate ?? "", own.get("content-type")?.[0]);
  const type = bodyTemplate === undefined ? {} : { "content-type": contentTypes[encoding] };
  const ownHeaders = [...own].map(([name, values]) => [name, values.length > 1 ? values : values.join()]);
  return {
    url,
    method,
    headers: {
      accept: "*/*",
      "user-agent": "smart-links-kit",
      ...type,
      ...credentialsOf(url),
      ...Object.fromEntries(ownHeaders),
    },
    body: bodyTemplate === undefined ? undefined : expandBody(bodyTemplate, variables, encoding),
  };
}

/** The user and password of a URL, as a header. */
function credentialsOf(url: string): ReceiverRequest["headers"] {
  if (!URL.canParse(url)) return {};
  const { username, password } = new URL(url);
  if (username === "" && password === "") return {};
  const bytes = new TextEncoder().encode(`${decodeUriPart(username)}:${decodeUriPart(password)}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

/** For the journal, names and values in turn. The user's own headers may hold secrets of any name. */
export function shownHeaders({ headers }: ReceiverRequest, own: Postback["headers"]): readonly string[] {
  const hidden = new Set(["authorization", ...own.map(({ name }) => name.toLowerCase())]);
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [name, hidden.has(name) ? keyPlaceholder : value]),
  );
}
