/** Requests that were under way at the same time, or stand in a list in another order than they were sent. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { answer } from "../support/written-exchanges.ts";

const query = "date_start=2026-02-01T00:00:00Z&date_end=2026-02-01T23:59:59Z&limit=1";

/** The total of today, requested so many seconds after noon, with a response that took so long. */
function counted(clicks: number, [sentS, tookS]: readonly [number, number] | readonly []): Exchange {
  const one = answer({ query, total: clicks, chart: [{ timestamp: "2026-02-01", clicks }] });
  if (sentS === undefined) return one;
  const sentAt = new Date(Date.parse("2026-02-01T12:00:00Z") + 1000 * sentS).toISOString();
  return { ...one, sentAt, latencyMs: 1000 * tookS! };
}

function violated(...exchanges: readonly Exchange[]): readonly string[] {
  const only = ["same-request-same-response", "balance-falls-by-the-charge"];
  const { verdicts } = judge(exchanges, { now: Date.parse("2026-02-01T12:10:00Z"), only });
  return verdicts.filter(({ outcome }) => outcome === "violated").map(({ check }) => check);
}

describe("A total that falls", () => {
  const same = "same-request-same-response";
  test.each([
    ["is wrong one after the other", counted(8, [0, 1]), counted(7, [1, 1]), [same]],
    ["is wrong in a list without times", counted(8, []), counted(7, []), [same]],
    ["is wrong in a list that begins with the later one", counted(7, [2, 1]), counted(8, [0, 1]), [same]],
    ["is right when it rises by the times", counted(8, [2, 1]), counted(7, [0, 1]), []],
    ["may rise while both are under way", counted(8, [0, 3]), counted(7, [2, 2]), []],
    ["may rise when it is not known which was first", counted(8, [0, 3]), counted(7, []), []],
  ])("%s", (_, one, other, expected) => {
    expect(violated(one, other)).toEqual(expected);
  });
});
