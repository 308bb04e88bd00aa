/** Carries treatments out, on texts, numbers, JSON and whole exchanges. Whose hand does it decides on stand-ins. */

import { type Exchange, keyPlaceholder, type Request, type Response } from "../exchange.ts";
import { decoded } from "../recording/request-key.ts";
import { showsKey } from "./key-redaction.ts";
import { rewriteJson } from "./rewrite-json.ts";
import {
  bodyTreatments,
  queryTreatments,
  requestHeaders,
  responseHeaders,
  type Treated,
  type Treatment,
} from "./sanitise-rules.ts";
import { rewriteWords } from "./sanitise-text.ts";
import type { Kind } from "./value-formats.ts";

/** Says what stands for what. */
export interface Hand {
  private(kind: Kind, value: string, isOrdered?: boolean): string;
  /** A balance in decimal digits. */
  balance(digits: string): string;
  /** A name that openapi.yaml does not know. */
  name(name: string): string;
}

export function treatText(value: string, treatment: Treatment, hand: Hand): string {
  return onText[treatment](value, hand);
}

const words = (value: string, hand: Hand) => rewriteWords(value, (word) => hand.private("text", word));
const staysAs = (form: RegExp) => (value: string, hand: Hand) =>
  form.test(value) ? value : words(value, hand);
const count = /^-?\d{1,16}$/;
const amount = /^-?\d{1,15}$/;

const onText: { readonly [T in Treatment]: (value: string, hand: Hand) => string } = {
  private: (value, hand) => hand.private("text", value),
  id: (value, hand) => hand.private("text", value, true),
  words,
  instant: staysAs(
    /^(\d{4}-\d\d-\d\d([T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[-+ ]\d\d:\d\d)?)?|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)$/,
  ),
  country: staysAs(/^[A-Z]{2}$/),
  count: staysAs(count),
  balance: (value, hand) => (amount.test(value) ? hand.balance(value) : words(value, hand)),
};

function treatNumber(text: string, treatment: Treatment, hand: Hand): string {
  if (treatment === "count") return text;
  // `999999.0` stays a whole number in an odd spelling: that is a fault which a sanitised reply must still show.
  const [, whole = text, zeros = ""] = /^(-?\d+)(\.0+)$/.exec(text) ?? [];
  const isBalance = treatment === "balance" && amount.test(whole);
  return (isBalance ? hand.balance(whole) : hand.private("number", whole)) + zeros;
}

export function treatExchange({ request, response, latencyMs }: Exchange, hand: Hand): Exchange {
  return { request: treatRequest(request, hand), response: treatResponse(response, hand), latencyMs };
}

function treatRequest({ method, path, headers, auth }: Request, hand: Hand): Request {
  return {
    method: words(method, hand),
    path: treatPath(path, hand),
    headers: treatHeaders(headers, requestHeaders, hand),
    ...(auth === undefined ? {} : { auth }),
  };
}

function treatResponse({ status, headers, body, invalidUtf8 }: Response, hand: Hand): Response {
  return {
    status,
    headers: treatHeaders(headers, responseHeaders, hand),
    body: treatBody(body, hand),
    ...(invalidUtf8 === undefined ? {} : { invalidUtf8 }),
  };
}

const publicSegments: ReadonlySet<string> = new Set(["", "api", "smart-links", "clicks", "__s"]);

/** What does not change keeps the way it was percent-encoded. */
function treatPath(path: string, hand: Hand): string {
  const [route = "", ...query] = path.split("?");
  const segments = route
    .split("/")
    .map((segment) =>
      encodedLike(segment, (text) => (publicSegments.has(text) ? text : treatText(text, "private", hand))),
    );
  const parameters = query
    .join("?")
    .split("&")
    .map((parameter) => treatParameter(parameter, hand));
  return segments.join("/") + (query.length > 0 ? `?${parameters.join("&")}` : "");
}

function treatParameter(raw: string, hand: Hand): string {
  // Only in a query does a plus mean a blank.
  const parameter = raw.replaceAll("+", "%20");
  const [name = "", ...value] = parameter.split("=");
  const treatment = treatmentIn(queryTreatments, decoded(name));
  const cleanName = encodedLike(name, (text) => (treatment || text === "" ? text : hand.name(text)));
  const cleanValue = encodedLike(value.join("="), (text) => treatText(text, treatment ?? "words", hand));
  const clean = value.length === 0 ? cleanName : `${cleanName}=${cleanValue}`;
  return clean === parameter ? raw : clean;
}

function encodedLike(encoded: string, rewrite: (text: string) => string): string {
  const before = decoded(encoded);
  const after = rewrite(before);
  return before === after ? encoded : encodeURIComponent(after);
}

function treatHeaders(
  headers: Readonly<Record<string, string>>,
  treatments: Readonly<Record<string, Treatment>>,
  hand: Hand,
): Readonly<Record<string, string>> {
  const kept = Object.entries(headers).flatMap(([name, value]) => {
    const treatment = treatmentIn(treatments, name);
    if (treatment !== undefined) return [[name, treatText(value, treatment, hand)] as const];
    // That a key was repeated must show, wherever it was.
    if (showsKey(name)) return [["x-echo", keyPlaceholder] as const];
    return showsKey(value) ? [[hand.name(name), keyPlaceholder] as const] : [];
  });
  return Object.fromEntries(kept);
}

function treatmentIn(table: Readonly<Record<string, Treatment>>, name: string): Treatment | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A byte order mark and blanks stay: they decide whether a body is JSON. */
function treatBody(body: string, hand: Hand): string {
  const mark = body.startsWith("\ufeff") ? "\ufeff" : "";
  const text = body.slice(mark.length);
  if (text.trim() === "") return body;
  return mark + (isJson(text) ? treatJson(text, hand) : hand.private("body", text));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function treatJson(text: string, hand: Hand): string {
  return rewriteJson<Treated>(text, {
    root: bodyTreatments,
    inside: (place, name) => partOf(place, name),
    name: (name, place) => (isNamed(place, name) ? name : hand.name(name)),
    string: (value, place) => treatText(value, leafOf(place), hand),
    number: (number, place) => treatNumber(number, leafOf(place), hand),
  });
}

function partOf(place: Treated, name: string | undefined): Treated {
  if (typeof place === "string") return "private";
  if (Array.isArray(place)) return name === undefined ? place[0] : "private";
  if (name === undefined) return "private";
  const parts = place as Readonly<Record<string, Treated>>;
  return (Object.hasOwn(parts, name) ? parts[name] : parts["*"]) ?? "private";
}

function isNamed(place: Treated, name: string): boolean {
  return typeof place === "object" && !Array.isArray(place) && name !== "*" && Object.hasOwn(place, name);
}

/** A plain value where structure was expected is private. */
function leafOf(place: Treated): Treatment {
  return typeof place === "string" ? place : "private";
}
