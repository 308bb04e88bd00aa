/** Requests such as nobody should send, for fast-check: most nearly right, as those reach deepest. */
import { METHODS } from "node:http";
import fc from "fast-check";
import { corpus } from "./hostile-corpus.ts";

/** A request as bytes, with what its sender knows of it. */
export interface Hostile {
  readonly method: string;
  readonly target: string;
  /** As Latin-1: one character, one byte. */
  readonly text: string;
  /** Where it is cut into writes. */
  readonly cuts: readonly number[];
  /** Between two writes; none when absent. */
  readonly pauseMs?: number;
  /** How many requests of the kind it holds, one behind the other; one when absent. */
  readonly times?: number;
  /** Whether all of it is sent; what is cut off ends the sender's side, or the connection. */
  readonly end: "wait" | "half-close" | "reset";
}

export const prototypeKeys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
];

/** Texts that broke something somewhere before. */
const nasty = fc.constantFrom(
  ...prototypeKeys,
  ...[
    "",
    " ",
    "%",
    "%0",
    "%zz",
    "%00",
    "%0d%0aset-cookie:%20a=b",
    "%ff%fe",
    "%ed%a0%80",
    "%c0%ae%c0%ae",
    "%25%30%30",
  ],
  ...[
    "../../etc/passwd",
    "..%2f..%2f",
    "%2e%2e/",
    ";a=b",
    "a#b",
    "?",
    "&",
    "=",
    "+",
    "'",
    '"',
    "\\",
    "|",
    "`",
    "{{7*7}}",
  ],
  ...[
    "<script>alert(1)</script>",
    "%F0%9F%A6%8A",
    "%e2%80%ae",
    "%EF%BB%BF",
    "test_404",
    "test_",
    "null",
    "undefined",
  ],
  ...[
    "NaN",
    "Infinity",
    "-0",
    "1e309",
    "0x10",
    "1.0",
    "9007199254740993",
    "-1",
    "99999999999999999999",
    "٣",
    "１",
  ],
  ...["2026-02-30", "2026-13-01", "0000-00-00", "9999-12-31", "2026-01-01T24:00:00Z", "2026-01-01T00:00:60Z"],
  ...[
    "2026-01-01T00:00:00+99:99",
    "2026-01-01T00:00:00 02:00",
    "1969-12-31",
    "2100-01-01",
    "true,false",
    "TRUE",
  ],
);

/** Text for a place in a request line. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: nasty },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }).map(encodeURIComponent) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }).map((it) => encodeURIComponent(it)),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary-ascii", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) },
  {
    weight: 1,
    arbitrary: fc.tuple(nasty, fc.integer({ min: 1, max: 3000 })).map(([it, times]) => it.repeat(times)),
  },
);

const names = ["date_start", "date_end", "limit", "offset", "include_bots", "include_duplicates"];
const parameter = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, anyText), anyText)
  .map(([name, value]) => `${name}=${value}`);

/** A query string of a few parameters, or of very many. */
export const query = fc.oneof(
  { weight: 8, arbitrary: fc.array(parameter, { maxLength: 6 }).map((all) => all.join("&")) },
  { weight: 1, arbitrary: anyText },
  {
    weight: 1,
    arbitrary: fc
      .tuple(parameter, fc.integer({ min: 100, max: 10_000 }))
      .map(([it, times]) => `${it.slice(0, 100)}&`.repeat(times)),
  },
);

/** Of a path under `/api`, or of anything. */
const path = fc.oneof(
  { weight: 6, arbitrary: anyText.map((link) => `/api/smart-links/${link}/clicks`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyText, anyText)
      .map(([account, link]) => `/api/${account}/smart-links/${link}/clicks`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("/", "/docs", "/docs/static/index.css", "/openapi.yaml", "/openapi.json"),
  },
  { weight: 1, arbitrary: anyText.map((it) => `/docs/${it}`) },
  { weight: 1, arbitrary: fc.array(anyText, { maxLength: 5 }).map((parts) => `/${parts.join("/")}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("*", "http://elsewhere.example/api", "//", "/%2e%2e/%2e%2e", "api", ""),
  },
);

const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant("GET") },
  { weight: 2, arbitrary: fc.constant("HEAD") },
  { weight: 3, arbitrary: fc.constantFrom(...METHODS) },
  { weight: 1, arbitrary: fc.constantFrom("get", "FOO", "G ET", "", "GET\0") },
);

const headerName = fc.oneof(
  fc.constantFrom(
    "host",
    "authorization",
    "accept",
    "content-type",
    "expect",
    "upgrade",
    "range",
    "if-none-match",
  ),
  fc.constantFrom(
    "accept-version",
    "origin",
    "access-control-request-method",
    "access-control-request-headers",
  ),
  fc.constantFrom(
    "transfer-encoding",
    "content-length",
    "trailer",
    "te",
    "cookie",
    "x-forwarded-for",
    "user-agent",
  ),
  fc.constantFrom(...prototypeKeys, "", "bad name", "x\0y"),
  fc.string({ maxLength: 8 }),
);
const headerValue = fc.oneof(
  anyText,
  fc.constantFrom(
    "chunked",
    "gzip",
    "application/json",
    "100-continue",
    "bytes=0-",
    "Bearer",
    "Bearer any",
    "h2c",
    ";;;",
  ),
  fc.string({ unit: "binary-ascii", maxLength: 20 }),
  fc.integer({ min: 0, max: 40_000 }).map((length) => "x".repeat(length)),
);
const header = fc.tuple(headerName, headerValue).map(([name, value]) => `${name}: ${value}\r\n`);
const headers = fc.oneof(
  { weight: 8, arbitrary: fc.array(header, { maxLength: 4 }).map((all) => all.join("")) },
  {
    weight: 1,
    arbitrary: fc.tuple(header, fc.integer({ min: 2, max: 3000 })).map(([it, times]) => it.repeat(times)),
  },
);

const content = fc.oneof(fc.constant(""), fc.json(), fc.string({ unit: "binary-ascii", maxLength: 60 }));
const body = fc.oneof(
  { weight: 6, arbitrary: fc.constant("\r\n") },
  { weight: 2, arbitrary: content.map((it) => `content-length: ${Buffer.byteLength(it)}\r\n\r\n${it}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(content, fc.nat(100)).map(([it, length]) => `content-length: ${length}\r\n\r\n${it}`),
  },
  {
    weight: 1,
    arbitrary: content.map(
      (it) => `transfer-encoding: chunked\r\n\r\n${it.length.toString(16)}\r\n${it}\r\n0\r\n\r\n`,
    ),
  },
  { weight: 1, arbitrary: content.map((it) => `transfer-encoding: chunked\r\n\r\nzz;=\r\n${it}`) },
);

const version = fc.oneof(
  { weight: 20, arbitrary: fc.constant("HTTP/1.1") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/11", "", "HTTP/1.1 HTTP/1.1"),
  },
);

/** A whole request, or part of one; `connection: close` comes first, so that a reply ends the talk. */
const drawn: fc.Arbitrary<Hostile> = fc
  .record({
    method,
    path,
    query: fc.option(query, { nil: undefined }),
    version,
    isKnown: fc.boolean(),
    headers,
    body,
    cuts: fc.array(fc.nat(200), { maxLength: 3 }),
    pauseMs: fc.oneof(
      { weight: 30, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) },
    ),
    before: fc.oneof(
      { weight: 10, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
    ),
    kept: fc.oneof(
      { weight: 6, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    ),
    isReset: fc.boolean(),
  })
  .map(({ method, path, query, version, isKnown, headers, body, cuts, pauseMs, before, kept, isReset }) => {
    const target = query === undefined ? path : `${path}?${query}`;
    const known = isKnown ? "host: 127.0.0.1\r\nauthorization: Bearer any\r\n" : "";
    const whole = `${method} ${target} ${version}\r\nconnection: close\r\n${known}${headers}${body}`;
    const pipelined =
      `GET /api/smart-links/eveniet/clicks?limit=1 HTTP/1.1\r\nhost: a\r\n\r\n`.repeat(before) + whole;
    const text = kept === 1 ? pipelined : pipelined.slice(0, Math.floor(kept * pipelined.length));
    const end = kept === 1 ? "wait" : isReset ? "reset" : "half-close";
    return { method, target, text, cuts, pauseMs, times: before + 1, end } as const;
  });

/** A request of the corpus, cut wherever. */
const known: fc.Arbitrary<Hostile> = fc
  .tuple(fc.constantFrom(...Object.values(corpus).flat()), fc.array(fc.nat(200), { maxLength: 3 }))
  .map(([it, cuts]) => ({ ...it, cuts: [...it.cuts, ...cuts] }));

/** Mostly drawn, so that there is no end to it. */
export const hostile: fc.Arbitrary<Hostile> = fc.oneof(
  { weight: 9, arbitrary: drawn },
  { weight: 1, arbitrary: known },
);
