/**
 * Pages that are asked for again and again. A page is kept at its second request, so that pages asked for once
 * neither cost memory nor push others out; and only when its window cannot move and is over, because then it
 * depends on its question alone.
 */
import type { Dataset } from "../clicks/dataset.ts";

/** A page that was made. */
export interface MadePage {
  readonly body: Uint8Array;
  /** From this instant on its window is over, in milliseconds since 1970. */
  readonly overMs: number;
}

export interface PageCache {
  /** The data set whose pages these are. */
  readonly dataset: Dataset;
  /** Pages by everything that they depend on, the one used last at the end. */
  readonly kept: Map<string, MadePage>;
  /** What was asked for lately, and what was just before: whole sets go, since deleting one by one is slow. */
  lately: Set<string>;
  before: Set<string>;
  keptBytes: number;
}

const mostBytes = 16 * 2 ** 20;
const largestBody = 2 ** 20;
const mostLately = 512;
const longestKey = 1024;

export function createPageCache(dataset: Dataset): PageCache {
  return { dataset, kept: new Map(), lately: new Set(), before: new Set(), keptBytes: 0 };
}

/** The body of a page, if it is kept and its window is over. */
export function findPage({ kept }: PageCache, key: string, nowMs: number): Uint8Array | undefined {
  const page = kept.get(key);
  if (!page || page.overMs > nowMs) return undefined;
  kept.delete(key);
  kept.set(key, page);
  return page.body;
}

/** Takes note of a page that was made, and keeps a copy when it was not the first time. */
export function notePage(cache: PageCache, key: string, page: MadePage): void {
  const { kept, lately, before } = cache;
  if (key.length > longestKey || page.body.length > largestBody) return;
  if (!lately.has(key) && !before.has(key)) {
    lately.add(key);
    if (lately.size >= mostLately) [cache.lately, cache.before] = [new Set(), lately];
    return;
  }
  if (kept.has(key)) return;
  kept.set(key, { ...page, body: new Uint8Array(page.body) });
  cache.keptBytes += page.body.length;
  for (const [oldest, { body }] of kept) {
    if (cache.keptBytes <= mostBytes) break;
    kept.delete(oldest);
    cache.keptBytes -= body.length;
  }
}
