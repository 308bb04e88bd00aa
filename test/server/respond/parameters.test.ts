import { afterAll, describe, expect, test } from "vitest";
import { editionNames } from "../../../src/openapi/editions.ts";
import { createMock } from "../../../src/sandbox.ts";
import { paths, reply } from "./valid-response.ts";

const app = createMock({ seed: "parameters", now: "2026-02-01T12:00:00Z" });
afterAll(() => app.close());

const defaults = {
  date_start: "2026-01-26T00:00:00+00:00",
  date_end: "2026-02-01T23:59:59+00:00",
  limit: 100,
  offset: 0,
  include_bots: true,
  include_duplicates: true,
};

/** A query, and what of the echo it changes. */
const lenient: readonly (readonly [query: string, echo: Partial<typeof defaults>])[] = [
  ["", {}],
  ["&&", {}],
  ["date_start=2026-01-01T00:00:00Z", { date_start: "2026-01-01T00:00:00+00:00" }],
  ["date_start=2026-01-01T00%3A00%3A00Z", { date_start: "2026-01-01T00:00:00+00:00" }],
  ["date_start=2026-01-01T02:00", { date_start: "2026-01-01T02:00:00+00:00" }],
  ["date_start=2026-01-01T02:00Z", { date_start: "2026-01-01T02:00:00+00:00" }],
  ["date_start=2026-01-01T02:00:00%2B0000", { date_start: "2026-01-01T02:00:00+00:00" }],
  ["date_start=2026-01-01T00:00:00%2B00:00", { date_start: "2026-01-01T00:00:00+00:00" }],
  ["date_start=2026-01-01T00:00:00%2b02:00", { date_start: "2025-12-31T22:00:00+00:00" }],
  ["date_start=2026-01-01T00:00:00-05:30", { date_start: "2026-01-01T05:30:00+00:00" }],
  ["date_start=2026-01-01T00:00:00-00:00", { date_start: "2026-01-01T00:00:00+00:00" }],
  ["date_start=2026-01-01T00:00:00", { date_start: "2026-01-01T00:00:00+00:00" }],
  ["date_start=2026-01-01%2007:08:09", { date_start: "2026-01-01T07:08:09+00:00" }],
  ["date_start=2026-01-01+07:08:09", { date_start: "2026-01-01T07:08:09+00:00" }],
  ["date_start=2026-01-01%2007:08:09%2B02:00", { date_start: "2026-01-01T05:08:09+00:00" }],
  ["date_start=2026-01-01T00:00:00.999Z", { date_start: "2026-01-01T00:00:00+00:00" }],
  ["date_start=2026-01-01T00:00:00.123456789%2B01:00", { date_start: "2025-12-31T23:00:00+00:00" }],
  ["date_start=2026-01-01", { date_start: "2026-01-01T00:00:00+00:00" }],
  ["date_start=2024-02-29", { date_start: "2024-02-29T00:00:00+00:00" }],
  ["date_start=0000-01-01", { date_start: "0000-01-01T00:00:00+00:00" }],
  ["date_end=9999-12-31", { date_start: "9999-12-25T00:00:00+00:00", date_end: "9999-12-31T23:59:59+00:00" }],
  ["date_end=0000-01-03", { date_start: "0000-01-01T00:00:00+00:00", date_end: "0000-01-03T23:59:59+00:00" }],
  ["date_end=2026-01-31", { date_start: "2026-01-25T00:00:00+00:00", date_end: "2026-01-31T23:59:59+00:00" }],
  [
    "date_end=2026-01-31T10:00:00Z",
    { date_start: "2026-01-25T00:00:00+00:00", date_end: "2026-01-31T10:00:00+00:00" },
  ],
  // With a start alone the window ends today, or with the day of a start that lies ahead.
  [
    "date_start=2026-03-01T10:00:00Z",
    { date_start: "2026-03-01T10:00:00+00:00", date_end: "2026-03-01T23:59:59+00:00" },
  ],
  [
    "date_start=2026-01-05&date_end=2026-01-05",
    { date_start: "2026-01-05T00:00:00+00:00", date_end: "2026-01-05T23:59:59+00:00" },
  ],
  [
    "date_end=2026-01-05T00:00:00Z&date_start=2026-01-05T00:00:00Z",
    { date_start: "2026-01-05T00:00:00+00:00", date_end: "2026-01-05T00:00:00+00:00" },
  ],
  ["date_start=&date_end=&limit=&offset=&include_bots=&include_duplicates=", {}],
  ["date_start&limit", {}],
  ["limit=1", { limit: 1 }],
  ["limit=1000", { limit: 1000 }],
  ["limit=007", { limit: 7 }],
  ["l%69mit=7", { limit: 7 }],
  ["offset=0", {}],
  ["offset=-0", {}],
  ["offset=9007199254740991", { offset: 9_007_199_254_740_991 }],
  ["include_bots=true&include_duplicates=true", {}],
  ["include_bots=false", { include_bots: false }],
  ["include_bots=0&include_duplicates=1", { include_bots: false }],
  ["include_bots=1&include_duplicates=0", { include_duplicates: false }],
  // What is not documented is ignored, whatever it is called.
  ["sort=asc&cursor=1&Limit=5&LIMIT=5&limit[]=5&limit%5B%5D=5", {}],
  ["__proto__=1&constructor=2&toString=3&hasOwnProperty=4&__proto__[limit]=5", {}],
  ["page=1&page=2&=1&%zz=1&%00=1", {}],
];

/** A query, the parameter at fault, and words of the message. */
const refused: readonly (readonly [query: string, field: string, message: string])[] = [
  ["date_start=2026-01-01T00:00:00+02:00", "date_start", "write the offset's + as %2B"],
  ["date_start=2026-01-01T00:00+0200", "date_start", "write the offset's + as %2B"],
  ["date_end=2026-01-01T00:00:00+00:00", "date_end", "write the offset's + as %2B"],
  ["date_start=01.01.2026", "date_start", "2026-01-01T00:00:00+02:00 (in a URL %2B02:00) or 2026-01-01."],
  ["date_start=2026-02-30", "date_start", "2026-02 has no day 30"],
  ["date_start=2025-02-29T00:00:00Z", "date_start", "2025-02 has no day 29"],
  ["date_end=2026-13-01", "date_end", "there is no month 13"],
  ["date_end=2026-00-01", "date_end", "there is no month 00"],
  ["date_end=2026-01-00", "date_end", "2026-01 has no day 00"],
  ["date_start=2026-01-01T24:00:00Z", "date_start", "there is no time 24:00:00"],
  ["date_start=2026-01-01T23:60:00Z", "date_start", "there is no time 23:60:00"],
  ["date_start=2026-01-01T23:59:60Z", "date_start", "there is no time 23:59:60"],
  ["date_start=2026-01-01T00:00:00%2B24:00", "date_start", "there is no offset +24:00"],
  ["date_start=2026-01-01T00:00:00-02:60", "date_start", "there is no offset -02:60"],
  ["date_start=0000-01-01T00:00:00%2B01:00", "date_start", "between 0000 and 9999"],
  ["date_end=9999-12-31T23:59:59-01:00", "date_end", "between 0000 and 9999"],
  ...["yesterday", "1767225600", "2026-1-1", "01/31/2026", "2026-01-01T00Z", "2026-01-01Z", "null"].map(
    (text) => [`date_start=${encodeURIComponent(text)}`, "date_start", "is not a day or an instant"] as const,
  ),
  ...[
    "%202026-01-01",
    "2026-01-01%20",
    "2026-01-01%0A",
    "2026-01-01T00:00:00z",
    "%E0%A4%A",
    "%00",
    "%zz",
  ].map((text) => [`date_end=${text}`, "date_end", "is not a day or an instant"] as const),
  [
    "date_start=2026-01-02&date_end=2026-01-01",
    "date_end",
    "date_end (2026-01-01T23:59:59+00:00) lies before date_start (2026-01-02T00:00:00+00:00)",
  ],
  ["date_start=2026-01-01T00:00:01Z&date_end=2026-01-01T00:00:00Z", "date_end", "lies before"],
  ["limit=1001", "limit", "limit is 1001, but must be at most 1000."],
  ["limit=0", "limit", "limit is 0, but must be at least 1."],
  ["limit=-1", "limit", "limit is -1, but must be at least 1."],
  [`limit=${"9".repeat(400)}`, "limit", "must be at most 1000"],
  [`limit=-${"9".repeat(400)}`, "limit", "must be at least 1"],
  ["offset=-1", "offset", "offset is -1, but must be at least 0."],
  ["offset=9007199254740992", "offset", "must be at most 9007199254740991"],
  [`offset=${"9".repeat(400)}`, "offset", "must be at most 9007199254740991"],
  ...[
    "abc",
    "1.5",
    "1.0",
    "1e2",
    "0x10",
    "%2B5",
    "+5",
    "%205",
    "5%20",
    "1_000",
    "١٢",
    "NaN",
    "Infinity",
    "-",
    "true",
  ].flatMap((text) =>
    ["limit", "offset"].map(
      (name) => [`${name}=${text}`, name, "but must be a whole number such as"] as const,
    ),
  ),
  ...[
    "maybe",
    "True",
    "FALSE",
    "yes",
    "on",
    "2",
    "-1",
    "01",
    "null",
    "%20true",
    "toString",
    "__proto__",
    "constructor",
  ].flatMap((text) =>
    ["include_bots", "include_duplicates"].map(
      (name) => [`${name}=${text}`, name, "but must be true or false (or 1 or 0)."] as const,
    ),
  ),
  ["limit=5&limit=6", "limit", "limit was given 2 times. Give it once."],
  ["limit=5&limit=5&limit=5", "limit", "limit was given 3 times. Give it once."],
  ["include_bots=&include_bots=", "include_bots", "include_bots was given 2 times."],
  ["date_start=2026-01-01&date_start=2026-01-02", "date_start", "date_start was given 2 times."],
  ["date_end=2026-01-01&date_end=", "date_end", "date_end was given 2 times."],
  ["offset=1&o%66fset=2", "offset", "offset was given 2 times."],
];

describe.each(editionNames)("edition %s", (edition) => {
  test.each(lenient)("%s is understood", async (query, echo) => {
    const { status, body } = await reply(app, `${paths[edition]}?${query}`);
    expect(body.data?.filters ?? body).toEqual({ ...defaults, ...echo });
    expect(status).toBe(200);
  });

  test.each(refused)("%s is refused", async (query, field, message) => {
    const { status, body } = await reply(app, `${paths[edition]}?${query}`);
    expect(status).toBe(422);
    expect(Object.keys(body.errors)).toEqual([field]);
    expect(body.errors[field]).toHaveLength(1);
    expect(body.errors[field][0]).toContain(message);
    expect(body.errors[field][0]).toMatch(new RegExp(`^${field} .*\\.$`));
    expect(body.errors[field][0].length).toBeLessThan(300);
    expect(body).toMatchObject({
      error: "VALIDATION_ERROR",
      message: body.errors[field][0],
      description: "The request parameters failed validation.",
      _meta: { _credits: { used: 0 } },
    });
  });
});
