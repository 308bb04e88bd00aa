/** All checks, in the order in which reports list them: carriage, meta, refusals, echo, rows, chart. */
import type { Check } from "../claim.ts";
import { answerIsNotCached } from "./answer-is-not-cached.ts";
import { bodyIsJson } from "./body-is-json.ts";
import { botsAreLeftOut } from "./bots-are-left-out.ts";
import { chartAscends } from "./chart-ascends.ts";
import { chartCountsTheRows } from "./chart-counts-the-rows.ts";
import { chartStaysInWindow } from "./chart-stays-in-window.ts";
import { contentTypeIsJson } from "./content-type-is-json.ts";
import { defaultsAreDocumented } from "./defaults-are-documented.ts";
import { duplicatesAreLeftOut } from "./duplicates-are-left-out.ts";
import { echoRepeatsTheFlags } from "./echo-repeats-the-flags.ts";
import { echoRepeatsThePage } from "./echo-repeats-the-page.ts";
import { echoRepeatsTheWindow } from "./echo-repeats-the-window.ts";
import { headersAgreeWithBody } from "./headers-agree-with-body.ts";
import { headersAreDocumented } from "./headers-are-documented.ts";
import { idTellsTheTime } from "./id-tells-the-time.ts";
import { idsAreUnique } from "./ids-are-unique.ts";
import { invalidFilterIsRefused } from "./invalid-filter-is-refused.ts";
import { invalidPageIsRefused } from "./invalid-page-is-refused.ts";
import { noKeyIsRefused } from "./no-key-is-refused.ts";
import { numbersAreWhole } from "./numbers-are-whole.ts";
import { pageIsFull } from "./page-is-full.ts";
import { priceIsDocumented } from "./price-is-documented.ts";
import { problemFitsSchema } from "./problem-fits-schema.ts";
import { problemNamesTheParameter } from "./problem-names-the-parameter.ts";
import { quotaIsSane } from "./quota-is-sane.ts";
import { refusalCostsNothing } from "./refusal-costs-nothing.ts";
import { refusalFitsSchema } from "./refusal-fits-schema.ts";
import { refusalHasNoData } from "./refusal-has-no-data.ts";
import { replyFitsSchema } from "./reply-fits-schema.ts";
import { replyKeepsTheKeySecret } from "./reply-keeps-the-key-secret.ts";
import { rowsDoNotFollowWindow } from "./rows-do-not-follow-window.ts";
import { rowsDoNotPrecedeWindow } from "./rows-do-not-precede-window.ts";
import { rowsStayWithinLimit } from "./rows-stay-within-limit.ts";
import { serverDoesNotFail } from "./server-does-not-fail.ts";
import { statusIsDocumented } from "./status-is-documented.ts";
import { throttlingSaysWhen } from "./throttling-says-when.ts";
import { totalIsSumOfChart } from "./total-is-sum-of-chart.ts";
import { unknownLinkHasNoClicks } from "./unknown-link-has-no-clicks.ts";
import { windowStandsUpright } from "./window-stands-upright.ts";
import { wrongKeyIsRefused } from "./wrong-key-is-refused.ts";

export const checks: readonly Check[] = [
  statusIsDocumented,
  serverDoesNotFail,
  contentTypeIsJson,
  bodyIsJson,
  replyFitsSchema,
  numbersAreWhole,
  replyKeepsTheKeySecret,
  headersAreDocumented,
  headersAgreeWithBody,
  quotaIsSane,
  throttlingSaysWhen,
  priceIsDocumented,
  answerIsNotCached,
  noKeyIsRefused,
  wrongKeyIsRefused,
  invalidPageIsRefused,
  invalidFilterIsRefused,
  unknownLinkHasNoClicks,
  refusalHasNoData,
  refusalFitsSchema,
  problemFitsSchema,
  problemNamesTheParameter,
  refusalCostsNothing,
  echoRepeatsTheWindow,
  echoRepeatsThePage,
  echoRepeatsTheFlags,
  defaultsAreDocumented,
  windowStandsUpright,
  rowsStayWithinLimit,
  pageIsFull,
  idsAreUnique,
  rowsDoNotPrecedeWindow,
  rowsDoNotFollowWindow,
  botsAreLeftOut,
  duplicatesAreLeftOut,
  idTellsTheTime,
  totalIsSumOfChart,
  chartAscends,
  chartStaysInWindow,
  chartCountsTheRows,
];
