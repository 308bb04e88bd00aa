/** Pages of a link that somebody else may have deleted: where an unknown link has empty lists, nothing else tells. */
import { wasBefore } from "../order.ts";
import { isOfList, type PageExchange, type ParsedExchange } from "../parsed-exchange.ts";
import { isSameRequest } from "../request/same-request.ts";

/**
 * The pages of one link and operation. Where one with rows came again as an empty list, and nothing of the link after it, the
 * link may have been deleted: without the empty ones that no page with rows comes after. Where a link is seen to be refused
 * with 404, all pages: then an empty list is of a link that is there.
 */
export function pagesWhileThere(
  pages: readonly PageExchange[],
  { isLinkRefused = false }: { readonly isLinkRefused?: boolean | undefined },
): readonly PageExchange[] {
  if (isLinkRefused || !pages.some(isOfEmptyList)) return pages;
  const shown = pages.filter((one) => !isOfEmptyList(one));
  const isLast = (one: PageExchange) =>
    isOfEmptyList(one) && shown.findLast((other) => wasBefore(one, other)) === undefined;
  const last = new Set(pages.filter(isLast));
  const isEmptied = [...last].some((one) => shown.some((other) => isSameRequest(other, one)));
  return isEmptied ? pages.filter((one) => !last.has(one)) : pages;
}

/** Whether a list of some link was refused because there is no such link. */
export function isLinkRefused(parsedExchanges: readonly ParsedExchange[]): boolean {
  return parsedExchanges.some(
    (one) => one.query.link !== "" && isOfList(one) && one.exchange.response.status === 404,
  );
}

function isOfEmptyList({ query, page }: PageExchange): boolean {
  return query.link !== "" && page.total === 0;
}
