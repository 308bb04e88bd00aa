/** Sanitises whole exchanges: path, headers and body, each value by its rule. */
import { document } from "../../openapi/generated/document.gen.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import { type Exchange, keyPlaceholder, type Request, type Response } from "../exchange.ts";
import { decodeUriPart, splitPath } from "../request-path.ts";
import { containsKey } from "./key-redaction.ts";
import type { Pseudonymiser } from "./pseudonymiser.ts";
import { rewriteJson } from "./rewrite-json.ts";
import { bodyRulesOf } from "./rules/body-rules.ts";
import { requestBodyRulesOf } from "./rules/write-rules.ts";
import {
  queryRules,
  requestHeaderRules,
  responseHeaderRules,
  type SanitiseRule,
  type SanitiseRuleTree,
} from "./sanitise-rules.ts";
import { sanitiseNumber, sanitiseText, sanitiseWords } from "./sanitise-value.ts";

export function sanitiseExchange(
  { request, response, latencyMs, sentAt, isRetried }: Exchange,
  pseudonymiser: Pseudonymiser,
): Exchange {
  const rules = bodyRulesOf(request.method, splitPath(request.path).route);
  return {
    request: sanitiseRequest(request, pseudonymiser),
    response: sanitiseResponse(response, rules, pseudonymiser),
    latencyMs,
    ...(sentAt === undefined ? {} : { sentAt: sanitiseText(sentAt, "instant", pseudonymiser) }),
    ...(isRetried === undefined ? {} : { isRetried }),
  };
}

function sanitiseRequest(
  { method, path, headers, auth, body }: Request,
  pseudonymiser: Pseudonymiser,
): Request {
  const rules = requestBodyRulesOf(splitPath(path).route);
  return {
    method: sanitiseWords(method, pseudonymiser),
    path: sanitisePath(path, pseudonymiser),
    headers: sanitiseHeaders(headers, requestHeaderRules, pseudonymiser),
    ...(auth === undefined ? {} : { auth }),
    ...(body === undefined ? {} : { body: sanitiseBody(body, rules, pseudonymiser) }),
  };
}

function sanitiseResponse(
  { status, headers, body, invalidUtf8 }: Response,
  rules: SanitiseRuleTree,
  pseudonymiser: Pseudonymiser,
): Response {
  return {
    status,
    headers: sanitiseHeaders(headers, responseHeaderRules, pseudonymiser),
    body: sanitiseBody(body, rules, pseudonymiser),
    ...(invalidUtf8 === undefined ? {} : { invalidUtf8 }),
  };
}

/** The words of documented paths. */
const publicSegments: ReadonlySet<string> = new Set([
  "__s",
  ...Object.keys(document.paths).flatMap((path) => path.split("/").filter((word) => !word.startsWith("{"))),
]);

/** What does not change keeps the way it was percent-encoded. */
function sanitisePath(path: string, pseudonymiser: Pseudonymiser): string {
  const { route, query } = splitPath(path);
  const clean = (text: string) =>
    publicSegments.has(text) ? text : sanitiseText(text, "private", pseudonymiser);
  const segments = route.split("/").map((segment) => encodedLike(segment, clean));
  const parameters = query?.split("&").map((parameter) => sanitiseParameter(parameter, pseudonymiser));
  return segments.join("/") + (parameters === undefined ? "" : `?${parameters.join("&")}`);
}

function sanitiseParameter(raw: string, pseudonymiser: Pseudonymiser): string {
  // Only in a query does a plus mean a blank.
  const parameter = raw.replaceAll("+", "%20");
  const [name = "", ...value] = parameter.split("=");
  const rule = ruleIn(queryRules, decodeUriPart(name));
  const cleanName = encodedLike(name, (text) => (rule || text === "" ? text : pseudonymiser.name(text)));
  const cleanValue = encodedLike(value.join("="), (text) =>
    sanitiseText(text, rule ?? "words", pseudonymiser),
  );
  const clean = value.length === 0 ? cleanName : `${cleanName}=${cleanValue}`;
  return clean === parameter ? raw : clean;
}

function encodedLike(encoded: string, rewrite: (text: string) => string): string {
  const before = decodeUriPart(encoded);
  const after = rewrite(before);
  return before === after ? encoded : encodeURIComponent(after);
}

function sanitiseHeaders(
  headers: Readonly<Record<string, string>>,
  rules: Readonly<Record<string, SanitiseRule>>,
  pseudonymiser: Pseudonymiser,
): Readonly<Record<string, string>> {
  const kept = Object.entries(headers).flatMap(([name, value]) => {
    const rule = ruleIn(rules, name);
    if (rule !== undefined) return [[name, sanitiseText(value, rule, pseudonymiser)] as const];
    // That a key was repeated must show, wherever it was.
    if (containsKey(name)) return [["x-echo", keyPlaceholder] as const];
    return containsKey(value) ? [[pseudonymiser.name(name), keyPlaceholder] as const] : [];
  });
  return Object.fromEntries(kept);
}

function ruleIn(table: Readonly<Record<string, SanitiseRule>>, name: string): SanitiseRule | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A byte order mark and blanks stay: they decide whether a body is JSON. */
function sanitiseBody(body: string, rules: SanitiseRuleTree, pseudonymiser: Pseudonymiser): string {
  const mark = body.startsWith("\ufeff") ? "\ufeff" : "";
  const text = body.slice(mark.length);
  if (text.trim() === "") return body;
  const isJson = parsedJson(text) !== undefined;
  return mark + (isJson ? sanitiseJson(text, rules, pseudonymiser) : pseudonymiser.private("body", text));
}

function sanitiseJson(text: string, rules: SanitiseRuleTree, pseudonymiser: Pseudonymiser): string {
  return rewriteJson<SanitiseRuleTree>(text, {
    root: rules,
    childPlace: (place, name) => partOf(place, name),
    name: (name, place) => (isNamed(place, name) ? name : pseudonymiser.name(name)),
    string: (value, place) => sanitiseText(value, leafOf(place), pseudonymiser),
    number: (number, place) => sanitiseNumber(number, leafOf(place), pseudonymiser),
  });
}

function partOf(place: SanitiseRuleTree, name: string | undefined): SanitiseRuleTree {
  if (typeof place === "string") return "private";
  if (Array.isArray(place)) return name === undefined ? place[0] : "private";
  if (name === undefined) return "private";
  const parts = place as Readonly<Record<string, SanitiseRuleTree>>;
  return (Object.hasOwn(parts, name) ? parts[name] : parts["*"]) ?? "private";
}

function isNamed(place: SanitiseRuleTree, name: string): boolean {
  return typeof place === "object" && !Array.isArray(place) && name !== "*" && Object.hasOwn(place, name);
}

/** A plain value where structure was expected is private. */
function leafOf(place: SanitiseRuleTree): SanitiseRule {
  return typeof place === "string" ? place : "private";
}
