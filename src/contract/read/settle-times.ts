/** When clicks are final: late ones arrive for some hours, so newer windows may still change. */
import type { Exchange } from "../../exchange/exchange.ts";
import type { ApiOperation } from "../../openapi/description/operations.ts";
import { dayMs, hourMs } from "./request/instant.ts";

/** Age at which clicks are taken to be final, in hours (assumed). */
export const defaultSettleHours = 48;

/** Clicks before this instant (in milliseconds) are all there. */
export function settledBefore({
  now,
  settleHours = defaultSettleHours,
}: {
  readonly now: number;
  readonly settleHours?: number | undefined;
}): number {
  return now - settleHours * hourMs;
}

/** When the first of some requests was sent, in milliseconds: what was final then stayed final. The present where no time is known. */
export function firstSent(exchanges: readonly Exchange[], now: number): number {
  const times = exchanges.flatMap(({ sentAt }) => (sentAt === undefined ? [] : Date.parse(sentAt)));
  return times.reduce((first, time) => Math.min(first, time), now);
}

/** Days in which a purchase may be refunded, and then is no longer listed (assumed). */
const refundDays = 30;

/** Rows of a list before this instant stay as they are. Rows that follow from others, as a purchase from a click, may go later. */
export function finalBefore({ agreements }: ApiOperation, settled: number): number {
  return settled - (agreements.some(({ kind }) => kind === "row") ? refundDays * dayMs : 0);
}
