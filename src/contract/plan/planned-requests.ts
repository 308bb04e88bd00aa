/** The requests of a run as it shows them before it sends any. */
import { smartLinksApi } from "../../openapi/description/api-description.ts";
import { type Edition, editionNames } from "../../openapi/editions.ts";
import { expectArgument, oneOf } from "../../openapi/expect-argument.ts";
import { expectKnownOptions } from "../../openapi/known-options.ts";
import { inEdition, operationsOf } from "../edition-operations.ts";
import { crossSteps } from "./cross-probes.ts";
import { listPlan } from "./plan.ts";
import { defaultPlanOf, type PlanName, planNames, plans } from "./plans.ts";
import { purposeOf } from "./probe.ts";
import { listPlans } from "./run-plan.ts";

/** A request that a run may send. */
export interface PlannedRequest {
  readonly operation: string;
  readonly purpose: string;
  /** In credits. Refusals cost nothing. */
  readonly cost: number;
}

/**
 * What a run sends when the first windows can be listed, in its order, and its plan when none is named.
 * @throws KitError `invalid_option` when the edition has no operation of a name.
 */
export function plannedRequests(
  plan: PlanName | undefined,
  options: { readonly edition: Edition; readonly operations?: readonly string[] },
): { readonly plan: PlanName; readonly requests: readonly PlannedRequest[] } {
  if (plan !== undefined) expectArgument("plannedRequests", plan, oneOf(planNames));
  expectKnownOptions("plannedRequests", options, ["edition", "operations"]);
  const { edition, operations: names } = options;
  expectArgument("plannedRequests", edition, oneOf(editionNames));
  const operations = operationsOf(inEdition(smartLinksApi, edition), names);
  const name = plan ?? defaultPlanOf(operations);
  const ofLists = listPlans(operations, { name }).flatMap(({ operation, plan }) =>
    listPlan(plan.name, plan.spared, plan.parameters).map(({ id }) => ({ operation, id })),
  );
  const requests = [...ofLists, ...crossSteps(operations, name)].map(({ operation, id }) => ({
    operation: operation.name,
    purpose: purposeOf(id),
    cost: (plans.deep.refusals as readonly string[]).includes(id) ? 0 : (operation.creditsUsed ?? 0),
  }));
  return { plan: name, requests };
}
