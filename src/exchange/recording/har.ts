/**
 * Traffic that a browser, a proxy or a test tool saved as HAR 1.2 (HTTP Archive), read as a recording. Requests of the
 * operations of openapi.yaml are kept, whatever their host and base path. Credentials are left out.
 */
import { KitError } from "../../openapi/kit-error.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import { headersOf } from "../http/http.ts";
import { keysOfRequest, withoutKey } from "../sanitise/request-keys.ts";
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
import { type TrafficEntry, trafficRecording, trafficRouteOf } from "./traffic.ts";

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
  const read = nodes.map(entryOf).filter((entry) => entry !== undefined);
  if (read.length === 0) throw new KitError("invalid_recording", noEntry);
  const entries = read.every(isWithoutKey) ? read.map(withRemovedKey) : read;
  const keys = keysIn(nodes);
  const clean = entries.map((entry) => ({ ...entry, exchange: keys.reduce(withoutKey, entry.exchange) }));
  return trafficRecording(clean, "har");
}

const noEntry = "The HAR file has no request of the Smart Links API with a complete response.";

/** Statuses without a response of the API in them: none came, or the browser had it already. */
const emptyStatuses: readonly number[] = [0, 304];

/** Undefined for what is not of the API, and for a response that was not saved whole. */
function entryOf(node: JsonNode): TrafficEntry | undefined {
  const [request, response] = [childOf(node, "request"), childOf(node, "response")];
  const url = readText(childOf(request, "url"));
  const status = readNumber(childOf(response, "status"));
  const method = readText(childOf(request, "method"));
  const route = URL.canParse(url) ? trafficRouteOf(new URL(url), method) : undefined;
  const body = bodyOf(response);
  if (!route || emptyStatuses.includes(status) || body === undefined) return undefined;
  if (isFromBrowser(node) || isUpgrade(node)) return undefined;
  const sent = headersIn(childOf(request, "headers"));
  const sentBody = method === "GET" ? undefined : sentBodyOf(childOf(request, "postData"));
  const startMs = Date.parse(readText(childOf(node, "startedDateTime")));
  if (Number.isNaN(startMs)) rejectNode(childOf(node, "startedDateTime"), "is not an instant");
  return {
    startMs,
    route,
    exchange: {
      request: {
        ...{ method, path: route.path, headers: {}, auth: "authorization" in sent ? "key" : "none" },
        ...(sentBody === undefined ? {} : { body: sentBody }),
      },
      response: { status, headers: withoutSecrets(headersIn(childOf(response, "headers"))), body },
      latencyMs: Math.round(Math.max(0, Number(childOf(node, "time").value) || 0)),
    },
  };
}

function isWithoutKey({ exchange: { request } }: TrafficEntry): boolean {
  return request.auth === "none";
}

/** Browsers remove the keys of all requests from the HAR that they save. What was not refused for its key had one. */
function withRemovedKey(entry: TrafficEntry): TrafficEntry {
  const { request, response, ...rest } = entry.exchange;
  const auth = response.status === 401 ? "none" : "key";
  return { ...entry, exchange: { request: { ...request, auth }, response, ...rest } };
}

/** The body of a request; undefined when there is none or it was not saved as text. */
function sentBodyOf({ value }: JsonNode): string | undefined {
  const text = Object(value).text;
  return typeof text === "string" ? text : undefined;
}

/** The body as text, decompressed as HAR has it; undefined when it was not saved, or a part of it. */
function bodyOf(response: JsonNode): string | undefined {
  const content = childOf(response, "content");
  const [size, sentSize = 0] = [childOf(content, "size").value, childOf(response, "bodySize").value];
  const text = readOptional(childOf(content, "text"), (node) => readText(node));
  if (text === undefined) return size === 0 && sentSize === 0 ? "" : undefined;
  const isBase64 = childOf(content, "encoding").value === "base64";
  const bytes = Buffer.from(text, isBase64 ? "base64" : "utf8");
  const isCut = Number(size) > bytes.length && parsedJson(bytes.toString("utf8")) === undefined;
  return isCut ? undefined : isBase64 ? bytes.toString("utf8") : text;
}

/** Whether a browser took a response from its cache, or says that it did not get all of it. */
function isFromBrowser(node: JsonNode): boolean {
  const error = childOf(childOf(node, "response"), "_error").value;
  const [cache, from] = ["_fromCache", "_fetchType"].map((name) => childOf(node, name).value);
  return Boolean(error || cache) || /cache/i.test(String(from));
}

/** Whether a response only sends a client from `http:` to `https:`: browsers do it themselves, and so do gateways. */
function isUpgrade(node: JsonNode): boolean {
  const url = readText(childOf(childOf(node, "request"), "url"));
  const { location } = headersIn(childOf(childOf(node, "response"), "headers"));
  return location !== undefined && url.replace(/^http:/, "https:") === location && url !== location;
}

/** Repeated headers are joined. Names that HTTP/2 has, such as `:status`, are no headers. */
function headersIn(node: JsonNode): Readonly<Record<string, string>> {
  const headers = readList(node, (each) => ["name", "value"].map((part) => readText(childOf(each, part))));
  return headersOf(headers.filter(([name]) => !name!.startsWith(":")).flat());
}

/** The body is decoded already, and cookies are nobody's business. */
const dropped: ReadonlySet<string> = new Set(["content-encoding", "content-length", "set-cookie"]);

function withoutSecrets(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/** Keys of all requests. */
function keysIn(nodes: readonly JsonNode[]): readonly string[] {
  const requests = nodes.map((node) => childOf(node, "request"));
  const keys = requests.flatMap((request) =>
    keysOfRequest(readText(childOf(request, "url")), headersIn(childOf(request, "headers"))),
  );
  return [...new Set(keys)];
}
