/** Repeated requests. */
import type { PageExchange } from "../parsed-exchange.ts";

/** Whether two responses are to the same request, and about one window: a bound that is not sent moves on with the time. */
export function isSameRequest(first: PageExchange, again: PageExchange): boolean {
  return first.exchange.request.path === again.exchange.request.path && !hasMovedOn(first, again);
}

/** A window that moves back is none that time has moved. */
function hasMovedOn(first: PageExchange, again: PageExchange): boolean {
  const [{ start: from, end: to }, { start, end }] = [first.page.effective, again.page.effective];
  if (from === undefined || to === undefined || start === undefined || end === undefined) return false;
  return start >= from && end >= to && (start > from || end > to);
}
