/** The responses that an agreement of operations is about. */
import { assumptions } from "../../openapi/assumptions.ts";
import type { Agreement } from "../../openapi/description/agreements.ts";
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { wasBefore } from "./order.ts";
import { isOfList, isPage, isSuccessful, type PageExchange, type ParsedExchange } from "./parsed-exchange.ts";
import { isOpenEnded } from "./reference-listing.ts";
import type { Run } from "./run.ts";
import type { RunSet } from "./run-set.ts";
import { settledFor } from "./settle-times.ts";

export type AgreementOf<Kind extends Agreement["kind"]> = Extract<Agreement, { readonly kind: Kind }>;

/** A successful response with an agreement of its operation. */
export interface AgreementCase<Kind extends Agreement["kind"]> {
  readonly parsed: ParsedExchange;
  readonly agreement: AgreementOf<Kind>;
}

/**
 * All that can be compared: what it assumes was seen of the target, and no other request has changed the values of two
 * operations in between.
 */
export function agreementCases<Kind extends Agreement["kind"]>(
  set: RunSet,
  kind: Kind,
): readonly AgreementCase<Kind>[] {
  const changed = new Set(set.runs.filter((run) => run.changedBy).flatMap((run) => run.parsedExchanges));
  return set.parsedExchanges.filter(isSuccessful).flatMap((parsed) =>
    parsed.query.operation.agreements
      .filter((one): one is AgreementOf<Kind> => one.kind === kind)
      .filter(({ of }) => of === undefined || !changed.has(parsed))
      .filter(({ assuming }) => assuming.every((id) => isAsAssumed(set, id)))
      .map((agreement) => ({ parsed, agreement })),
  );
}

function isAsAssumed({ detections }: RunSet, id: keyof typeof assumptions): boolean {
  const detection = detections.get(id);
  return detection?.kind === "seen" && detection.value === assumptions[id].value;
}

/** The runs of another operation about the same subject. A list without a subject in its path belongs to all. */
export function runsOf(set: RunSet, { query }: ParsedExchange, name: string): readonly Run[] {
  return set.runs.filter(({ changedBy, parsedExchanges: [first] }) => {
    if (changedBy !== undefined) return false;
    const { operation, link } = first!.query;
    const isSameSubject = operation.pathParameters.length === 0 || link === query.link;
    return operation.name === name && operation.edition === query.operation.edition && isSameSubject;
  });
}

/** Objects to which the pointers of an agreement lead: the rows of a list, otherwise the body. */
export function objectsOf(
  parsed: ParsedExchange,
): readonly { readonly value: unknown; readonly at: string }[] {
  if (!isOfList(parsed)) return [{ value: parsed.json, at: "/response/body" }];
  if (!isPage(parsed)) return [];
  const rows = `/response/body${parsed.query.operation.list.rows}`;
  return parsed.page.rows.map(({ fields }, index) => ({ value: fields, at: `${rows}/${index}` }));
}

/** A value, with the response that shows it; without one where it never changes. */
export interface Reading<Value> {
  readonly parsed?: ParsedExchange;
  readonly value: Value;
}

/** What the successful responses of some runs show at a JSON pointer. */
export function readingsAt(pointer: string, runs: readonly Run[]): readonly Required<Reading<unknown>>[] {
  return runs
    .flatMap(({ parsedExchanges }) => parsedExchanges)
    .filter(({ exchange }) => exchange.response.status === 200)
    .map((parsed) => ({ parsed, value: valueAtPointer(parsed.json, pointer) }));
}

/**
 * What does not change while others are compared with it: a value that was the same before and after an exchange.
 * Undefined when it was read on one side only, or changed.
 */
export function steadyValue<Value>(
  readings: readonly Reading<Value>[],
  other: ParsedExchange,
): Value | undefined {
  const before = readings.findLast(({ parsed }) => !parsed || wasBefore(parsed, other));
  const after = readings.find(({ parsed }) => !parsed || wasBefore(other, parsed));
  return before && after && isSteady(before.value, after.value) ? before.value : undefined;
}

function isSteady(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

/** A number, also where it is written as text: `"1250.00"`. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** The page that lists a whole window of rows that did not change when it was sent, nor when another response was. */
export function settledListing(run: Run, other: ParsedExchange): PageExchange | undefined {
  const { listing, dataMoved } = run;
  const end = listing?.page.effective.end ?? Number.POSITIVE_INFINITY;
  return dataMoved === undefined && end < settledFor(run, listing, other) && !isOpenEnded(listing!)
    ? listing
    : undefined;
}
