/** The request of a call: URL, headers and body of a postback with the values of a conversion. */
import { connectionHeaders } from "../../exchange/connection-headers.ts";
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { Postback } from "../resources/postback.ts";
import type { PostbackVariables } from "../resources/postback-variables.ts";
import { keyPlaceholder } from "../session/journal/secrets.ts";
import type { ReceiverRequest } from "../session/postbacks/receiver.ts";
import { bodyEncoding, expandBody, expandHeader, expandUrl } from "./template.ts";

const contentTypes = {
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  text: "text/plain;charset=utf-8",
};

/** A postback cannot set them. */
const unsettable: ReadonlySet<string> = new Set([...connectionHeaders, "content-length", "expect", "host"]);

export function receiverRequest(
  { url, http_method: method, body, headers }: Postback,
  variables: PostbackVariables,
  urlEncoding: Behaviour["postback_encoding"],
): ReceiverRequest {
  const own = headers
    .map(({ name, value }) => [name.toLowerCase(), expandHeader(value, variables)] as const)
    .filter(([name]) => !unsettable.has(name));
  const template = method === "POST" ? (body ?? "") : undefined;
  const encoding = bodyEncoding(template ?? "", Object.fromEntries(own)["content-type"]);
  const type = template === undefined ? {} : { "content-type": contentTypes[encoding] };
  return {
    url: expandUrl(url, variables, urlEncoding),
    method,
    headers: { accept: "*/*", "user-agent": "smart-links-kit", ...type, ...Object.fromEntries(own) },
    body: template === undefined ? undefined : expandBody(template, variables, encoding),
  };
}

/** For the journal, names and values in turn. The user's own headers may hold secrets of any name. */
export function shownHeaders({ headers }: ReceiverRequest, own: Postback["headers"]): readonly string[] {
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  return Object.entries(headers).flatMap(([name, value]) => [name, names.has(name) ? keyPlaceholder : value]);
}
