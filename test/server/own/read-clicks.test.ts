/** Files with clicks that a user brings, in every format. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { csvColumns, csvHeader, csvRow } from "../../../src/cli/csv.ts";
import { createMock, ownClicks, readClicks, sampleClicks } from "../../../src/sandbox.ts";
import { createCsvReader } from "../../../src/server/own/csv-rows.ts";
import { createJsonSplitter } from "../../../src/server/own/json-values.ts";
import { share } from "../../support/effort.ts";
import { givenRows, shownRow } from "./arbitrary-rows.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "own-clicks-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const now = "2026-02-01T00:00:00Z";
const query = { date_start: "2026-01-30", date_end: "2026-01-31", limit: 50 };
const response = sampleClicks({ now, link: "mine", query });
const { rows } = response.data;
const lines = (each: (row: object) => string) => rows.map(each).join("");
function csvOf(rows: readonly object[]): string {
  const given = rows as readonly Readonly<Record<string, unknown>>[];
  const columns = csvColumns(given);
  return csvHeader(columns) + given.map((row) => csvRow(columns, row)).join("");
}
/** As `curl -i` prints it: what it says is no JSON, though it may look so. */
const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nNEL: {"max_age":1, "to": "[x"}\r\n\r\n';
const recording = {
  format: "smart-links-recording",
  version: 1,
  kitVersion: "0.1.0",
  recordedAt: now,
  editions: ["2026-09"],
  subject: { link: "mine" },
  plan: "test",
  exchanges: ["/api/smart-links/mine/clicks?limit=50", "/api/smart-links/mine/clicks?offset=0"].map(
    (path) => ({
      request: { method: "GET", path, headers: {} },
      response: { status: 200, headers: {}, json: response },
      latencyMs: 1,
    }),
  ),
};

test.each([
  ["NDJSON", lines((row) => `${JSON.stringify(row)}\n`)],
  ["a JSON list", JSON.stringify(rows, null, 2)],
  ["a list without line breaks, after a byte order mark", `\ufeff${JSON.stringify(rows)}`],
  ["a saved response", JSON.stringify(response)],
  [
    "saved responses, one after the other",
    `${JSON.stringify(response, null, 1)}\n${JSON.stringify(response)}`,
  ],
  ["a response that curl -i saved", `${head}${JSON.stringify(response)}`],
  [
    "such responses one after the other, the first after the head of a proxy",
    `HTTP/1.1 200 Connection established\r\n\r\n${head}${JSON.stringify(response)}${head}${JSON.stringify(response)}\n`,
  ],
  [
    "such a response with the line breaks of Unix",
    `HTTP/2 200\nA: [1]\n\n${JSON.stringify(response, null, 2)}`,
  ],
  ["CSV", csvOf(rows)],
  ["a recording", JSON.stringify(recording, null, 1)],
])("%s is served as the response that it was taken from", async (name, text) => {
  const clicks = await readClicks([await file(name, text)], { link: "mine" });
  const search = new URLSearchParams(JSON.parse(JSON.stringify(query)));
  const url = `/api/smart-links/mine/clicks?${search}`;
  for (const each of name === "a recording" ? [clicks] : [clicks, ownClicks(text, { link: "mine" })]) {
    await using app = createMock({ now, clicks: each, onlyMine: true });
    const { data } = (await app.inject({ url, headers: { authorization: "Bearer any" } })).json();
    expect(data.rows).toEqual(rows);
    expect(data.summary.clicks_total).toBe(rows.length);
  }
});

test("rows of several files name their links", async () => {
  const [a, b] = rows.map((row, i) => JSON.stringify({ ...row, smart_link_id: `link${i}` }));
  const clicks = await readClicks([await file("a", `${a}`), await file("b", `[${b}]`)]);
  expect([...clicks.links.keys()]).toEqual(["link0", "link1"]);
  expect(clicks.clicks).toBe(2);
});

const names = "id,created_at,is_bot,is_duplicate";
const blanksAround =
  ":2 has a created_at that has blanks around it: write none beside the separators of CSV.";
const notKept = ":2 has a number in fbid that is not kept exactly: write it as a text.";
const good = JSON.stringify(rows[0]);
test.each([
  ["a row without an id", `${good}\n{"is_bot":true}\n`, ":2 has no id."],
  ["a line that is not JSON", `${good}\n\n{"id":A}\n`, ":3 is not valid JSON."],
  ["a text without an end", `${good}\n{"id":"A\n${good}`, ":2 has a text without its closing quote."],
  ["an object without an end", `${good}\n{"id":{}\n`, ":2 begins a JSON object that has no end."],
  ["a list without an end", `[${good}\n`, ":2 ends within a list."],
  ["a word that begins like a head", `${head}${good}\nHTML\n`, ":6 is no JSON object."],
  ["a wrong row below a head", `${head}${good}\n{}`, ":6 has no id."],
  ["a head alone", head, " holds no clicks."],
  ["a comma after the last row", `[${good},\n]`, ":2 has a comma too many in a list."],
  ["a comma before the first row", `[,${good}]`, ":1 has a comma too many in a list."],
  ["two commas between rows", `[${good},\n,${good}]`, ":2 has a comma too many in a list."],
  ["no comma between rows", `[${good}\n${good}]`, ":2 has no comma before a row."],
  ["commas without a list", `${good},\n${good}`, ":1 has a comma outside of a list."],
  ["a file whose names are others", "ID,isBot\nA,f\n", ':2 has no id: it has "ID", and names are written'],
  [
    "blanks beside separators",
    `${names.replaceAll(",", ", ")}\nA, 2026-01-05T10:00:00Z, f, f\n`,
    blanksAround,
  ],
  ["a number that is too long", `${good}\n${good.replace("}", ',"fbid":12345678901234567890}')}`, notKept],
  ["words after the rows", `[${good}]\nend`, ":2 is no JSON object."],
  ["a row in a response", `{"data":{"rows":[${good},1]}}`, ":1, row 2, is not an object"],
  ["a file without rows", "id,created_at\n", " holds no clicks."],
  ["an empty list", "[]", " holds no clicks."],
  ["a CSV row with a cell too few", "id,created_at\nA\n", ":2 has not as many cells as the first line."],
  [
    "a CSV row without an id",
    'created_at,is_bot,"is\nduplicate"\n2026-01-01T00:00:00Z,0,1\n',
    ":3 has no id.",
  ],
])("%s is reported with file, line and reason", async (_, text, reason) => {
  const path = await file("wrong", text);
  await expect(readClicks([path], { link: "mine" })).rejects.toMatchObject({
    code: "invalid_clicks",
    message: expect.stringContaining(`${path}${reason}`),
  });
  const inText = reason.startsWith(":") ? `line ${reason.slice(1)}` : `the text${reason}`;
  expect(() => ownClicks(text, { link: "mine" })).toThrow(inText);
});

test.each<readonly [string, Uint8Array, string]>([
  ["Latin-1", Buffer.from(`${good}\n{"referrer":"caf\xe9"}`, "latin1"), ":2 is not UTF-8."],
  ["a recording in Latin-1", Buffer.from('{"log":\n{"a":"\xe9"}}', "latin1"), ":2 is not UTF-8."],
  ["UTF-16", Buffer.from("\ufeffid\tcreated_at\r\n", "utf16le"), " is UTF-16: save it as UTF-8."],
  ["gzip", gzipSync(good), " is compressed (gzip): unpack it, in a shell as <(zcat FILE)."],
])("%s is refused", async (_what, bytes, reason) => {
  const path = join(folder, "bytes");
  await writeFile(path, bytes);
  await expect(readClicks([path], { link: "mine" })).rejects.toMatchObject({
    code: "invalid_clicks",
    message: `${path}${reason}`,
  });
});

test("every wrong row is counted, and the first ten are named", async () => {
  const path = await file("many", "{}\n".repeat(25));
  await expect(readClicks([path], { link: "mine" })).rejects.toThrow("15 more rows are wrong.");
  await expect(readClicks([join(folder, "none")])).rejects.toMatchObject({ code: "unreadable_file" });
});

test("JSON and CSV are read the same however the text is cut into pieces", () => {
  fc.assert(
    fc.property(givenRows, fc.integer({ min: 1, max: 90 }), (given, size) => {
      const shown = given.map(shownRow);
      const pieces = (text: string) => [...(text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? []), ""];
      const split = createJsonSplitter();
      const values = shown.map((row, i) => (i % 2 === 0 ? head : "\n") + JSON.stringify(row, null, 1));
      const json = pieces(values.join("")).flatMap(split);
      expect(json.map(({ text }) => JSON.parse(text))).toEqual(shown);
      if (shown.length === 0) return;
      const read = createCsvReader();
      const csv = pieces(csvOf(shown)).flatMap(read);
      const filled = (row: object) =>
        Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
      expect(csv.map(({ row }) => row)).toEqual(shown.map(filled));
    }),
    { numRuns: share(50) },
  );
});
