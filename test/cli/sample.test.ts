import { expect, test } from "vitest";
import { runSample } from "../../src/cli/commands/sample.ts";
import { editionNames, editions } from "../../src/openapi/editions.ts";
import { schemaErrors } from "../../src/openapi/validators.ts";
import { createMock, sampleClicks } from "../../src/sandbox.ts";
import { paths } from "../server/respond/valid-response.ts";

/** What `smart-links sample ARGS` prints. */
async function printed(...argv: string[]): Promise<string> {
  let text = "";
  const code = await runSample(argv, {
    stdout: (more) => {
      text += more;
    },
    stderr: () => undefined,
    env: {},
    isTerminal: { stdout: false, stderr: false },
    now: () => 0,
  });
  expect(code).toBe(0);
  return text;
}

const named = ["--seed", "demo", "--now", "2026-02-01T00:00:00Z", "--link", "fugit"];

test.each(editionNames)("a sample of edition %s is the page that a mock gives", async (edition) => {
  const flags = [
    "--edition",
    edition,
    "--date-start",
    "2026-01-01",
    "--limit",
    "7",
    "--offset",
    "3",
    "--no-include-bots",
  ];
  const body = JSON.parse(await printed(...named, ...flags));
  expect(schemaErrors(editions[edition].replyPointer, body)).toEqual([]);
  const app = createMock({ seed: "demo", now: "2026-02-01T00:00:00Z" });
  const url = `${paths[edition].replace("eveniet", "fugit")}?date_start=2026-01-01&limit=7&offset=3&include_bots=false`;
  expect((await app.inject({ url, headers: { authorization: "Bearer x" } })).json()).toEqual(body);
  await app.close();
});

test("rows alone come one to a line", async () => {
  const lines = (await printed(...named, "--rows", "--limit", "20")).split("\n");
  expect(lines.pop()).toBe("");
  const { data } = sampleClicks({
    seed: "demo",
    now: "2026-02-01T00:00:00Z",
    link: "fugit",
    query: { limit: 20 },
  });
  expect(lines.map((line) => JSON.parse(line))).toEqual(data.rows);
});

test("a request that the mock refuses is refused in the same words", () => {
  expect(() => sampleClicks({ query: { limit: 0 } })).toThrow("limit is 0, but must be at least 1.");
  expect(() => sampleClicks({ link: "test_nothing" })).toThrow('There is no smart link "test_nothing".');
});

test.each([
  ["links", "/api/smart-links?limit=3", (data: readonly unknown[]) => data],
  [
    "stats",
    "/api/smart-links/fugit/stats?",
    (data: { daily_metrics: readonly unknown[] }) => data.daily_metrics,
  ],
  [
    "conversions",
    "/api/smart-links/fugit/conversions?limit=3",
    (data: { rows: readonly unknown[] }) => data.rows,
  ],
  [
    "cohort-arps",
    "/api/smart-links/fugit/cohort-arps?acquisition_start=2025-12-01",
    (data: object) => [data],
    ["--date-start", "2025-12-01"],
  ],
] as const)(
  "a sample of %s is what a mock gives, whole or by rows",
  async (operation, url, rowsOf, dates: readonly string[] = []) => {
    const app = createMock({ seed: "demo", now: "2026-02-01T00:00:00Z" });
    const body = (await app.inject({ url, headers: { authorization: "Bearer x" } })).json();
    await app.close();
    const flags = [...named, "--operation", operation, "--limit", "3", ...dates];
    expect(JSON.parse(await printed(...flags))).toEqual(body);
    const lines = (await printed(...flags, "--rows")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(rowsOf(body.data as never));
  },
);

test("a sample of conversions may be of one type", async () => {
  const flags = ["--operation", "conversions", "--conversion-type", "new_subscriber", "--rows"];
  const lines = (await printed(...named, "--clicks-per-day", "300", ...flags)).trimEnd().split("\n");
  const types = lines.map((line) => JSON.parse(line).conversion_type);
  expect(new Set(types)).toEqual(new Set(["new_subscriber"]));
});
