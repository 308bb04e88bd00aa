/** Hostile requests for fast-check. Most are nearly right: those get furthest into the code. */
import { METHODS } from "node:http";
import fc from "fast-check";
import { corpus } from "./hostile-corpus.ts";
import { body, headers } from "./hostile-headers.ts";
import type { Hostile } from "./hostile-request.ts";
import { anyText, query } from "./hostile-text.ts";

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
    arbitrary: fc.constantFrom(
      "/",
      "/docs",
      "/docs/json",
      "/explorer/docs.css",
      "/openapi.yaml",
      "/openapi.json",
    ),
  },
  { weight: 1, arbitrary: anyText.map((it) => `/explorer/${it}`) },
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
