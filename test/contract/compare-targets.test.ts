import { describe, expect, test } from "vitest";
import { compareTargets } from "../../src/contract/compare-targets.ts";
import { verify } from "../../src/contract/verify.ts";
import type { FailureReason, Target } from "../../src/exchange/target.ts";
import { share } from "../support/effort.ts";
import { clicksNow, referenceRows } from "./support/reference-rows.ts";
import { referenceTarget } from "./support/reference-target.ts";

const rows = referenceRows(share(600, { least: 200 }), { edition: "2026-09" });
const options = { plan: "deep", ...clicksNow } as const;
const targetWith = (behaviour: Readonly<Record<string, string | number>>) =>
  referenceTarget({ rows, behaviour });

describe("Comparing", () => {
  type Changed = (body: Record<string, unknown>) => unknown;
  /** A target whose pages are edited, and that says nothing to what is matched. */
  const edited = (change: Changed, silent = /nothing/, reason: FailureReason = "timeout"): Target => {
    const target = targetWith({});
    return {
      name: "edited",
      async send(request) {
        if (silent.test(request.path)) return { kind: "failure", reason, attempts: 1, detail: "no answer" };
        const answer = await target.send(request);
        if (answer.kind === "failure" || answer.exchange.response.status !== 200) return answer;
        const body = JSON.parse(answer.exchange.response.body);
        change(body);
        const response = { ...answer.exchange.response, body: JSON.stringify(body) };
        return { ...answer, exchange: { ...answer.exchange, response } };
      },
    };
  };
  const compared = (left: Target, right: Target) => compareTargets(left, right, options);
  const none = () => undefined;

  test("tells where one responds and the other does not, and nothing where neither does", async () => {
    const noKey = /limit=-1/;
    const told = { probe: "bad-limit", at: "", count: 1, request: { path: expect.stringMatching(noKey) } };
    const mute = () => edited(none, noKey);
    expect((await compared(edited(none), mute())).differences).toMatchObject([
      { ...told, left: "a response", right: "timeout" },
    ]);
    expect((await compared(mute(), edited(none))).differences).toMatchObject([
      { ...told, left: "timeout", right: "a response" },
    ]);
    expect((await compared(mute(), edited(none, noKey, "network"))).differences).toEqual([]);
  });

  test("tells what is there and what is not, by its JSON pointer, and lists by their first place", async () => {
    const left = edited((body) =>
      Object.assign(body, { "a/b~c": {}, list: [1, 2, [3, 4]], same: [], only: 1 }),
    );
    const right = edited((body) =>
      Object.assign(body, { "a/b~c": [], list: [5, 6, [7, 8]], same: [], less: 2 }),
    );
    const { differences } = await compared(left, right);
    expect(differences.filter(({ probe: step }) => step === "default")).toMatchObject([
      { at: "/response/body/a~1b~0c", left: "{}", right: "[]", count: 1 },
      { at: "/response/body/list/0", left: "1", right: "5", count: 2 },
      { at: "/response/body/list/2/0", left: "3", right: "7", count: 2 },
      { at: "/response/body/only", left: "1", right: "nothing", count: 1 },
      { at: "/response/body/less", left: "nothing", right: "2", count: 1 },
    ]);
  });

  test("says nothing of behaviour that one of them does not show", async () => {
    const odd = targetWith({ row_order: "oldest_first" });
    const mute = edited(none, /./);
    expect((await compared(odd, mute)).behaviours).toEqual([]);
    expect((await compared(mute, odd)).behaviours).toEqual([]);
    expect((await compared(targetWith({}), odd)).behaviours).toEqual([
      { assumption: "row_order", left: "newest_first", right: "oldest_first" },
    ]);
  });

  test("finds nothing between twins, whatever they spent before", async () => {
    const right = targetWith({});
    await verify(right, {}, { ...options, edition: "2026-01" });
    const comparison = await compareTargets(targetWith({}), right, { ...options, edition: "2026-01" });
    expect(comparison).toMatchObject({ differences: [], behaviours: [] });
    expect(comparison.left.exchanges).toHaveLength(21);
  });

  test("shows what differs, at the first place, with a count", async () => {
    const right = referenceTarget({ rows: rows.map((row) => ({ ...row, referrer: "elsewhere.example" })) });
    const { differences } = await compareTargets(targetWith({}), right, { ...options, plan: "standard" });
    expect(new Set(differences.map(({ at }) => at.replace(/\d+/, "*")))).toEqual(
      new Set(["/response/body/data/rows/*/referrer"]),
    );
    expect(differences[0]).toMatchObject({ probe: "default", right: '"elsewhere.example"' });
    expect(differences[0]!.count).toBeGreaterThan(10);
  });

  test("shows undocumented behaviour side by side", async () => {
    const comparison = await compareTargets(
      targetWith({}),
      targetWith({ page_past_end: "not_found" }),
      options,
    );
    expect(comparison.behaviours).toEqual([
      { assumption: "page_past_end", left: "empty", right: "not_found" },
    ]);
    expect(comparison.differences[0]).toMatchObject({
      probe: "past-end",
      at: "/response/status",
      left: "200",
      right: "404",
    });
  });
});
