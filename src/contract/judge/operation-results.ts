/** What became of the claims in each operation. */
import type { ApiOperation } from "../../openapi/description/operations.ts";
import { isSuccessful } from "../read/parsed-exchange.ts";
import type { RunSet } from "../read/run-set.ts";
import type { OperationResult, Verdict } from "../report/report.ts";
import type { GroupedFindings } from "./group-findings.ts";

/** What became of a claim, in all and in each operation. */
export interface JudgedClaim {
  readonly verdict: Verdict;
  /** Empty for a claim about several operations. */
  readonly byOperation: readonly { readonly operation: ApiOperation; readonly found: GroupedFindings }[];
}

/** One result for each operation, in the order of the first requests. */
export function operationResults(
  claims: readonly JudgedClaim[],
  { parsedExchanges }: RunSet,
): readonly OperationResult[] {
  const operations = [...new Set(parsedExchanges.map(({ query }) => query.operation))];
  return operations.map((operation): OperationResult => {
    const own = claims.flatMap(({ verdict, byOperation }) =>
      byOperation.filter((one) => one.operation === operation).map(({ found }) => ({ verdict, found })),
    );
    const judged = own.flatMap(({ verdict, found }) => (found.kind === "judged" ? [{ verdict, found }] : []));
    const broken = (outcome: Verdict["outcome"]) =>
      judged.filter(({ found, verdict }) => verdict.outcome === outcome && found.violations.length > 0)
        .length;
    const violated = broken("violated");
    const exchanges = parsedExchanges.filter(({ query }) => query.operation === operation);
    const isChecked = violated > 0 || exchanges.some(isSuccessful);
    return {
      name: operation.name,
      path: operation.path,
      ...(isChecked
        ? { outcome: "checked" }
        : { outcome: "unanswered", reason: "no request was successful" }),
      requests: exchanges.length,
      held: judged.length - violated - broken("differs"),
      violated,
      skipped: own.flatMap(({ verdict: { check }, found }) =>
        found.kind === "nothing" ? [{ check, reason: found.reason }] : [],
      ),
    };
  });
}
