/** What a run would ask, and what it would cost. */
import { listPlan } from "../../judge.ts";
import { editionsOf } from "./ask-editions.ts";
import type { TargetFlagValues } from "./target-flags.ts";

/** The questions of a plan with their price in credits, and how many requests they are at most. */
export function dryRun(target: string, values: TargetFlagValues): string {
  const editions = editionsOf(values);
  const steps = listPlan(values.plan);
  const runs = editions.map((edition) => {
    const credits = steps.reduce((sum, { cost }) => sum + cost[edition], 0);
    const lines = steps.map(
      ({ purpose, cost }, i) =>
        `  ${String(i + 1).padStart(2)}  ${credit(cost[edition]).padEnd(9)}  ${purpose}`,
    );
    return [`Edition ${edition}: ${steps.length} questions, ${credit(credits)} in all`, ...lines].join("\n");
  });
  const bound =
    values.budget === undefined
      ? "A question that gets no answer is asked again twice at most; --budget bounds the requests."
      : `No more than ${values.budget} requests are sent, retries included.`;
  const aside = `What comes first decides what is asked next: a large or a quiet link takes other questions, never more.`;
  return `${[`${target} would be asked by plan ${values.plan}. Nothing was sent.`, ...runs, `${aside}\n${bound}`].join("\n\n")}\n`;
}

function credit(count: number): string {
  return count === 1 ? "1 credit" : `${count} credits`;
}
