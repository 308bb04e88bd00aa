/** What a run finds when it is compared with an older recording of the same link. */
import { describe, expect, test } from "vitest";
import { judgeRecording } from "../../../src/contract/judge-recording.ts";
import { consoleReporter } from "../../../src/contract/reporters/console.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { RunOptions } from "../../../src/contract/verify-options.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import type { Recording } from "../../../src/exchange/recording/recording.ts";
import { recordingTarget } from "../../../src/exchange/recording/recording-target.ts";
import { sanitise } from "../../../src/exchange/sanitise/sanitise.ts";
import type { MockOptions } from "../../../src/index.ts";
import { type Damage, mockTarget } from "../support/mock-target.ts";

const id = "closed-window-is-as-recorded";
const then = "2026-02-01T12:00:00Z";
const weekLater = "2026-02-08T12:00:00Z";
const link = "01KDYTESAB0000000000000001";
const clicks = { operations: ["listSmartLinkClicks"], plan: "full" } as const;
const both = { operations: ["listSmartLinkClicks", "listSmartLinkConversions"], plan: "full" } as const;

/** A recording of the mock, as `record` would write it. */
async function record(options: MockOptions = {}, run: Partial<RunOptions> = clicks, of = { link }) {
  const exchanges: Exchange[] = [];
  const target = recordingTarget(mockTarget({ clicksPerDay: 40, ...options, now: then }), (exchange) =>
    exchanges.push(exchange),
  );
  const { subject } = await verify(target, of, { ...run, now: then });
  const recording: Recording = {
    kitVersion: "0.1.0",
    recordedAt: then,
    editions: ["2026-09"],
    subject,
    plan: "full",
    exchanges,
  };
  return sanitise(recording, { key: "a key" });
}

/** The report on the mock a week after its recording. */
async function runLater(
  against: Recording,
  {
    damage,
    options,
    subject = { link },
    ...run
  }: Partial<RunOptions> & {
    readonly damage?: Damage;
    readonly options?: MockOptions;
    readonly subject?: { readonly link: string };
  } = {},
) {
  const target = mockTarget({ clicksPerDay: 40, ...options, now: weekLater }, damage);
  return await verify(target, subject, { ...clicks, ...run, against, now: weekLater });
}

function verdictOf({ verdicts }: Awaited<ReturnType<typeof verify>>) {
  return verdicts.find(({ check }) => check === id)!;
}

test.each(["1", "2", "3", "4", "5"])(
  "Late, corrected and refunded data of seed %s is no finding a week later",
  async (seed) => {
    const options = { seed, late: 0.2, corrected: 0.2, refunded: 0.2 };
    const report = await runLater(await record(options, both), { options, ...both });
    expect([...report.violations, ...report.warnings]).toEqual([]);
    expect(verdictOf(report)).toMatchObject({ outcome: "held" });
    expect(verdictOf(report).exercised).toBeGreaterThan(5);
  },
);

const changes: Readonly<Record<string, readonly [Damage, at: RegExp, expected: RegExp, received: RegExp]>> = {
  "A total and a chart that grew": [
    ({ data }) => {
      if (data.summary) data.summary.clicks_total += 1;
      if (data.chart?.[0]) data.chart[0].clicks += 1;
    },
    /clicks_total$/,
    /^\d+ \(recorded on 2026-02-01\)$/,
    /^\d+$/,
  ],
  "A row with another mark": [
    ({ data }) => {
      for (const row of data.rows) row.is_bot = !row.is_bot;
    },
    /\/data\/rows\/\d+\/is_bot$/,
    /^(true|false) \(recorded on 2026-02-01\)$/,
    /^(true|false)$/,
  ],
  "A row at another time": [
    ({ data }) => {
      for (const row of data.rows) row.created_at = row.created_at.replace(/:\d\d\+/, ":59+");
    },
    /\/created_at$/,
    /^2026-01-\S+ \(recorded on 2026-02-01\)$/,
    /:59Z$/,
  ],
  "Rows that are gone": [
    ({ data }) => data.rows.pop(),
    /\/data\/rows\/\d+$/,
    /^a row \(recorded on 2026-02-01\)$/,
    /^no row$/,
  ],
};

test.each(Object.entries(changes))("%s violates it, and both requests are shown", async (_title, change) => {
  const [damage, at, expected, received] = change;
  const report = await runLater(await record(), { damage });
  const { outcome, violations } = verdictOf(report);
  expect(outcome).toBe("violated");
  const [first] = violations;
  expect(first!.at).toMatch(at);
  expect(first!.expected).toMatch(expected);
  expect(first!.received).toMatch(received);
  const printed = consoleReporter([{ ...report, target: "http://127.0.0.1:4010" }], {
    colour: false,
    keyEnv: "KEY",
  });
  const lines = printed.split(id)[1]!.split("\n");
  expect(lines.find((line) => line.includes("repeat "))).toContain(`127.0.0.1:4010/api/smart-links/${link}/`);
  expect(lines.find((line) => line.includes("compare "))).toMatch(/BASE_URL"'\/api\/smart-links\/01KDYTESAB/);
});

test("Texts that a recording does not keep, ids and new fields are not compared", async () => {
  const damage: Damage = ({ data }) => {
    for (const row of data.rows)
      Object.assign(row, { referrer: "other.example", browser_name: "Other", is_new: true });
  };
  expect(verdictOf(await runLater(await record(), { damage }))).toMatchObject({ outcome: "held" });
});

describe("It is skipped, with the reason,", () => {
  test.each([
    [
      "of another link",
      { subject: { link: "01KDZTESAB0000000000000001" } },
      /is of another link, or of several$/,
    ],
    ["of another edition", { edition: "2026-01" }, /has no page of this edition/],
    [
      "of other days",
      { from: "2026-01-02", to: "2026-01-03" },
      /^no request is for a window that was settled/,
    ],
    ["whose window was not settled", { from: "2026-01-31", to: "2026-02-01" }, /^no request is for a window/],
  ] as const)("with a recording %s", async (_title, run, reason) => {
    const verdict = verdictOf(await runLater(await record(), run));
    expect(verdict).toMatchObject({ outcome: "skipped", reason: expect.stringMatching(reason) });
  });

  test("without a recording", async () => {
    const report = await verify(mockTarget(), {}, { ...clicks, plan: "standard", now: then });
    expect(verdictOf(report)).toMatchObject({
      outcome: "skipped",
      reason: "no older recording was given (--against)",
    });
  });
});

test("A recording can be compared with an older one, though the pseudonyms are others", async () => {
  const older = await record();
  const newer = sanitise({ ...(await record()), recordedAt: weekLater }, { key: "another key" });
  const [report] = judgeRecording(newer, { name: "newer", against: older, only: [id] });
  expect(report!.verdicts).toMatchObject([{ outcome: "held" }]);
});

test("Conversions are compared when no purchase can be refunded any more", async () => {
  const run = { operations: ["listSmartLinkConversions"], plan: "full" } as const;
  const days = { from: "2025-12-10", to: "2025-12-14" };
  const subject = { link: "eveniet" };
  const options = { clicksPerDay: 400, refunded: 0.2 };
  const older = await record(options, { ...run, ...days }, subject);
  const verdict = verdictOf(await runLater(older, { options, ...run, subject }));
  expect(verdict.outcome).toBe("held");
  expect(verdict.exercised).toBeGreaterThan(3);
});
