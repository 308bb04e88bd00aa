/** Pages, two by two. */
import { hasSameCounts } from "./moves/moved-pair.ts";
import type { PageExchange } from "./parsed-exchange.ts";
import { isSamePopulation } from "./reference-listing.ts";
import type { Run } from "./run.ts";

/** An earlier page and a later one. */
export type PagePair = readonly [PageExchange, PageExchange];

/** Every later page with the first earlier one that is like it. */
export function pairs(
  pages: readonly PageExchange[],
  isAlike: (a: PageExchange, b: PageExchange) => boolean,
): readonly PagePair[] {
  return pages.flatMap((later, position) => {
    const earlier = pages.slice(0, position).find((one) => isAlike(one, later));
    return earlier ? [[earlier, later] as const] : [];
  });
}

/** Pairs of pages that count the same rows, by different requests. */
export function otherPages(run: Pick<Run, "pages" | "listing" | "settledBefore">): readonly PagePair[] {
  const isAlike = hasSameCounts(run);
  return pairs(run.pages, (a, b) => isAlike(a, b) && a.exchange.request.path !== b.exchange.request.path);
}

/** Why there is no pair of pages: rows arrived between those that there are, or the given reason. */
export function unpaired({ pages }: Pick<Run, "pages">, otherwise: string): string {
  const isOther = (a: PageExchange, b: PageExchange) =>
    isSamePopulation(a, b) && a.exchange.request.path !== b.exchange.request.path;
  return pairs(pages, isOther).length > 0 ? "new rows arrived between the pages" : otherwise;
}
