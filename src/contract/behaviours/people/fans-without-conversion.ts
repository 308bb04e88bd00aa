import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { atRows } from "../../read/places.ts";
import { isComplete, isUnfiltered } from "../../read/reference-listing.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { pagesOfList } from "./fan-pages.ts";

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
