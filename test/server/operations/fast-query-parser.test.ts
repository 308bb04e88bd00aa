/** The fast query parser gives what the full reader gives, and leaves to it what it does not know. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assumedBehaviour, assumptions, type Behaviour } from "../../../src/openapi/assumptions.ts";
import { readClicksQuery, readFullClicksQuery } from "../../../src/server/operations/clicks-query.ts";
import { parseFastQuery } from "../../../src/server/operations/fast-query-parser.ts";
import { noResources } from "../../../src/server/resources/resources.ts";
import { share } from "../../support/effort.ts";

const nowMs = Date.UTC(2026, 1, 14, 12, 30, 5, 250);
const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, "0"));

const date = fc
  .tuple(fc.constantFrom("2024", "2025", "2026", "0000", "9999", "1900"), two(0, 13), two(0, 32))
  .map((parts) => parts.join("-"));
const time = fc.tuple(two(0, 24), two(0, 60), two(0, 60)).map((parts) => parts.join(":"));
const instant = fc
  .tuple(date, fc.constantFrom("T", "t", " ", "+"), time, fc.constantFrom("Z", "", "+02:00", ".5Z", "z"))
  .map((parts) => parts.join(""));
const written = fc
  .tuple(fc.oneof(instant, date, fc.string({ maxLength: 20 })), fc.constantFrom("plain", "colons", "all"))
  .map(([text, style]) => {
    if (style === "plain") return text;
    return style === "all" ? encodeURIComponent(text) : text.replaceAll(":", "%3a");
  });
const number = fc.oneof(
  fc.integer({ min: -2, max: 1200 }).map(String),
  fc.bigInt({ min: 0n, max: 2n ** 70n }).map(String),
  fc.constantFrom("", "007", "1e2", "1.5", "0x10", "+5", " 5", "5%20", "-0"),
);
const boolean = fc.constantFrom("true", "false", "1", "0", "", "TRUE", "tru", "falsey", "%74rue");
const pair = fc.oneof(
  fc.tuple(fc.constantFrom("date_start", "date_end", "date%5Fend"), written),
  fc.tuple(fc.constantFrom("limit", "offset"), number),
  fc.tuple(fc.constantFrom("include_bots", "include_duplicates"), boolean),
  fc.tuple(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 })),
);
const search = fc
  .tuple(fc.array(pair, { maxLength: 7 }), fc.constantFrom("&", "&&", "="))
  .map(([pairs, separator]) => pairs.map((words) => words.join("=")).join(separator));

const behaviours: readonly Behaviour[] = Object.entries(assumptions).flatMap(([id, { alternatives }]) =>
  alternatives.map((value) => ({ ...assumedBehaviour, [id]: value })),
);

describe("reading a query", () => {
  it("gives the same with the fast parser as without it", () => {
    fc.assert(
      fc.property(search, fc.constantFrom(...behaviours), (text, behaviour) => {
        const request = { link: "eveniet", search: text };
        const context = { behaviour, nowMs, linkCount: 0, resources: noResources };
        expect(readClicksQuery(request, context)).toEqual(readFullClicksQuery(request, context));
      }),
      { numRuns: share(3000) },
    );
  });

  it("uses the fast parser for queries as programs write them", () => {
    const text =
      "date_start=2024-02-29T23:59:58Z&date_end=2026-01-31T00%3A00%3A00Z&limit=20&offset=0&include_bots=false";
    expect(parseFastQuery(text)).toEqual({
      start: Date.UTC(2024, 1, 29, 23, 59, 58) / 1000,
      end: Date.UTC(2026, 0, 31) / 1000,
      limit: 20,
      offset: 0,
      includeBots: false,
      includeDuplicates: undefined,
    });
  });

  it.each([
    "date_start=2025-02-29T00:00:00Z",
    "date_start=2026-01-01T00:00:00z",
    "date_start=2026-01-01T00:00:60Z",
    "date_start=2026-01-01",
    "limit=5&limit=5",
    "limit=",
    "limit",
    "other=1",
  ])("leaves %s to the full reader", (text) => {
    expect(parseFastQuery(text)).toBeUndefined();
  });
});
