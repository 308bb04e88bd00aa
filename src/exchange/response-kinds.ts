/** The responses of HTTP clients as arguments: which members each has. */
import { type ArgumentKind, objectWith } from "../openapi/expect-argument.ts";
import { anExchange } from "./argument-kinds.ts";

/** What `fetch` resolves to. */
export const fetchResponse = objectWith("a response of fetch", {
  url: "string",
  status: "number",
  headers: "object",
  clone: "function",
});

const received = { status: "number", headers: "object" };
const sent = objectWith("", { method: "string", url: "string" });

/** By a member that no other has, in the order in which they are tried. */
const forms: readonly (readonly [member: string, isComplete: (given: object) => boolean])[] = [
  ["response", anExchange.isRight],
  ["payload", isInjected],
  ["config", objectWith("", { ...received, config: "object" }).isRight],
  ["text", isOfSuperagent],
  ["url", objectWith("", { ...received, url: "string" }).isRight],
];

/** A response that holds its body. */
export const readResponse: ArgumentKind = {
  takes: "a response of axios, supertest or inject, an exchange, or { url, status, headers, body }",
  isRight(given) {
    if (typeof given !== "object" || given === null) return false;
    const form = forms.find(([member]) => member in given);
    return form?.[1](given) ?? false;
  },
};

function isInjected(given: object): boolean {
  const { raw } = given as { readonly raw?: unknown };
  const form = objectWith("", { statusCode: "number", headers: "object", payload: "string" });
  return form.isRight(given) && objectWith("", { req: "object" }).isRight(raw);
}

function isOfSuperagent(given: object): boolean {
  const { request } = given as { readonly request?: unknown };
  return objectWith("", received).isRight(given) && sent.isRight(request);
}
