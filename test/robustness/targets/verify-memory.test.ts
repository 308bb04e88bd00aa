/**
 * Bodies as large as may be, and as dense: what costs memory is not their length alone. Each is given to every question of
 * a run, which ends all the same with an exit code, in time and under 200 MB.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock } from "../../../src/index.ts";
import { loopback } from "../../exchange/loopback.ts";
import { type Court, mostMegabytes, openCourt } from "./run-verify.ts";

let court: Court;
/** A row as the mock writes it. */
let honest: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  court = await openCourt();
  const url = "/api/smart-links/eveniet/clicks?limit=1";
  const reply = await createMock().inject({ url, headers: { authorization: "Bearer any" } });
  honest = reply.json().data.rows[0];
}, 60_000);
afterAll(() => court[Symbol.asyncDispose]());

const largest = 12 * 1024 * 1024;

/** Items, one after another, until a body is as large as may be, or there are so many. */
function filled(item: (index: number) => string, most = Number.POSITIVE_INFINITY): string {
  const items: string[] = [];
  for (let size = 1000; items.length < most; ) {
    const next = item(items.length);
    size += next.length + 1;
    if (size > largest) break;
    items.push(next);
  }
  return items.join(",");
}

const page = (rows: string, chart = "", total = 3) =>
  `{"data":{"summary":{"clicks_total":${total}},"chart":[${chart}],"rows":[${rows}],"filters":{}},"_meta":{}}`;
const point = (index: number) =>
  `{"timestamp":"${new Date(Date.UTC(2026, 0, 20) - index * 86_400_000).toISOString().slice(0, 10)}","clicks":1}`;
const row = (index: number) =>
  JSON.stringify({ ...honest, id: `01KG6270DR${String(index).padStart(16, "0")}` });
const lie = (index: number) => `{"id":"${index}","referrer":"${"x".repeat(600)}"}`;
const member = (index: number) => `"k${index}":1`;

test.each<[string, number, () => string, number?]>([
  ["a text", 1, () => `"${"x".repeat(largest - 2)}"`],
  ["a text that takes twice its length", 3, () => `"\u20ac${"x".repeat(largest - 5)}"`],
  ["a number", 1, () => "9".repeat(largest)],
  ["numbers", 1, () => `[${filled(() => "1")}]`],
  ["as many numbers as a page may hold", 1, () => `[${filled(() => "1.5", 399_000)}]`],
  ["an object of a million members", 1, () => `{${filled(member)}}`],
  ["an object of as many members as a page may have names", 1, () => `{${filled(member, 1999)}}`],
  ["empty objects", 1, () => `[${filled(() => "{}")}]`],
  ["lists in lists", 1, () => `[${filled(() => "[".repeat(90) + "]".repeat(90))}]`],
  ["blanks", 1, () => `${" ".repeat(largest - 2)}{}`],
  ["a chart without end", 1, () => page("", filled(point))],
  ["a chart of as many days as there may be", 1, () => page(row(0), filled(point, 39_000), 1)],
  ["rows that are none", 1, () => page(filled(() => "1"))],
  ["rows that are empty, as many as may be", 1, () => page(filled(() => "{}", 39_000))],
  ["rows that lack most fields, 5,000", 1, () => page(filled(lie, 5000))],
  ["rows that lack most fields, 19,000", 1, () => page(filled(lie))],
  ["rows that are right, 10,000", 1, () => page(filled(row, 10_000))],
  ["rows that are right, 15,000", 1, () => page(filled(row))],
  ["rows that are right, 20,000", 3, () => page(Array.from({ length: 20_000 }, (_, i) => row(i)).join(","))],
  ["refused parameters without end", 1, () => `{"errors":{${filled(member)}}}`, 422],
  [
    "refused parameters, told without end",
    1,
    () => `{"errors":{"limit":[${filled(() => "1", 399_000)}]}}`,
    422,
  ],
])("%s: %i", { timeout: 60_000 }, async (_name, expected, write, status = 200) => {
  const body = write();
  await using target = await loopback((_request, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  const { code, output, peakMegabytes } = await court.judge(target, "--timeout", "10");
  expect({ code, output }).toMatchObject({ code: expected });
  expect(output.length).toBeLessThan(100_000);
  expect(peakMegabytes).toBeLessThan(mostMegabytes);
});
