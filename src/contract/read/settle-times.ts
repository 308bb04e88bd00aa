/** When clicks are final: late ones arrive for some hours, so newer windows may still change. */
import { hourMs } from "./request/instant.ts";

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
