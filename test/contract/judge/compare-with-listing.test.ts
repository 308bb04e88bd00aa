/** What follows from a listing: how answers inside it are compared with it. */
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/contract/judge/check-result.ts";
import {
  isSubWindow,
  memberFindings,
  rowFindings,
  writtenFormOf,
} from "../../../src/contract/judge/compare-with-listing.ts";
import { type Fields, readRow } from "../../../src/contract/read/response/row.ts";
import { readRun } from "../../../src/contract/read/run.ts";
import { clicks, pageOf, parsed } from "../support/written-responses.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";
const written = `${days}&limit=7&offset=0&include_bots=true&include_duplicates=true`;

test("a response is about a part when its window is not the one that was listed", () => {
  const listing = parsed(days, pageOf(clicks("2026-01-29T12:00:00")));
  const followed = (query: string) => ({ parsed: parsed(query, {}), listing, left: [], listed: [] });
  const [listed, unlisted] = [[listing], []].map((some) => readRun(some, { now: 0, settledBefore: 0 }));
  const part = followed(days.replace("23:59:59", "12:00:00"));
  expect([isSubWindow(listed!, part), isSubWindow(listed!, followed(written))]).toEqual([true, false]);
  expect(isSubWindow(unlisted!, part)).toBe(false);
});

describe("What is special in the words of a request is", () => {
  test.each([
    ["its page, where it has an offset", written.replace("offset=0", "offset=3"), "page"],
    ["its page, where it has one and lacks a limit too", `${days}&offset=3`, "page"],
    ["its page, where it says all", written, "page"],
    ...["limit=7", "offset=0", "include_bots=true", "include_duplicates=true"].map(
      (said) => [`what it leaves out: ${said}`, written.replace(`&${said}`, ""), "defaults"] as const,
    ),
    ["how it writes its end", written.replace("59Z", "59%2B00:00"), "spelling"],
    ["how it writes its start", written.replace("00Z", "00%2B00:00"), "spelling"],
    ["its page, where it names bare days", written.replaceAll(/T[\d:]+Z/g, ""), "page"],
    ["its page, where it gives no dates", written.replace(`${days}&`, ""), "page"],
  ] as const)("%s", (_, query, wording) => {
    expect(writtenFormOf(parsed(query, {}))).toBe(wording);
  });
});

const rows = clicks("2026-01-29T12:00:00", "2026-01-29T11:00:00", "2026-01-28T12:00:00");
const place = (index: number) => `/response/body/data/rows/${index}/id`;

const read = (fields: readonly Fields[]) =>
  fields.map((one) => readRow(one, { id: "/id", time: "/created_at" }));

/** What is said of rows that come where these are expected. */
function compare(by: typeof rowFindings, shown: readonly Fields[], left: readonly Fields[], query = written) {
  const faults: readonly Finding[] = by({
    parsed: parsed(query, { rows: shown }),
    listing: parsed(days, { rows: left }),
    left: read(left),
    listed: read(left),
  });
  return faults.map(({ at, expected, received }) => [at, expected, received]);
}

describe("Rows are where the listing puts them", () => {
  test("or it is said which is where, and which is missing", () => {
    const [one, two, three] = rows as [Fields, Fields, Fields];
    expect(compare(rowFindings, rows, rows)).toEqual([]);
    expect(compare(rowFindings, [two, one], [one, two])).toEqual([
      [place(0), '"click-0"', '"click-1"'],
      [place(1), '"click-1"', '"click-0"'],
    ]);
    expect(compare(rowFindings, [one], [one, two])).toEqual([[place(1), '"click-1"', "no row"]]);
    expect(compare(rowFindings, [one, three], [one])).toEqual([[place(1), "no row", '"click-2"']]);
  });

  test("as far as the page reaches", () => {
    const query = written.replace("limit=7&offset=0", "limit=1&offset=1");
    expect(compare(rowFindings, rows.slice(1, 2), rows, query)).toEqual([]);
    expect(compare(rowFindings, rows.slice(0, 1), rows, query)).toEqual([
      [place(0), '"click-1"', '"click-0"'],
    ]);
  });
});

describe("Rows belong to a response", () => {
  const [one, two, three] = rows as [Fields, Fields, Fields];
  const stranger = [place(1), "a row that belongs here", '"click-2"'];
  const missing = ["/response/body/data/rows", '"click-1"', "no such row"];

  test("in whatever order, or it is said which do not, and which are missing", () => {
    expect(compare(memberFindings, [two, one], [one, two])).toEqual([]);
    expect(compare(memberFindings, [one, three], [one, two])).toEqual([stranger, missing]);
  });

  test("and none is missing from what shows not all of them", () => {
    const limited = (limit: number) => written.replace("limit=7", `limit=${limit}`);
    expect(compare(memberFindings, [one], [one, two], limited(1))).toEqual([]);
    expect(compare(memberFindings, [one], [one, two], limited(2))).toEqual([missing]);
    expect(compare(memberFindings, [one], [one, two], written.replace("offset=0", "offset=1"))).toEqual([]);
  });
});
