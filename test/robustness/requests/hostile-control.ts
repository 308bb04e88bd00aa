/**
 * Calls of the admin API such as nobody should send. They stay in sessions of their own: what is told there would
 * otherwise change, as it should, what the API answers.
 */
import fc from "fast-check";
import { adminDocument } from "../../../src/openapi/generated/admin-document.gen.ts";
import type { Hostile } from "./hostile-request.ts";
import { anyText, prototypeKeys, query } from "./hostile-text.ts";

/** What answers at once. Waiting, and a stream, take as long as they are meant to. */
const templates = Object.keys(adminDocument.paths).filter((path) => !/\/(?:stream|wait)$/.test(path));

const session = fc.oneof({ weight: 4, arbitrary: fc.constantFrom("a", "b", "c") }, anyText);
const path = fc
  .tuple(fc.constantFrom(...templates), session, fc.oneof(fc.constantFrom("1", "eveniet", "clock"), anyText))
  .map(([template, name, value]) => `/__s/${name}${template.replace(/\{\w+\}/, () => value)}`);

const memberNames = [
  ...[
    "seed",
    "clicksPerDay",
    "scenario",
    "code",
    "fault",
    "delay",
    "failRate",
    "failKinds",
    "rateLimit",
    "credits",
  ],
  ...[
    "retryAfter",
    "strict",
    "now",
    "by",
    "times",
    "match",
    "link",
    "method",
    "status",
    "limit",
    "offset",
    "count",
  ],
  ...prototypeKeys,
];
const memberValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    "PT1H",
    "-P99999Y",
    "P1D",
    "real",
    "2026-02-30",
    "2099-12-31T23:59:59Z",
    "reset",
    "test_404",
    "60/min",
  ),
  fc.constantFrom(0, -1, 0.5, 1, 429, 503, 999, 1e6, 1e308, 2 ** 53, null, true, "x".repeat(60_000)),
);
const body = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...memberNames), memberValue), { maxLength: 4 })
      // Written by hand: a member may be called `__proto__`, and twice.
      .map(
        (members) => `{${members.map(([name, value]) => `"${name}":${JSON.stringify(value)}`).join(",")}}`,
      ),
  },
  { weight: 1, arbitrary: fc.json() },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "{", "[".repeat(20_000), `"${"\\u0000".repeat(9000)}"`, "\xff\xfe"),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 60_000, max: 100_000 }).map((length) => `{"seed":"${"s".repeat(length)}"}`),
  },
);

const type = fc.constantFrom("application/json", "application/json; charset=utf-16", "text/plain", ";;;", "");
const host = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("127.0.0.1", "localhost:4010", "[::1]") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("evil.example", "127.0.0.1.evil.example", "[", "", "localhost@evil.example"),
  },
);

/** A call of the admin API, whole and hostile. */
export const hostileControl: fc.Arbitrary<Hostile> = fc
  .record({
    method: fc.constantFrom("GET", "PATCH", "PUT", "POST", "DELETE", "HEAD", "OPTIONS"),
    path,
    query: fc.option(
      query.map((text) => text.slice(0, 2000)),
      { nil: undefined },
    ),
    host,
    type,
    body,
    cuts: fc.array(fc.nat(400), { maxLength: 2 }),
  })
  .map(({ method, path, query, host, type, body, cuts }) => {
    const target = query === undefined ? path : `${path}?${query}`;
    const text = Buffer.from(body).toString("latin1");
    const head = `${method} ${target} HTTP/1.1\r\nconnection: close\r\nhost: ${host}\r\ncontent-type: ${type}\r\n`;
    return {
      method,
      target,
      text: `${head}content-length: ${text.length}\r\n\r\n${text}`,
      cuts,
      end: "wait",
    } as const;
  });
