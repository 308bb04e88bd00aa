/** Relations between operations, links, editions and runs, in the order in which reports list them. */
import type { SetRelation } from "../../judge/claim.ts";
import { balanceFallsByTheCharge } from "../usage/balance-falls-by-the-charge.ts";
import { quotaFallsWithRequests } from "../usage/quota-falls-with-requests.ts";
import { refusalLeavesTheBalance } from "../usage/refusal-leaves-the-balance.ts";
import { assumedValuesAgree } from "./assumed-values-agree.ts";
import { closedWindowIsAsRecorded } from "./closed-window-is-as-recorded.ts";
import { countersCountTheirLists } from "./counters-count-their-lists.ts";
import { daysCountTheirLists } from "./days-count-their-lists.ts";
import { editionsListTheSameRows } from "./editions-list-the-same-rows.ts";
import { embeddedRowIsTheRow } from "./embedded-row-is-the-row.ts";
import { linksShareNoRow } from "./links-share-no-row.ts";
import { valuesAgree } from "./values-agree.ts";

export const setRelations: readonly SetRelation[] = [
  embeddedRowIsTheRow,
  valuesAgree,
  assumedValuesAgree,
  countersCountTheirLists,
  daysCountTheirLists,
  linksShareNoRow,
  editionsListTheSameRows,
  closedWindowIsAsRecorded,
  balanceFallsByTheCharge,
  refusalLeavesTheBalance,
  quotaFallsWithRequests,
];
