/** Answers that are nearly right, and hold at some place what belongs nowhere: no lie stops the judge. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { planNames } from "../../../src/contract/plan/plans.ts";
import { reporters } from "../../../src/contract/reporters/all.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { damaged } from "../../contract/support/planted-fault.ts";
import { clicksNow, referenceRows } from "../../contract/support/reference-rows.ts";
import { referenceTarget } from "../../contract/support/reference-target.ts";
import { share } from "../../support/effort.ts";

/** Where a lie goes: at each level the member of that number, counted round and round. */
interface Lie {
  readonly turn: number;
  readonly steps: readonly number[];
  readonly value: unknown;
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", 0, -1, 0.5, 1e300, 2 ** 53, [], {}, "2026-01-01", "0000-00-00"),
  // What cannot be made a text of, and what looks like ours.
  fc
    .constantFrom(
      '{"toString":1,"valueOf":1}',
      '{"said":{"toString":1,"valueOf":1}}',
      '{"__proto__":{"clicks":1}}',
      '{"length":1e9}',
    )
    .map((text) => JSON.parse(text)),
  fc.constantFrom("x", "9", "%", "🦊", "\u0000").map((it) => it.repeat(3000)),
  fc.constantFrom(
    "9999-12-31T23:59:59-23:59",
    "0000-01-01T00:00:00+23:59",
    `2026-01-01T00:00:00.${"0".repeat(3000)}Z`,
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const lie: fc.Arbitrary<Lie> = fc.record({
  turn: fc.nat(8),
  // Mostly into `data`, where most is read.
  steps: fc
    .tuple(fc.constantFrom(0, 0, 0, 1), fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }))
    .map(([it, rest]) => [it, ...rest]),
  value: odd,
});

function told(body: unknown, { steps: [step = 0, ...rest], value }: Lie): unknown {
  if (typeof body !== "object" || body === null || Object.keys(body).length === 0) return value;
  const parts: [string, unknown][] = Object.entries(body);
  const at = step % parts.length;
  const changed = parts.map(([name, part], i): [string, unknown] =>
    i === at ? [name, rest.length === 0 ? value : told(part, { turn: 0, steps: rest, value })] : [name, part],
  );
  return Array.isArray(body) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

test.each(planNames)(
  "a total that is far too small widens no window beyond the calendar: plan %s",
  async (plan) => {
    const liar = damaged(referenceTarget({ rows: referenceRows(5000, { edition: "2026-09" }) }), {
      body: (body) => ({ ...body, data: { ...body.data, summary: { clicks_total: 1 }, chart: [] } }),
    });
    const report = await verify(liar, { link: "eveniet" }, { plan, ...clicksNow });
    expect(report.violations.length).toBeGreaterThan(0);
  },
);

const target = referenceTarget({ rows: referenceRows(60, { edition: "2026-09" }) });

test("a damaged response gets a verdict, and every report can be written", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(lie, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...planNames),
      fc.constantFrom(200, 200, 200, 422, 401, 404),
      async (lies, plan, status) => {
        let turn = -1;
        const liar = damaged(target, {
          exchange(exchange): Exchange {
            turn += 1;
            const mine = lies.filter((one) => one.turn % 4 === turn % 4);
            if (mine.length === 0) return exchange;
            const body = JSON.stringify(mine.reduce(told, JSON.parse(exchange.response.body)));
            return { ...exchange, response: { ...exchange.response, status, body } };
          },
        });
        const report = await verify(liar, { link: "eveniet" }, { plan, ...clicksNow, assumed: "require" });
        expect(report.verdicts.length).toBeGreaterThan(0);
        for (const write of Object.values(reporters)) {
          expect(write([report], { colour: false, keyEnv: "KEY" }).length).toBeLessThan(400_000);
        }
      },
    ),
    { numRuns: share(300) },
  );
});
