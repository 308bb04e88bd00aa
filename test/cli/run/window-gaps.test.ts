/** Windows of a client that do not join. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runRun } from "../../../src/cli/commands/run.ts";
import type { ListRead } from "../../../src/cli/run/run-coverage.ts";
import { windowGaps } from "../../../src/cli/run/window-gaps.ts";
import { folder, run, useMockAndFolder } from "../run-command.ts";

useMockAndFolder();

const list = (startSecond: number, endSecond: number, link = "eveniet") => {
  const [date_start, date_end] = [startSecond, endSecond].map((second) =>
    new Date(1000 * second).toISOString(),
  );
  const window = { date_start, date_end, parameters: { date_start, date_end } };
  const named = {
    session: "default",
    operation: "listSmartLinkClicks",
    link,
    filters: {},
    isMeantWhole: true,
  };
  return { ...named, ...window } as unknown as ListRead;
};
const day = 86_400;
/** So many days in any order, each with so many seconds less, or one more. */
const days = (count: number, lack: number) =>
  Array.from({ length: count }, (_, i) => list(i * day, (i + 1) * day - 1 - lack));

test("windows that lack the same seconds at their ends are found in any order, and those that join are not", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 9 }),
      fc.integer({ min: -1, max: 3600 }),
      fc.infiniteStream(fc.nat()),
      (count, lack, keys) => {
        const lists = days(count, lack).map((each) => ({ each, key: keys.next().value as number }));
        const shuffled = lists.sort((one, other) => one.key - other.key).map(({ each }) => each);
        const gaps = windowGaps(shuffled);
        expect(gaps).toMatchObject(lack === 0 ? [] : [{ seconds: lack, times: count - 1 }]);
        const shared = lack === -1 ? 1 : 0;
        const first = { startSecond: day - lack - shared, endSecond: day - 1 + shared };
        expect(gaps.map(({ startSecond, endSecond }) => ({ startSecond, endSecond }))).toEqual(
          lack === 0 ? [] : [first],
        );
      },
    ),
  );
});

test.each([
  ["two windows", days(2, 59)],
  ["windows of different links", [list(0, 50), list(100, 150, "fugit"), list(200, 250, "quia")]],
  ["windows whose gaps differ", [list(0, 50), list(100, 150), list(300, 350)]],
  ["windows of different weeks", [list(0, day), list(9 * day, 10 * day), list(19 * day, 20 * day)]],
  ["the same window three times", [list(0, day), list(0, day), list(0, day)]],
  ["windows that overlap by an hour", days(4, -3600)],
  ["every second day", [0, 2, 4, 6].map((n) => list(n * day, (n + 1) * day - 1))],
  ["days without their nights", [0, 1, 2].map((n) => list(n * day, n * day + 16 * 3600 - 1))],
  ["weeks with a weekend between", [0, 7, 14].map((n) => list(n * day, (n + 5) * day - 1))],
])("nothing is said of %s", (_, lists) => {
  expect(windowGaps(lists)).toEqual([]);
});

test("a day that is left out between weeks is found, and the last day where a week ends when it begins", () => {
  const weeks = (seconds: number) => [0, 7, 14].map((n) => list(n * day, n * day + seconds));
  expect(windowGaps(weeks(6 * day - 1))).toMatchObject([{ seconds: day, times: 2 }]);
  expect(windowGaps(weeks(6 * day))).toMatchObject([{ seconds: day - 1, times: 2 }]);
});

const script = (endTime: string, path = "/api/smart-links/eveniet/clicks") =>
  [10, 11, 12, 13]
    .map((of) => {
      const end = endTime === "24:00:00" ? `${of + 1}T00:00:00Z` : `${of}T${endTime}Z`;
      const query = `date_start=2026-01-${of}T00:00:00Z&date_end=2026-01-${end}&limit=1000`;
      const url = `$ONLY_FANS_API_BASE_URL${path}?${query}`;
      return `curl -s -o /dev/null "${url}" -H "Authorization: Bearer $ONLYFANSAPI_API_KEY";`;
    })
    .join("");

test.each([
  [
    "23:59:00",
    [],
    "59 seconds between two windows were never requested, 3 times in listSmartLinkClicks of eveniet, first from 2026-01-10T23:59:01+00:00 to 2026-01-10T23:59:59+00:00",
  ],
  [
    "24:00:00",
    [],
    "the last second of a window was the first of the next, though both include it, 3 times in listSmartLinkClicks of eveniet, first at 2026-01-11T00:00:00+00:00",
  ],
  [
    "23:59:58",
    [],
    "1 second between two windows was never requested, 3 times in listSmartLinkClicks of eveniet, first at 2026-01-10T23:59:59+00:00",
  ],
  ["24:00:00", ["--assume", "window_end=exclusive"], undefined],
  ["24:00:00", ["--mutant", "window-end-exclusive"], undefined],
  ["23:59:59", [], undefined],
])("days that end at %s, with %j", async (end, options, text) => {
  const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "20", ...options];
  const { code, stderr } = await run(runRun, [...flags, "--", "sh", "-c", script(end)], {
    env: { PATH: process.env.PATH },
  });
  expect(code).toBe(0);
  expect(stderr).toBe(
    text === undefined ? "" : `The command passed, but: ${text}; --report console=FILE has all\n`,
  );
});

test("the line has the first of several lists, the reports have each of them", async () => {
  const paths = [
    "/api/smart-links/eveniet/clicks",
    "/__s/mine/api/smart-links/fugit/clicks",
    "/api/smart-links/quia/conversions",
  ];
  const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "20", "--fail-if", "all"];
  const files = ["--report", "json=gaps.json", "--report", "console=gaps.txt"];
  const words = ["--", "sh", "-c", paths.map((path) => script("23:59:00", path)).join("")];
  const env = { PATH: process.env.PATH };
  const { code, stderr } = await run(runRun, [...flags, ...files, ...words], { env });
  const textOf = (name: string) =>
    `59 seconds between two windows were never requested, 3 times in ${name}, first from 2026-01-10T23:59:01+00:00 to 2026-01-10T23:59:59+00:00`;
  const [first, ...others] = [
    "listSmartLinkClicks of eveniet",
    "mine listSmartLinkClicks of fugit",
    "listSmartLinkConversions of quia",
  ].map(textOf);
  const line = `The command passed, but: ${first}, and in 2 other lists\n`;
  expect({ code, stderr }).toEqual({
    code: 4,
    stderr: `${line}Exit code 4: --fail-if names windows.\n`,
  });
  const texts = [first, ...others];
  const { doubts } = JSON.parse(await readFile(join(folder, "gaps.json"), "utf8"));
  expect(doubts).toEqual(texts.map((text) => ({ kind: "windows", text })));
  const lines = (await readFile(join(folder, "gaps.txt"), "utf8")).split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "The command passed, but:",
    ...texts.map((text) => `  windows: ${text}`),
  ]);
});
