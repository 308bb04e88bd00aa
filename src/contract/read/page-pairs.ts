/** Pages, two by two. */
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

/** Pairs of pages that are cut from the same rows by different requests. */
export function otherPages({ pages }: Run): readonly PagePair[] {
  return pairs(
    pages,
    (a, b) => isSamePopulation(a, b) && a.exchange.request.path !== b.exchange.request.path,
  );
}
