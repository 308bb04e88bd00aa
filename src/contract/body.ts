/** The body of an answer as JSON, however hostile. */
import type { Response } from "../exchange/exchange.ts";

/** What a body takes, told without parsing it. Of what is not JSON it may say anything. */
export interface BodySize {
  /** As a text in memory: one character above Latin-1 doubles it. */
  readonly bytes: number;
  /** Members and items, and the whole; counted no further than a page may have. */
  readonly values: number;
  /** Whether it is nested deeper or holds more than any page: then it is no page, and only costs memory. */
  readonly isBeyondPages: boolean;
}

const deepest = 100;
/** A page of 10,000 rows has 320,000, charts of years and new fields aside. Each costs up to 70 bytes when parsed. */
const mostValues = 400_000;

/** The parsed body; `undefined` when it is not JSON, or beyond any page. */
export function readBody(body: string): unknown {
  try {
    return sizeOf(body).isBeyondPages ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

const read = new WeakMap<Response, { readonly json: unknown }>();

/** The parsed body of a response. Each is parsed once, however often it is looked at. */
export function jsonOf(response: Response): unknown {
  const known = read.get(response) ?? { json: readBody(response.body) };
  read.set(response, known);
  return known.json;
}

/** Walks a body once, and no further than to where it is beyond pages. */
export function sizeOf(body: string): BodySize {
  let [depth, values] = [0, 1];
  for (let at = 0; at < body.length; at += 1) {
    const code = body.charCodeAt(at);
    if (code === quote) at = endOfText(body, at);
    else if (code === comma) values += 1;
    else if (code === list || code === object) [depth, values] = [depth + 1, values + 1];
    else if (code === listEnd || code === objectEnd) depth -= 1;
    if (depth > deepest || values > mostValues) return { bytes: bytesOf(body), values, isBeyondPages: true };
  }
  return { bytes: bytesOf(body), values, isBeyondPages: false };
}

const [quote, comma, backslash] = [0x22, 0x2c, 0x5c];
const [list, listEnd, object, objectEnd] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the text that begins at a quotation mark ends; the end of all when it does not. */
export function endOfText(body: string, start: number): number {
  for (let at = start + 1; at < body.length; at += 1) {
    const code = body.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return body.length;
}

function bytesOf(body: string): number {
  return body.length * (/[^\0-\xff]/.test(body) ? 2 : 1);
}
