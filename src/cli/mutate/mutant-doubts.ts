/** What a run that survived a mutant has done wrong all the same. */
import { countOf } from "../../openapi/text/count-of.ts";
import type { MockOptions, MutantDescription } from "../../sandbox.ts";
import { type Doubt, type DoubtKind, earlyRetriesText } from "../run/doubts.ts";
import { runDoubts } from "../run/run-note.ts";
import type { RunReport } from "../run/run-report.ts";

type Behaviour = NonNullable<MutantDescription["behaviour"]>;

interface SurvivedRun {
  readonly mutant: MutantDescription;
  readonly mockOptions: MockOptions;
  readonly report: RunReport;
  /** Rows that the command reads without the mutant, and has not read with it. */
  readonly unread: number;
  readonly earlyRetries: number;
  readonly newRowsFromMs: number;
  readonly failIf: ReadonlySet<DoubtKind>;
}

/** Those of a run of its own say less than the comparison with the run without a mutant. */
const comparedKinds: readonly DoubtKind[] = ["unread", "early-retries"];

/** Where the API takes windows and limits in another sense than the command, they do not show what the command meant. */
const unclearKinds: { readonly [B in keyof Behaviour]?: DoubtKind } = {
  window_end: "windows",
  bare_date_end: "windows",
  largest_limit: "twice",
};

/** What the mutant brought out, and what `--fail-if` names, whether or not the run without a mutant has done it too. */
export function mutantDoubts({ mutant, mockOptions, report, ...run }: SurvivedRun): readonly Doubt[] {
  const { unread, earlyRetries, newRowsFromMs, failIf } = run;
  const hasInclusiveEnd = mockOptions.behaviour?.window_end !== "exclusive";
  const changed = Object.keys(mutant.behaviour ?? {}) as (keyof Behaviour)[];
  const unclear = changed.map((name) => unclearKinds[name]);
  const named = runDoubts(report, { newRowsFromMs, hasInclusiveEnd }).filter(
    ({ kind }) => failIf.has(kind) && !comparedKinds.includes(kind) && !unclear.includes(kind),
  );
  const counted = [
    [unread, { kind: "unread", text: `${countOf(unread, "row")} unread` }],
    [earlyRetries, { kind: "early-retries", text: earlyRetriesText(earlyRetries) }],
  ] as const;
  return [...counted.flatMap(([count, doubt]) => (count === 0 ? [] : [doubt])), ...named];
}
