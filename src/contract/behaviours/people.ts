/** Behaviours of lists of people. */
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import type { PageExchange } from "../read/parsed-exchange.ts";
import { atRows } from "../read/places.ts";
import { isComplete, isUnfiltered } from "../read/reference-listing.ts";
import type { Row } from "../read/response/row.ts";
import type { Run } from "../read/run.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

/** The pages of a list by the name of its operation. */
export function pagesOfList({ pages }: Run, name: string): readonly PageExchange[] {
  return pages.filter(({ query }) => query.operation.name === name);
}

/** Rows that follow each other on a page. */
export function neighboursOn({ page: { rows } }: PageExchange): readonly (readonly [Row, Row])[] {
  return rows.slice(1).map((row, index) => [rows[index]!, row]);
}

export function numberAt({ fields }: Row, pointer: string): number {
  return Number(valueAtPointer(fields, pointer));
}

export const fanTies: BehaviourDetector = {
  assumption: "fan_ties",
  detect(run) {
    const ties = pagesOfList(run, "listSmartLinkFans").flatMap((parsed) => {
      const field = `/${parsed.page.effective.sort?.replace(/^-/, "")}`;
      return neighboursOn(parsed)
        .filter(([a, b]) => valueAtPointer(a.fields, field) === valueAtPointer(b.fields, field))
        .map(([a, b]) => ({ parsed, isAscending: numberAt(a, "/fan_id") < numberAt(b, "/fan_id") }));
    });
    const [first] = ties;
    if (!first) return undetected("no page shows two fans with equal values");
    if (run.isSanitised) return undetected("ids and amounts of the recording were replaced");
    const at = atRows(first.parsed);
    if (ties.some(({ isAscending }) => isAscending !== first.isAscending))
      return detected(first.parsed, { at, detail: "fans with equal values are not in the order of fan_id" });
    const value = first.isAscending ? "lowest_id_first" : "highest_id_first";
    return detected(first.parsed, { at, value, detail: `${ties.length} pairs of fans have this order` });
  },
};

/** A list with so many fans would show one without a conversion. */
const enough = 200;

export const fansWithoutConversion: BehaviourDetector = {
  assumption: "fans_without_conversion",
  detect(run) {
    const pages = pagesOfList(run, "listSmartLinkFans");
    const isWithout = (fields: unknown) => valueAtPointer(fields, "/conversion_id") === null;
    const found = pages.find(({ page }) => page.rows.some(({ fields }) => isWithout(fields)));
    if (found)
      return detected(found, { at: atRows(found), value: "listed", detail: "a fan has no conversion" });
    const whole = pages.find((one) => isUnfiltered(one) && isComplete(one) && one.page.rows.length >= enough);
    if (!whole) return undetected(`no page shows all fans of a link that has ${enough} or more`);
    const detail = `${whole.page.rows.length} fans have a conversion each`;
    return detected(whole, { at: atRows(whole), value: "left_out", detail });
  },
};

export const spenderOrder: BehaviourDetector = {
  assumption: "spender_order",
  detect(run) {
    const pages = pagesOfList(run, "listSmartLinkSpenders");
    const steps = pages.flatMap((parsed) =>
      neighboursOn(parsed)
        .map(([a, b]) => Math.sign(numberAt(b, "/revenue/total") - numberAt(a, "/revenue/total")))
        .filter((step) => step !== 0)
        .map((step) => ({ parsed, step })),
    );
    const [first] = steps;
    if (!first) return undetected("no page shows two spenders with different revenue");
    if (run.isSanitised) return undetected("amounts of the recording were replaced");
    const at = atRows(first.parsed);
    if (steps.some(({ step }) => step !== first.step))
      return detected(first.parsed, { at, detail: "spenders are not sorted by revenue" });
    const value = first.step < 0 ? "highest_first" : "lowest_first";
    return detected(first.parsed, { at, value, detail: `${pages.length} pages have this order` });
  },
};
