/** Relations between operations, links, editions and runs, in the order in which reports list them. */
import type { SetRelation } from "../../judge/claim.ts";
import * as usage from "../usage/remaining-usage.ts";
import { closedWindowIsAsRecorded } from "./closed-window-is-as-recorded.ts";
import { countersCountTheirLists } from "./counters-count-their-lists.ts";
import { daysCountTheirLists } from "./days-count-their-lists.ts";
import { editionsListTheSameRows } from "./editions-list-the-same-rows.ts";
import { embeddedRowIsTheRow } from "./embedded-row-is-the-row.ts";
import { figuresAddUp } from "./figures-add-up.ts";
import { linksShareNoRow } from "./links-share-no-row.ts";
import { assumedValuesAgree, valuesAgree } from "./values-agree.ts";

export const setRelations: readonly SetRelation[] = [
  embeddedRowIsTheRow,
  valuesAgree,
  assumedValuesAgree,
  countersCountTheirLists,
  daysCountTheirLists,
  figuresAddUp,
  linksShareNoRow,
  editionsListTheSameRows,
  closedWindowIsAsRecorded,
  usage.balanceFallsByTheCharge,
  usage.refusalLeavesTheBalance,
  usage.quotaFallsWithRequests,
];
