/**
 * Traffic that a browser, a proxy or a test tool saved as HAR 1.2 (HTTP Archive), read as a recording. Requests of the
 * operations of openapi.yaml are kept, whatever their host and base path. Credentials are left out.
 */
import { isUtf8 } from "node:buffer";
import { KitError } from "../../openapi/kit-error.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import type { Response } from "../exchange.ts";
import { headersOf } from "../http/http.ts";
import { keysOfRequest, withoutKey } from "../sanitise/request-keys.ts";
import {
  childOf,
  type JsonNode,
  parseJson,
  readList,
  readNumber,
  readText,
  rejectNode,
} from "./json-decoder.ts";
import type { Recording } from "./recording.ts";
import { type TrafficEntry, type TrafficRoute, trafficRecording, trafficRouteOf } from "./traffic.ts";

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

/** Whether there is no response of the API in a status: none came (0, or -1), or the browser had it already. */
function isEmpty({ value: status }: JsonNode): boolean {
  return status === 304 || (typeof status === "number" && status <= 0);
}

/**
 * Undefined for what is not of the API, whatever form it has, and for a response that was not saved whole. Tools write `null`
 * where none came.
 */
function entryOf(node: JsonNode): TrafficEntry | undefined {
  const [request, response] = [childOf(node, "request"), childOf(node, "response")];
  const route = routeOf(request);
  if (!route || isNothing(response)) return undefined;
  const method = readText(childOf(request, "method")).toUpperCase();
  const status = childOf(response, "status");
  if (isEmpty(status) || isFromBrowser(node)) return undefined;
  const body = bodyOf(response);
  if (body === undefined || isUpgrade(node)) return undefined;
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
      response: {
        status: readNumber(status),
        headers: withoutSecrets(headersIn(childOf(response, "headers"))),
        ...body,
      },
      latencyMs: Math.round(Math.max(0, Number(childOf(node, "time").value) || 0)),
    },
  };
}

/** The operation of a request; undefined for one of anybody else, and for what is no request. */
function routeOf(request: JsonNode): TrafficRoute | undefined {
  if (request.value === null) return undefined;
  const [url, method] = [childOf(request, "url").value, childOf(request, "method").value];
  if (typeof url !== "string" || typeof method !== "string" || !URL.canParse(url)) return undefined;
  return trafficRouteOf(new URL(url), method.toUpperCase());
}

function isNothing({ value }: JsonNode): boolean {
  return value === undefined || value === null;
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
function bodyOf(response: JsonNode): Pick<Response, "body" | "invalidUtf8"> | undefined {
  const content = childOf(response, "content");
  if (isNothing(content)) return undefined;
  const [size, sentSize = 0] = [childOf(content, "size").value, childOf(response, "bodySize").value];
  const { value: text } = childOf(content, "text");
  if (text === undefined || text === null) return size === 0 && sentSize === 0 ? { body: "" } : undefined;
  if (typeof text !== "string") rejectNode(childOf(content, "text"), "is not a text");
  const isBase64 = /^base64$/i.test(String(childOf(content, "encoding").value));
  const bytes = Buffer.from(text, isBase64 ? "base64" : "utf8");
  const isCut = Number(size) > bytes.length && parsedJson(bytes.toString("utf8")) === undefined;
  if (isCut) return undefined;
  const body = isBase64 ? bytes.toString("utf8") : text;
  return isUtf8(bytes) ? { body } : { body, invalidUtf8: true };
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

/**
 * Repeated headers are joined; some tools have done so with a line break. Names that HTTP/2 has, such as `:status`, are no
 * headers. None where nothing was saved.
 */
function headersIn(node: JsonNode): Readonly<Record<string, string>> {
  if (isNothing(node)) return {};
  const headers = readList(node, (each) => [
    readText(childOf(each, "name")),
    headerValueOf(childOf(each, "value")),
  ]);
  const kept = headers.filter(([name, value]) => !name!.startsWith(":") && value !== undefined);
  return headersOf(kept.flatMap(([name, value]) => [name!, value!.split(/\s*[\r\n]\s*/).join(", ")]));
}

/** Undefined where a tool left it out. Some write a number. */
function headerValueOf(node: JsonNode): string | undefined {
  if (isNothing(node)) return undefined;
  return typeof node.value === "number" ? String(node.value) : readText(node);
}

/** The body is decoded already, and cookies are nobody's business. */
const dropped: ReadonlySet<string> = new Set(["content-encoding", "content-length", "set-cookie"]);

function withoutSecrets(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/** Keys of all requests to the API. */
function keysIn(nodes: readonly JsonNode[]): readonly string[] {
  const requests = nodes.map((node) => childOf(node, "request"));
  const keys = requests
    .filter((request) => routeOf(request) !== undefined)
    .flatMap((request) =>
      keysOfRequest(readText(childOf(request, "url")), headersIn(childOf(request, "headers"))),
    );
  return [...new Set(keys)];
}
