/** The requests that a run would send, and their cost. */
import { listPlan } from "../../judge.ts";
import { editionsOf } from "./ask-editions.ts";
import type { TargetFlagValues } from "./target-flags.ts";

/** The requests of a plan with their price in credits, and how many are sent at most. */
export function dryRun(target: string, values: TargetFlagValues): string {
  const editions = editionsOf(values);
  const steps = listPlan(values.plan);
  const runs = editions.map((edition) => {
    const credits = steps.reduce((sum, { cost }) => sum + cost[edition], 0);
    const lines = steps.map(
      ({ purpose, cost }, i) =>
        `  ${String(i + 1).padStart(2)}  ${credit(cost[edition]).padEnd(9)}  ${purpose}`,
    );
    return [`Edition ${edition}: ${steps.length} requests, ${credit(credits)} in all`, ...lines].join("\n");
  });
  const bound =
    values.budget === undefined
      ? "A request without a response is retried twice at most; --budget limits the requests."
      : `No more than ${values.budget} requests are sent, retries included.`;
  const aside = `The first responses decide the next requests: a link with many or few clicks gets other requests, never more.`;
  return `${[`${target} would get these requests of plan ${values.plan}. Nothing was sent.`, ...runs, `${aside}\n${bound}`].join("\n\n")}\n`;
}

function credit(count: number): string {
  return count === 1 ? "1 credit" : `${count} credits`;
}
