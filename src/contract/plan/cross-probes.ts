/**
 * The requests that follow the plans of the lists: operations without a list, and what values of several operations are
 * compared with. A response that changes with time is requested before and after what it is compared with.
 */
import type { Agreement } from "../../openapi/description/agreements.ts";
import { type ApiOperation, isList } from "../../openapi/description/operations.ts";
import {
  type CrossOptions,
  type CrossStep,
  listedSteps,
  pageAfterStep,
  totalStep,
  windowStep,
} from "./cross-steps.ts";
import { type PlanName, type PlanSteps, plans } from "./plans.ts";
import { type Probe, type ProbeId, type ProbeResult, probe } from "./probe.ts";

/** The next probe; undefined when all are sent. */
export function nextCrossProbe(
  options: CrossOptions,
  results: readonly ProbeResult[],
): { readonly operation: ApiOperation; readonly probe: Probe } | undefined {
  for (const { operation, id, probeAfter } of crossSteps(options.operations, options.plan.name)) {
    const isSent = results.some((one) => one.operation === operation && one.probe.id === id);
    const next = isSent ? undefined : probeAfter(results, options);
    if (next) return { operation, probe: next };
  }
  return undefined;
}

/** The requests that follow at most, in their order. */
export function crossSteps(operations: readonly ApiOperation[], name: PlanName): readonly CrossStep[] {
  const single = operations.filter((operation) => !isList(operation));
  const lists = operations.filter(isList);
  const listOf = ({ of }: { readonly of: string }) => lists.filter((one) => one.name === of);
  const always = (operation: ApiOperation, id: ProbeId, special: Partial<Probe> = {}): CrossStep => ({
    operation,
    id,
    probeAfter: () => probe(id, [], special),
  });
  const first = single.map((operation) => always(operation, "object"));
  const refused = single.flatMap((operation) =>
    refusalsOf(operation, name).map((id) =>
      always(operation, id, id === "no-key" ? { auth: "none" } : { link: "unknown" }),
    ),
  );
  const listed = single.flatMap((operation) =>
    agreementsOf(operation, "row").flatMap((agreement) =>
      listOf(agreement).flatMap((list) => listedSteps(operation, list)),
    ),
  );
  const matched = lists.flatMap((operation) =>
    agreementsOf(operation, "value").flatMap((agreement) =>
      listOf({ of: agreement.of ?? "" })
        .filter(({ list }) => agreement.match && list.changing.includes(agreement.as))
        .map((list) => pageAfterStep(operation, list)),
    ),
  );
  const totals = single.flatMap((operation) =>
    agreementsOf(operation, "total").flatMap((agreement) =>
      listOf(agreement).map((list) => totalStep(operation, list, agreement.since)),
    ),
  );
  const windows = single.flatMap((operation) =>
    agreementsOf(operation, "days")
      .slice(0, 1)
      .flatMap((agreement) => listOf(agreement).map((list) => windowStep(operation, list))),
  );
  const again = single
    .filter((operation) => isComparedLater(operation, operations))
    .map((operation) => always(operation, "object-again"));
  return [...listed, ...matched, ...first, ...totals, ...windows, ...again, ...refused];
}

/** Refusals that a single object can be tested with. */
function refusalsOf({ pathParameters }: ApiOperation, name: PlanName): readonly ProbeId[] {
  const { others }: PlanSteps = plans[name];
  const { refusals }: PlanSteps = plans[others];
  return refusals.filter((id) => id === "no-key" || (id === "unknown-link" && pathParameters.length > 0));
}

function agreementsOf<Kind extends Agreement["kind"]>({ agreements }: ApiOperation, kind: Kind) {
  return agreements.filter((one): one is Extract<Agreement, { readonly kind: Kind }> => one.kind === kind);
}

/** Whether values of an operation are compared with responses that come after its first one. */
function isComparedLater(operation: ApiOperation, operations: readonly ApiOperation[]): boolean {
  const isNamed = operations.some((other) =>
    agreementsOf(other, "value").some(({ of }) => of === operation.name),
  );
  return isNamed || agreementsOf(operation, "total").length > 0;
}
