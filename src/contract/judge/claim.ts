/** What the target is held to. */
import type { AssumptionId } from "../../openapi/assumptions.ts";
import { isOfList, type ListExchange, type ParsedExchange } from "../read/parsed-exchange.ts";
import type { RequestKind } from "../read/request/request-query.ts";
import type { Run } from "../read/run.ts";
import type { RunSet } from "../read/run-set.ts";
import type { Evidence } from "../report/report.ts";
import { type CheckResult, skipped } from "./check-result.ts";

/** What every claim has, whatever it judges. */
export interface Claim {
  /** Kebab case. */
  readonly id: string;
  /** The English sentence that reports print and tests are titled with. */
  readonly claim: string;
  readonly evidence: Evidence;
  /** Absent where a broken claim fails the run. */
  readonly severity?: "warning";
  /** Undocumented behaviours that it presupposes. It is skipped when the target was seen to behave otherwise. */
  readonly requires?: readonly AssumptionId[];
  /** The requests whose responses it needs, `valid` when absent. Without those it is errored, not skipped. */
  readonly about?: RequestKind | "any";
}

/** Judges one exchange by itself. */
export interface Check extends Claim {
  check(parsed: ParsedExchange): CheckResult;
}

/** A check that has nothing to judge where the operation is no list. */
export function ofLists(check: (parsed: ListExchange) => CheckResult): Check["check"] {
  return (parsed) => (isOfList(parsed) ? check(parsed) : skipped("this operation is no list"));
}

/** A check that has nothing to judge where the operation is no list, or a list without a part. */
export function ofListsWith(
  part: "chart" | "window",
  check: (parsed: ListExchange) => CheckResult,
): Check["check"] {
  return ofLists((parsed) =>
    parsed.query.operation.list[part] ? check(parsed) : skipped(`this list has no ${part}`),
  );
}

/** Judges the exchanges of one operation against each other. */
export interface Relation extends Claim {
  /** Whether it can be judged though the data moved between the exchanges; skipped then when absent. */
  readonly ignoresDataDrift?: true;
  /** Whether rows that came or went between two requests explain none of its findings. */
  readonly ignoresMoves?: true;
  relate(run: Run): CheckResult;
}

/** Judges the exchanges of all operations together. */
export interface SetRelation extends Claim {
  relateAll(set: RunSet): CheckResult;
}

export type AnyClaim = Check | Relation | SetRelation;

/** Whether a broken claim makes a run red. What the vendor does not say of the operation is only observed. */
export function isEnforced(evidence: Evidence): boolean {
  return evidence === "documented" || evidence === "inferred";
}
