/** What a row of a user must be, and how rows are collected. The words of each mistake are written out. */
import { expect, test } from "vitest";
import { collectOwnClicks } from "../../../src/server/own/own-clicks-collector.ts";
import { readOwnRow } from "../../../src/server/own/own-row.ts";

const row = { id: "A", created_at: "2026-01-05T10:00:00.25Z", is_bot: false, is_duplicate: true };
const atMs = Date.UTC(2026, 0, 5, 10, 0, 0, 250);

test.each<readonly [unknown, string]>([
  [null, "is not an object with the fields of a click"],
  [[], "is not an object with the fields of a click"],
  ["A", "is not an object with the fields of a click"],
  [{ ...row, id: undefined }, "has no id"],
  [{ ...row, created_at: undefined }, "has no created_at"],
  [{ ...row, is_bot: undefined }, "has no is_bot"],
  [{ ...row, is_duplicate: undefined }, "has no is_duplicate"],
  [{ ...row, smart_link_id: 5 }, "has a smart_link_id that is no text"],
  [{ ...row, smart_link_id: "" }, "has a smart_link_id that is no text"],
  [{ ...row, created_at: 1767607200 }, "has a created_at that is no text"],
  [{ ...row, created_at: "2026-01-05" }, "has a created_at that is a day without a time"],
  [
    { ...row, created_at: "1960-01-05T00:00:00Z" },
    "has a created_at that lies outside the sandbox's calendar, 2024-01-01 to 2099-12-31",
  ],
  [
    { ...row, created_at: "2100-01-01T00:00:00Z" },
    "has a created_at that lies outside the sandbox's calendar, 2024-01-01 to 2099-12-31",
  ],
  [{ ...row, id: "" }, "has a wrong id: it must be a text that is not empty"],
  [{ ...row, id: 5 }, "has a wrong id: it must be a text that is not empty"],
  [{ ...row, is_bot: 1 }, "has a wrong is_bot: it must be true or false"],
  [{ ...row, is_duplicate: "true" }, "has a wrong is_duplicate: it must be true or false"],
  [{ ...row, gross_clicks: 0 }, "has a wrong gross_clicks: it must be a whole number from 1 on"],
  [{ ...row, gross_clicks: 1.5 }, "has a wrong gross_clicks: it must be a whole number from 1 on"],
  [{ ...row, referrer: 5 }, "has a wrong referrer: it must be text or null"],
  [{ ...row, is_bot: " false" }, "has a wrong is_bot: it must be true or false, without blanks around it"],
  [
    { ...row, created_at: " 2026-01-05T10:00:00Z" },
    "has a created_at that has blanks around it: write none beside the separators of CSV",
  ],
  [
    { ...row, created_at: undefined, createdAt: "2026-01-05T10:00:00Z" },
    'has no created_at: it has "createdAt", and names are written as in the API',
  ],
  [{ ...row, id: undefined, ID: "A" }, 'has no id: it has "ID", and names are written as in the API'],
])("%j is refused", (value, wrong) => {
  expect(readOwnRow(value)).toEqual({ wrong });
});

test("an instant that is none is told with what is wrong with it", () => {
  expect(readOwnRow({ ...row, created_at: "yesterday" })).toEqual({
    wrong: expect.stringMatching(/^has a created_at that is no instant: \w/),
  });
});

test("a row of too many characters is refused, and says how many it may have", () => {
  const { wrong } = readOwnRow({ ...row, referrer: "x".repeat(400_000) }) as { readonly wrong: string };
  const [, most] = /^is too long: its values may have (\d+) characters together$/.exec(wrong)!;
  const others = 100;
  expect(readOwnRow({ ...row, referrer: "x".repeat(Number(most) - others) })).not.toHaveProperty("wrong");
  expect(readOwnRow({ ...row, referrer: "x".repeat(Number(most)) })).toHaveProperty("wrong");
});

test("a right row has its link, instant and class", () => {
  expect(readOwnRow({ ...row, smart_link_id: "mine", referrer: null, gross_clicks: 3 })).toMatchObject({
    ...{ link: "mine", instantMs: atMs, clickClass: 2 },
  });
  expect(readOwnRow({ ...row, is_bot: true })).toMatchObject({ link: undefined, clickClass: 3 });
  expect(readOwnRow({ ...row, created_at: "2026-01-05T10:00:00,5+01:00" })).toMatchObject({
    instantMs: Date.UTC(2026, 0, 5, 9, 0, 0, 500),
  });
});

test("the first and the last day of the calendar are right", () => {
  for (const created_at of ["2024-01-01T00:00:00Z", "2099-12-31T23:59:59Z"])
    expect(readOwnRow({ ...row, created_at })).toMatchObject({ instantMs: Date.parse(created_at) });
});

test("further fields follow the documented ones as they are, and absent ones are left out", () => {
  const textsOf = (value: object) => (readOwnRow(value) as { readonly texts: readonly unknown[] }).texts;
  const further = { msclkid: "x", page: { a: [1] }, gone: undefined, smart_link_id: "mine" };
  expect(textsOf({ ...row, ...further }).at(-1)).toBe(',"msclkid":"x","page":{"a":[1]}');
  expect(textsOf(row).at(-1)).toBeUndefined();
  expect(textsOf({ ...row, referrer: undefined })).toEqual(textsOf(row));
});

test.each([
  ["a large whole number", 2 ** 53],
  ["a large negative one", -(2 ** 53)],
  ["one in an object", { id: [12345678901234567000] }],
  ["what is read of 1e400", Number.POSITIVE_INFINITY],
  ["what is no number", Number.NaN],
])("%s is refused, because it would be served as another value", (_what, fbid) => {
  const wrong = "has a number in fbid that is not kept exactly: write it as a text";
  expect(readOwnRow({ ...row, fbid })).toEqual({ wrong });
});

test("numbers that are kept are right", () => {
  const kept = { fbid: 2 ** 53 - 1, price: 0.1, list: [-1.5e-7] };
  expect((readOwnRow({ ...row, ...kept }) as { readonly texts: readonly unknown[] }).texts.at(-1)).toBe(
    ',"fbid":9007199254740991,"price":0.1,"list":[-1.5e-7]',
  );
  const wrong = "has a number in gross_clicks that is not kept exactly: the largest is 9007199254740991";
  expect(readOwnRow({ ...row, gross_clicks: 2 ** 53 })).toEqual({ wrong });
});

test("collected rows are counted, with the span from the first to the last", () => {
  const collector = collectOwnClicks({ link: "usual" });
  const later = { ...row, id: "B", created_at: "2026-02-01T00:00:00Z", smart_link_id: "named" };
  collector.addLink("empty");
  collector.addRecording({ path: "r.json", recordedAt: "2026-01-01T00:00:00Z" });
  for (const each of [later, row, row]) collector.add(each, "row");
  collector.add({ ...row, id: "C" }, "row", "of its source");
  expect(collector.count()).toBe(4);
  const { links, ...facts } = collector.finish();
  expect([...links.keys()]).toEqual(["usual", "empty", "named", "of its source"]);
  expect(facts).toEqual({
    ...{ clicks: 3, repeated: 1 },
    recordings: [{ path: "r.json", recordedAt: "2026-01-01T00:00:00Z" }],
    span: { fromMs: atMs, toMs: Date.UTC(2026, 1, 1) },
  });
  expect(collectOwnClicks({}).finish()).toMatchObject({ clicks: 0, recordings: [], span: undefined });
});

test("wrong rows are named by place, the first ten of them, and counted", () => {
  const collector = collectOwnClicks({});
  collector.add(row, "a.ndjson:1");
  collector.add({ ...row, smart_link_id: "x" }, "a.ndjson:2");
  collector.add({ ...row, smart_link_id: "x", is_bot: true }, "a.ndjson:3");
  const first = [
    "a.ndjson:1 names no link: give it a smart_link_id, or name the link of all rows with the option link.",
    "a.ndjson:3 has the id of an earlier row, and another is_bot.",
  ];
  expect(() => collector.finish()).toThrow(
    expect.objectContaining({
      code: "invalid_clicks",
      message: first.join("\n"),
      facts: { count: 2, lines: first },
    }),
  );
  for (let i = 4; i <= 14; i++) collector.reject(`a.ndjson:${i}`, "is odd");
  const shown = [...first, ...[4, 5, 6, 7, 8, 9, 10, 11].map((i) => `a.ndjson:${i} is odd.`)];
  expect(() => collector.finish()).toThrow([...shown, "3 more rows are wrong."].join("\n"));
});
