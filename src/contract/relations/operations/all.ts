/** Relations between operations, in the order in which reports list them. */
import type { SetRelation } from "../../judge/claim.ts";
import { assumedValuesAgree } from "./assumed-values-agree.ts";
import { countersCountTheirLists } from "./counters-count-their-lists.ts";
import { daysCountTheirLists } from "./days-count-their-lists.ts";
import { embeddedRowIsTheRow } from "./embedded-row-is-the-row.ts";
import { valuesAgree } from "./values-agree.ts";

export const setRelations: readonly SetRelation[] = [
  embeddedRowIsTheRow,
  valuesAgree,
  assumedValuesAgree,
  countersCountTheirLists,
  daysCountTheirLists,
];
