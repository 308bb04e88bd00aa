/** Windows of a client that do not join. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { runRun } from "../../../src/cli/commands/run.ts";
import type { ListRead } from "../../../src/cli/run/run-coverage.ts";
import { windowGaps } from "../../../src/cli/run/window-gaps.ts";
import { run, useMockAndFolder } from "../run-command.ts";

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
        const expected = lack === 0 ? [] : [{ seconds: lack, times: count - 1 }];
        expect(windowGaps(shuffled)).toEqual(expected);
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
])("nothing is said of %s", (_, lists) => {
  expect(windowGaps(lists)).toEqual([]);
});

const script = (endTime: string) =>
  [10, 11, 12, 13]
    .map((of) => {
      const end = endTime === "24:00:00" ? `${of + 1}T00:00:00Z` : `${of}T${endTime}Z`;
      const query = `date_start=2026-01-${of}T00:00:00Z&date_end=2026-01-${end}&limit=1000`;
      const url = `$ONLY_FANS_API_BASE_URL/api/smart-links/eveniet/clicks?${query}`;
      return `curl -s -o /dev/null "${url}" -H "Authorization: Bearer $ONLYFANSAPI_API_KEY";`;
    })
    .join("");

test.each([
  ["23:59:00", [], "59 seconds between two windows were never requested, 3 times"],
  ["24:00:00", [], "the last second of a window was the first of the next 3 times, though both include it"],
  ["24:00:00", ["--assume", "window_end=exclusive"], undefined],
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
