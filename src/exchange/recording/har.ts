/**
 * Traffic that a browser, a proxy or a test tool saved as HAR 1.2 (HTTP Archive), read as a recording. Requests of the
 * operations of openapi.yaml are kept, whatever their host and base path. Credentials are left out.
 */
import { type Edition, editionNames } from "../../openapi/editions.ts";
import { document } from "../../openapi/generated/document.gen.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import { KitError } from "../../openapi/kit-error.ts";
import type { Exchange } from "../exchange.ts";
import { decodeUriPart } from "../request-path.ts";
import { redactKey } from "../sanitise/key-redaction.ts";
import {
  childOf,
  type JsonNode,
  parseJson,
  readList,
  readNumber,
  readOptional,
  readText,
  rejectNode,
} from "./json-decoder.ts";
import type { Recording } from "./recording.ts";

/** Whether a text is HAR rather than a recording of the kit: it begins with `{"log":`. */
export function isHar(text: string): boolean {
  return /^\ufeff?\s*\{\s*"log"\s*:/.test(text);
}

/**
 * Reads the text of a HAR file. Its present is the moment of its last response.
 * @throws {KitError} `invalid_recording` when a part has another form, or no request is one of ours with its response.
 */
export function parseHar(text: string): Recording {
  const nodes = readList(childOf(childOf(parseJson(text), "log"), "entries"), (node) => node);
  const entries = nodes.map(entryOf).filter((entry) => entry !== undefined);
  entries.sort((a, b) => a.startMs - b.startMs);
  const last = entries.at(-1);
  if (last === undefined) {
    throw new KitError(
      "invalid_recording",
      "The HAR file has no request of the Smart Links API with a complete response.",
    );
  }
  const keys = keysIn(nodes);
  return {
    kitVersion: version,
    recordedAt: new Date(last.startMs + last.exchange.latencyMs).toISOString(),
    editions: editionNames.filter((edition) => entries.some((entry) => entry.route.edition === edition)),
    subject: { link: "", ...Object.assign({}, ...entries.map(({ subject }) => subject).reverse()) },
    plan: "har",
    exchanges: entries.map(({ exchange }) => keys.reduce(withoutKey, exchange)),
  };
}

interface Entry {
  readonly startMs: number;
  readonly route: Route;
  /** Account and link of the path. */
  readonly subject: Partial<Recording["subject"]>;
  readonly exchange: Exchange;
}

interface Route {
  readonly edition: Edition;
  /** Matches a path with any base path before it. */
  readonly pattern: RegExp;
}

const routes: readonly Route[] = Object.entries(document.paths).map(([path, { get }]) => ({
  edition: get["x-edition"],
  pattern: new RegExp(
    `^.*?(?<own>${path.replace("{account}", "(?<account>[^/]+)").replace("{smart_link_id}", "(?<link>[^/]+)")})$`,
  ),
}));

/** Statuses without a response of the API in them: none came, or the browser had it already. */
const emptyStatuses: readonly number[] = [0, 304];

/** Undefined for what is not of the API, and for a response whose body was not saved. */
function entryOf(node: JsonNode): Entry | undefined {
  const [request, response] = [childOf(node, "request"), childOf(node, "response")];
  const url = readText(childOf(request, "url"));
  const status = readNumber(childOf(response, "status"));
  const found = URL.canParse(url) ? routeOf(new URL(url)) : undefined;
  const method = readText(childOf(request, "method"));
  const body = bodyOf(childOf(response, "content"));
  if (!found || method !== "GET" || emptyStatuses.includes(status) || body === undefined) return undefined;
  const sent = headersOf(childOf(request, "headers"));
  const startMs = Date.parse(readText(childOf(node, "startedDateTime")));
  if (Number.isNaN(startMs)) rejectNode(childOf(node, "startedDateTime"), "is not an instant");
  return {
    startMs,
    ...found,
    exchange: {
      request: { method, path: found.path, headers: {}, auth: "authorization" in sent ? "key" : "none" },
      response: { status, headers: withoutSecrets(headersOf(childOf(response, "headers"))), body },
      latencyMs: Math.round(Math.max(0, Number(childOf(node, "time").value) || 0)),
    },
  };
}

function routeOf(
  url: URL,
): { readonly route: Route; readonly path: string; readonly subject: Entry["subject"] } | undefined {
  for (const route of routes) {
    const groups = route.pattern.exec(url.pathname)?.groups;
    if (!groups) continue;
    const subject = Object.entries({ account: groups.account, link: groups.link })
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([name, part]) => [name, decodeUriPart(part)]);
    return { route, path: groups.own + url.search, subject: Object.fromEntries(subject) };
  }
  return undefined;
}

/** The body as text, decompressed as HAR has it; undefined when it was not saved. */
function bodyOf(content: JsonNode): string | undefined {
  const text = readOptional(childOf(content, "text"), (node) => readText(node));
  if (text === undefined) return childOf(content, "size").value === 0 ? "" : undefined;
  return childOf(content, "encoding").value === "base64"
    ? Buffer.from(text, "base64").toString("utf8")
    : text;
}

/** Repeated headers are joined. Names that HTTP/2 has, such as `:status`, are no headers. */
function headersOf(node: JsonNode): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  for (const each of readList(node, (header) => header)) {
    const name = readText(childOf(each, "name")).toLowerCase();
    const value = readText(childOf(each, "value"));
    if (!name.startsWith(":"))
      headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  return Object.fromEntries(headers);
}

/** The body is decoded already, and cookies are nobody's business. */
const dropped: ReadonlySet<string> = new Set(["content-encoding", "content-length", "set-cookie"]);

function withoutSecrets(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/** Keys of all requests: of the `Authorization` header, and whatever looks like a key of the API in a header or URL. */
function keysIn(nodes: readonly JsonNode[]): readonly string[] {
  const requests = nodes.map((node) => childOf(node, "request"));
  const texts = requests.flatMap((request) => [
    readText(childOf(request, "url")),
    ...Object.values(headersOf(childOf(request, "headers"))),
  ]);
  const bearer = requests.flatMap(
    (request) => headersOf(childOf(request, "headers")).authorization?.replace(/^\w+ +/, "") ?? [],
  );
  return [...new Set([...bearer, ...texts.flatMap((text) => text.match(keyForm) ?? [])])];
}

/** Observed. */
const keyForm = /ofapi_[A-Za-z0-9]{20,}/g;

function withoutKey({ request, response, latencyMs }: Exchange, key: string): Exchange {
  const path = redactKey({ status: 0, headers: {}, body: request.path }, key).body;
  return { request: { ...request, path }, response: redactKey(response, key), latencyMs };
}
