/** `sample`, `sampleClicks`, `sampleRows` and `sampleLines` in process: what they give, and how they refuse. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { editions } from "../../../src/openapi/editions.ts";
import { sample, sampleClicks, sampleLines, sampleRows } from "../../../src/sandbox.ts";

test("the code block of docs/data.md runs as it stands", async () => {
  const page = await readFile(new URL("../../../docs/data.md", import.meta.url), "utf8");
  const block = /```ts\nimport \{ (.*) \} from "smart-links-kit";\n([\s\S]*?)```/.exec(page);
  const run = new Function(
    "kit",
    `const { ${block?.[1]} } = kit; ${block?.[2]}; return { stats, older, clicks };`,
  );
  const { stats, older, clicks } = run({ sample, sampleClicks, sampleRows });
  expect(older.data.rows).toHaveLength(100);
  expect(Object.keys(older.data.rows[0])).toEqual(editions["2026-01"].fields);
  expect(clicks).toHaveLength(older.data.summary.clicks_total);
  expect(stats.data.daily_metrics).toHaveLength(31);
});

const callers: readonly (readonly [string, (options: object) => unknown])[] = [
  ["sample", (options) => sample("clicks", options)],
  ["sampleClicks", (options) => sampleClicks(options)],
  ["sampleRows", (options) => [...sampleRows("clicks", options)]],
  ["sampleLines", (options) => [...sampleLines("clicks", options)]],
];

test.each(callers)("%s calls itself by its name, and says where a parameter belongs", (name, call) => {
  expect(() => call({ dateStart: "2026-01-01" })).toThrow(
    `${name} has no option "dateStart". Put the parameter into query: { date_start: ... }.`,
  );
  expect(() => call({ limit: 5 })).toThrow(`${name} has no option "limit". Put`);
  expect(() => call({ query: { zzzzzzzz: 1 } })).toThrow(`The query of ${name} has no option "zzzzzzzz".`);
});

test.each(callers)("%s names each of its options once", (name, call) => {
  const thrown = thrownBy(() => call({ zzzzzzzz: 1 }));
  expect(thrown.message).toMatch(new RegExp(`^${name} has no option "zzzzzzzz". It takes seed, `));
  const names = thrown.message.split("It takes ")[1]?.replace(/\.$/, "").split(", ") ?? [];
  expect(names).toContain("query");
  expect(names).toEqual([...new Set(names)]);
});

function thrownBy(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error("Nothing was refused.");
}
