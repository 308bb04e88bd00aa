/** The requests that a run would send, and their cost. */
import { plannedRequests } from "../../judge.ts";
import { countOf } from "../../openapi/text/count-of.ts";
import { editionsOf } from "./ask-editions.ts";
import type { TargetFlagValues } from "./target-flags.ts";

/** The requests of a plan with their price in credits, and how many are sent at most. */
export function dryRun(target: string, values: TargetFlagValues): string {
  const operations = values.operation.length > 0 ? { operations: values.operation } : {};
  const runs = editionsOf(values).map((edition) => {
    const { plan, requests } = plannedRequests(values.plan, { edition, ...operations });
    const credits = requests.reduce((sum, { cost }) => sum + cost, 0);
    const names = [...new Set(requests.map(({ operation }) => operation))];
    const lines = requests.map(({ operation, cost, purpose }, index) => {
      const [number, price] = [String(index + 1).padStart(2), countOf(cost, "credit").padEnd(9)];
      return { operation, text: `  ${number}  ${price}  ${purpose}` };
    });
    const blocks = names.map((name) => [
      ...(names.length > 1 ? [name] : []),
      ...lines.filter(({ operation }) => operation === name).map(({ text }) => text),
    ]);
    const head = `Edition ${edition}: plan ${plan}, ${requests.length} requests, ${countOf(credits, "credit")} in all`;
    return [head, ...blocks.flat()].join("\n");
  });
  const bound =
    values.budget === undefined
      ? "A request without a response is retried twice at most; --budget limits the requests."
      : `No more than ${values.budget} requests are sent, retries included.`;
  const aside = `The first responses decide the next requests: a link with many or few rows gets other requests, never more.`;
  return `${[`${target} would get these requests. Nothing was sent.`, ...runs, `${aside}\n${bound}`].join("\n\n")}\n`;
}
