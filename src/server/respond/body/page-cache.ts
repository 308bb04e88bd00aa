/**
 * Bodies of pages that are requested repeatedly. A page is kept at its second request: pages requested once neither
 * cost memory nor push others out. Only pages that cannot change any more are kept.
 */
import { noRecentNumbers, noteNumber, type RecentNumbers } from "../../../world/cache/recent-numbers.ts";
import type { Dataset } from "../../../world/model/dataset.ts";
import type { RowRange } from "../../../world/query/row-ranges.ts";

/** The values that a body depends on, beside the data set. */
export type PageKey = readonly (string | number | boolean)[];

export interface PageCache {
  /** The data set of the pages. */
  readonly dataset: Dataset;
  /** Pages by the text of their key, the next candidate for eviction first. */
  readonly kept: Map<string, KeptPage>;
  /** Hashes of the keys that were requested recently. */
  readonly requested: RecentNumbers;
  keptBytes: number;
}

export interface CachedPage {
  readonly body: Uint8Array;
  /** The rows that it shows. */
  readonly ranges: readonly RowRange[];
}

export interface KeptPage extends CachedPage {
  /** Whether it was used since it was put there. Then it is passed over once when a page must go. */
  wasUsed: boolean;
}

export interface CacheLookup {
  readonly wasRequested: boolean;
  /** The page, if it is kept. */
  readonly page: CachedPage | undefined;
}

/** A hundred pages of 100 rows. */
const mostBytes = 8 * 2 ** 20;
const largestBody = 2 ** 20;
const longestKey = 640;

const firstRequest: CacheLookup = { wasRequested: false, page: undefined };
const laterRequest: CacheLookup = { wasRequested: true, page: undefined };

export function createPageCache(dataset: Dataset): PageCache {
  return { dataset, kept: new Map(), requested: noRecentNumbers(), keptBytes: 0 };
}

/** Looks a page up, and notes that it was requested. */
export function lookUpPage({ kept, requested }: PageCache, key: PageKey): CacheLookup {
  if (!noteNumber(requested, hashOf(key))) return firstRequest;
  const page = kept.get(key.join(" "));
  if (!page) return laterRequest;
  // Only marked. Moving it to the end of the map at each use would make garbage that keeps pages in memory.
  page.wasUsed = true;
  return { wasRequested: true, page };
}

/** Keeps a page, with a copy of its body. */
export function keepPage(cache: PageCache, key: PageKey, { body, ranges }: CachedPage): void {
  const { kept } = cache;
  const text = key.join(" ");
  if (text.length > longestKey || body.length > largestBody) return;
  kept.set(text, { body: new Uint8Array(body), ranges, wasUsed: false });
  cache.keptBytes += bytesOf({ body, ranges });
  for (const [oldest, page] of kept) {
    if (cache.keptBytes <= mostBytes) break;
    kept.delete(oldest);
    if (page.wasUsed) kept.set(oldest, { ...page, wasUsed: false });
    else cache.keptBytes -= bytesOf(page);
  }
}

const rangeBytes = 64;

function bytesOf({ body, ranges }: CachedPage): number {
  return body.length + rangeBytes * ranges.length;
}

/** Equal for equal keys, and rarely equal for others. Cheaper than the text of the key, which most requests never need. */
function hashOf(key: PageKey): number {
  let hash = 1;
  for (const value of key) {
    if (typeof value === "string") {
      for (let i = 0; i < value.length && i < longestKey; i++)
        hash = Math.imul(hash ^ value.charCodeAt(i), 0x21f0aaad);
    } else {
      hash = Math.imul(hash ^ (hash >>> 15) ^ Number(value), 0x735a2d97);
    }
  }
  return hash ^ (hash >>> 15);
}
