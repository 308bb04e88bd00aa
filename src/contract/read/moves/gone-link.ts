/** Lists of a link that somebody else may have deleted: where an unknown link has empty lists, nothing else tells. */
import { wasBefore } from "../order.ts";
import { effectiveParametersOf, isOfList, type ParsedExchange } from "../parsed-exchange.ts";

/** The exchanges of a run, and those of the other edition. */
export interface BothEditions {
  readonly own: readonly ParsedExchange[];
  readonly others: readonly ParsedExchange[];
}

/**
 * The exchanges as they are when links may have been deleted: the empty lists of a link that had rows, and of which no
 * list has any after them, are taken for no pages. Undefined where there are none, and where a link is seen to be refused
 * with 404: then an empty list is of a link that is there.
 */
export function whileLinksAreThere({ own, others }: BothEditions): BothEditions | undefined {
  const all = [...own, ...others];
  if (!all.some(isOfEmptyList) || all.some(isRefusal)) return undefined;
  const shown = all.filter(hasRows);
  const isOfGoneLink = (one: ParsedExchange) => {
    const ofLink = shown.filter(({ query }) => query.link === one.query.link);
    return ofLink.length > 0 && !ofLink.some((other) => isKnownBefore(one, other));
  };
  const gone = new Set(all.filter(isOfEmptyList).filter(isOfGoneLink));
  if (gone.size === 0) return undefined;
  const withoutPage = (one: ParsedExchange): ParsedExchange => {
    const { page, ...rest } = one;
    return gone.has(one) ? rest : one;
  };
  return { own: own.map(withoutPage), others: others.map(withoutPage) };
}

/** Whether a list of some link was refused because there is no such link. A page behind the last row may be, too. */
function isRefusal(one: ParsedExchange): boolean {
  const isNotFound = one.query.link !== "" && one.exchange.response.status === 404;
  return isNotFound && isOfList(one) && effectiveParametersOf(one).offset === 0;
}

function isOfEmptyList({ query, page }: ParsedExchange): boolean {
  return query.link !== "" && page !== undefined && page.rows.length === 0 && !page.total;
}

function hasRows({ query, page }: ParsedExchange): boolean {
  return query.link !== "" && page !== undefined && (page.rows.length > 0 || (page.total ?? 0) > 0);
}

/** The exchanges of two editions are numbered each by itself, so that only times tell which was first. */
function isKnownBefore(one: ParsedExchange, other: ParsedExchange): boolean {
  const isTimed = one.sentMs !== undefined && other.sentMs !== undefined;
  return (isTimed || one.isElsewhere === other.isElsewhere) && wasBefore(one, other);
}
