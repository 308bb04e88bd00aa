/** A situation that a judge may find, and ways to make one of a sound run. */

import type { JudgeOptions } from "../../../src/contract/judge/judge-options.ts";
import { runPlan } from "../../../src/contract/plan/run-plan.ts";
import { type RunOptions, runSettingsOf } from "../../../src/contract/verify-options.ts";
import type { Exchange, Response } from "../../../src/exchange/exchange.ts";
import { headed } from "../support/good-run.ts";
import { clicksNow, type ReferenceRow, referenceRows } from "../support/reference-rows.ts";
import { referenceTarget } from "../support/reference-target.ts";

/** What is judged, and how. */
export interface Situation {
  readonly exchanges: readonly Exchange[];
  readonly options?: JudgeOptions;
}

/** By what there is to say of them. */
export type Situations = Readonly<Record<string, Situation>>;

interface Asking extends Omit<Partial<RunOptions>, "behaviour"> {
  readonly rows?: readonly ReferenceRow[];
  readonly behaviour?: Readonly<Record<string, string | number>>;
}

/** The rows of a quiet link. */
export const few = referenceRows(60, { edition: "2026-09" });

/** What a target answers to the whole plan. */
export async function asked({
  rows = few,
  behaviour = {},
  ...options
}: Asking): Promise<readonly Exchange[]> {
  const inquiry = runSettingsOf({}, { plan: "deep", edition: "2026-09", ...clicksNow, ...options });
  const all = await runPlan(referenceTarget({ rows, behaviour }), inquiry);
  return all.flatMap(({ result: answer }) => (answer.kind === "failure" ? [] : [answer.exchange]));
}

// biome-ignore lint/suspicious/noExplicitAny: bodies are whatever came.
type Body = any;

/** What can be done to all replies of a run. */
export function changesTo(run: readonly Exchange[]) {
  const all = (change: (response: Response) => Response): Situation => ({
    exchanges: run.map((exchange) => ({ ...exchange, response: change(exchange.response) })),
  });
  /** Every reply with this status, its body edited. */
  const bodies = (status: number, change: (body: Body) => unknown): Situation =>
    all((response) => {
      if (response.status !== status) return response;
      const body = JSON.parse(response.body);
      change(body);
      return { ...response, body: JSON.stringify(body) };
    });
  return {
    all,
    bodies,
    rows: (change: (row: Body, index: number) => unknown): Situation =>
      bodies(200, ({ data }) => data.rows.forEach(change)),
    withHeaders: (headers: Readonly<Record<string, string | null>>): Situation =>
      all((response) => headed(response, headers)),
    refusals: (status: number, said: unknown, headers: Readonly<Record<string, string>> = {}): Situation =>
      all((response) => {
        if (response.status === 200) return response;
        const body = typeof said === "string" ? said : JSON.stringify(said);
        return { ...response, status, headers: { ...response.headers, ...headers }, body };
      }),
    /** Another query asked, as if the same had been answered. */
    spelt: (from: string | RegExp, to: string): Situation => ({
      exchanges: run.map((exchange) => {
        const { path } = exchange.request;
        return { ...exchange, request: { ...exchange.request, path: path.replace(from, to) } };
      }),
    }),
  };
}
