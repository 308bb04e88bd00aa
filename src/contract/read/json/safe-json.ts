/** The body of a response as JSON, however hostile. */
import type { Response } from "../../../exchange/exchange.ts";
import { parsedJson } from "../../../openapi/text/parsed-json.ts";

/** The size of a body, found without parsing it. For a body that is not JSON the size means nothing. */
export interface BodySize {
  /** As a text in memory: one character above Latin-1 doubles it. */
  readonly bytes: number;
  /** Members and items, objects and lists included; an empty one counts as if something were in it. */
  readonly values: number;
  /** Objects and lists. */
  readonly objects: number;
  /** Whether it is nested deeper or holds more than any page: then it is no page, and only costs memory. */
  readonly isBeyondPages: boolean;
}

/**
 * What a page of 10,000 rows has, together with a chart of every day there is, and more names than ever will be. Parsed,
 * each of these costs memory of its own, whatever its length, so that the size of a body alone bounds nothing.
 */
const most = { depth: 100, values: 400_000, objects: 40_000, names: 2000 } as const;

/** The parsed body; `undefined` when it is not JSON, or beyond any page. */
export function parseBody(body: string, size = sizeOf(body)): unknown {
  return size.isBeyondPages ? undefined : parsedJson(body);
}

const read = new WeakMap<Response, { readonly json: unknown }>();
const sizes = new WeakMap<Response, BodySize>();

/** The parsed body of a response. Each is parsed once, however often it is looked at. */
export function jsonOf(response: Response): unknown {
  const known = read.get(response) ?? { json: parseBody(response.body, bodySizeOf(response)) };
  read.set(response, known);
  return known.json;
}

/** The size of the body of a response. Each is measured once. */
export function bodySizeOf(response: Response): BodySize {
  const size = sizes.get(response) ?? sizeOf(response.body);
  sizes.set(response, size);
  return size;
}

/** Walks a body once, and no further than to where it is beyond pages. */
export function sizeOf(body: string): BodySize {
  let [depth, values, objects, isBeyondPages] = [0, 1, 0, false];
  let [textStart, textEnd] = [0, 0];
  const names = new Set<string>();
  for (let at = 0; at < body.length && !isBeyondPages; at += 1) {
    const code = body.charCodeAt(at);
    if (code === quote) {
      textStart = at;
      textEnd = endOfText(body, at);
      at = textEnd;
    } else if (code === colon) {
      names.add(body.slice(textStart, textEnd));
      isBeyondPages = names.size > most.names;
    } else if (code === comma) {
      values += 1;
      isBeyondPages = values > most.values;
    } else if (code === list || code === object) {
      depth += 1;
      values += 1;
      objects += 1;
      isBeyondPages = depth > most.depth || values > most.values || objects > most.objects;
    } else if (code === listEnd || code === objectEnd) depth -= 1;
  }
  return { bytes: bytesOf(body), values, objects, isBeyondPages };
}

const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c];
const [list, listEnd, object, objectEnd] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the text that begins at a quotation mark ends; the end of all when it does not. */
export function endOfText(body: string, start: number): number {
  for (let end = body.indexOf('"', start + 1); end >= 0; end = body.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (body.charCodeAt(end - 1 - backslashes) === backslash) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return body.length;
}

/** Items, members and containers of a parsed value, counted as in its text; so a text that has more names a member twice. */
export function valuesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let [members, below] = [0, 0];
  // Quicker than `Object.values`, which makes a list of each object. What was parsed inherits no member.
  for (const name in value) {
    members += 1;
    below += valuesIn(value[name as keyof typeof value]);
  }
  return Math.max(1, members) + below;
}

function bytesOf(body: string): number {
  return body.length * (/[^\0-\xff]/.test(body) ? 2 : 1);
}
