/** Sound runs against the reference target, and ways to damage their replies. */

import type { ProbeId, ProbeResult } from "../../../src/contract/plan/probe.ts";
import { runPlan } from "../../../src/contract/plan/run-plan.ts";
import { type RunOptions, runSettingsOf } from "../../../src/contract/verify-options.ts";
import type { Exchange, Response } from "../../../src/exchange/exchange.ts";
import { share } from "../../support/effort.ts";
import { mockTarget } from "./mock-target.ts";
import {
  clicksNow,
  crowdedRows,
  crowdedWindow,
  type ReferenceRow,
  referenceNow,
  referenceRows,
} from "./reference-rows.ts";
import { referenceTarget } from "./reference-target.ts";

/** A run's exchanges, by the step that asked for them. */
export interface GoodRun {
  readonly exchanges: readonly Exchange[];
  readonly steps: readonly ProbeId[];
}

export async function goodRun(
  rows: readonly ReferenceRow[],
  options: Partial<RunOptions> = {},
): Promise<GoodRun> {
  const inquiry = runSettingsOf({}, { plan: "deep", edition: "2026-09", ...clicksNow, ...options });
  return recorded(await runPlan(referenceTarget({ rows }), inquiry));
}

/** All operations of the mock. */
export async function operations(): Promise<GoodRun> {
  const settings = runSettingsOf({}, { plan: "standard", edition: "2026-09", now: referenceNow });
  return recorded(await runPlan(mockTarget({ clicksPerDay: 200 }), settings));
}

/** Fans and spenders of a link that has few of them. */
export async function people(): Promise<GoodRun> {
  const settings = runSettingsOf(
    {},
    {
      plan: "deep",
      edition: "2026-09",
      now: referenceNow,
      operations: ["listSmartLinkFans", "listSmartLinkSpenders"],
    },
  );
  return recorded(await runPlan(mockTarget({ clicksPerDay: 5 }), settings));
}

function recorded(asked: readonly ProbeResult[]): GoodRun {
  return {
    steps: asked.map(({ probe: step }) => step.id),
    exchanges: asked.map(({ result: answer }) => {
      if (answer.kind === "failure") throw new Error("The reference target answers everything.");
      return answer.exchange;
    }),
  };
}

/** A link whose clicks of one day fit a page. */
export const listable = (): Promise<GoodRun> =>
  goodRun(referenceRows(share(2500, { least: 1700 }), { edition: "2026-09" }));

/** A link so quiet that a page without dates shows the listed window too. */
export const quiet = (): Promise<GoodRun> => goodRun(referenceRows(150, { edition: "2026-09" }));

/** A link with thousands of clicks in each of two seconds: no window of it fits a page. */
export const unlistable = (): Promise<GoodRun> => goodRun(crowdedRows(2500), crowdedWindow);

/** A sound run of each kind, asked once for all that is tested in a process. */
export async function goodRuns(): Promise<
  Readonly<Record<"listable" | "unlistable" | "quiet" | "operations" | "people", GoodRun>>
> {
  const kept = globalThis as { goodRuns?: Awaited<ReturnType<typeof goodRuns>> };
  kept.goodRuns ??= {
    listable: await listable(),
    unlistable: await unlistable(),
    quiet: await quiet(),
    operations: await operations(),
    people: await people(),
  };
  return kept.goodRuns;
}

// biome-ignore lint/suspicious/noExplicitAny: a saboteur may do anything to a body.
type Body = any;

/** The replies, those of a step changed. */
export function respond(
  run: GoodRun,
  step: ProbeId,
  change: (response: Response, exchange: Exchange) => Response,
): readonly Exchange[] {
  if (!run.steps.includes(step)) throw new Error(`${step} was not asked`);
  return run.exchanges.map((exchange, index) =>
    run.steps[index] === step ? { ...exchange, response: change(exchange.response, exchange) } : exchange,
  );
}

/** The replies, the body of a step edited. */
export function edit(run: GoodRun, step: ProbeId, change: (body: Body) => void): readonly Exchange[] {
  return respond(run, step, (response) => {
    const body: Body = JSON.parse(response.body);
    change(body);
    return { ...response, body: JSON.stringify(body) };
  });
}

/** The replies, headers of a step changed; `null` takes one away. */
export function head(
  run: GoodRun,
  step: ProbeId,
  headers: Readonly<Record<string, string | null>>,
): readonly Exchange[] {
  return respond(run, step, (response) => headed(response, headers));
}

/** A response, its headers changed; `null` takes one away. */
export function headed(response: Response, headers: Readonly<Record<string, string | null>>): Response {
  const kept = Object.entries({ ...response.headers, ...headers }).filter(([, value]) => value !== null);
  return { ...response, headers: Object.fromEntries(kept) as Record<string, string> };
}

/** The replies, that of a step replaced. */
export function reply(run: GoodRun, step: ProbeId, status: number, body: unknown): readonly Exchange[] {
  return respond(run, step, (response) => ({ ...response, status, body: JSON.stringify(body) }));
}

/** The reply to a step. */
export function replyTo(run: GoodRun, step: ProbeId): Body {
  return JSON.parse(run.exchanges[run.steps.indexOf(step)]!.response.body);
}
