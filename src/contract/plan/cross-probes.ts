/**
 * The requests that follow the plans of the lists: operations without a list, and what values of several operations are
 * compared with. A response that changes with time is requested before and after what it is compared with.
 */
import type { Agreement } from "../../openapi/description/agreements.ts";
import { type ApiOperation, isList, type ListOperation } from "../../openapi/description/operations.ts";
import {
  type CrossOptions,
  type CrossStep,
  listedStep,
  repeatStep,
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
  const objects = single.map((operation) => always(operation, "object"));
  const refused = single.flatMap((operation, index) =>
    refusalsOf(operation, name, { isSample: lists.length === 0 && index === 0 }).map((id) =>
      always(operation, id, id === "no-key" ? { auth: "none" } : { link: "unknown" }),
    ),
  );
  const listed = single.flatMap((operation) =>
    agreementsOf(operation, "row").flatMap((agreement) =>
      listOf(agreement).map((list) => listedStep(operation, list)),
    ),
  );
  const isListed = ({ operation }: CrossStep) => listed.some((one) => one.operation === operation);
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
  return [
    ...listed,
    ...objects.filter(isListed),
    ...repeatedLists(operations).map(repeatStep),
    ...objects.filter((step) => !isListed(step)),
    ...totals,
    ...windows,
    ...again,
    ...refused,
  ];
}

/** Lists with values that change, which other operations show too: their listing comes once more after those. */
export function repeatedLists(operations: readonly ApiOperation[]): readonly ListOperation[] {
  const isShownBy = ({ name, list }: ListOperation, other: ApiOperation) =>
    agreementsOf(other, "row").some(({ of }) => of === name && !isList(other)) ||
    agreementsOf(other, "value").some(
      (one) => one.of === name && one.match && list.changing.includes(one.as),
    );
  return operations.filter(isList).filter((list) => operations.some((other) => isShownBy(list, other)));
}

/** Refusals that a single object is tested with: those of its plan where no list is tested with them. */
function refusalsOf(
  { pathParameters }: ApiOperation,
  name: PlanName,
  { isSample }: { readonly isSample: boolean },
): readonly ProbeId[] {
  const { others, objectRefusals }: PlanSteps = plans[name];
  const refusals = isSample ? plans[others.plan].refusals : objectRefusals;
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
