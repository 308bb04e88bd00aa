/** When clicks are final: late ones arrive for some hours, so newer windows may still change. */
import type { ApiOperation } from "../../openapi/description/operations.ts";
import type { ParsedExchange } from "./parsed-exchange.ts";
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

/** The instant before which rows are all there, in milliseconds. */
export interface Settled {
  readonly settledBefore: number;
}

/** Exchanges with when they were sent, where any says so, and what was final then: for one that does not say it, as for the first. */
export function withSettleTimes(
  parsedExchanges: readonly ParsedExchange[],
  settleHours: number | undefined,
): readonly ParsedExchange[] {
  const times = parsedExchanges.map(({ exchange: { sentAt = "" } }) => Date.parse(sentAt));
  const known = times.filter((time) => !Number.isNaN(time));
  if (known.length === 0) return parsedExchanges;
  const first = known.reduce((one, other) => Math.min(one, other));
  return parsedExchanges.map((parsed, index) => {
    const time = times[index]!;
    const now = Number.isNaN(time) ? first : time;
    return { ...parsed, sentMs: time, settledBefore: settledBefore({ now, settleHours }) };
  });
}

/** Rows before this instant were final for each of some responses: as of the run, unless they say when they were sent. */
export function settledFor(run: Settled, ...responses: readonly (Partial<Settled> | undefined)[]): number {
  const known = responses.map((one) => one?.settledBefore).filter((time) => time !== undefined);
  return known.reduce((first, time) => Math.min(first, time), run.settledBefore);
}

/** Days in which a purchase may be refunded, and then is no longer listed (assumed). */
const refundDays = 30;

/** Rows of a list before this instant stay as they are. Rows that follow from others, as a purchase from a click, may go later. */
export function finalBefore({ agreements }: ApiOperation, settled: number): number {
  return settled - (agreements.some(({ kind }) => kind === "row") ? refundDays * dayMs : 0);
}
