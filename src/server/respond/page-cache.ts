/**
 * Pages that are asked for again and again. A page is kept at its second request, so that pages asked for once
 * neither cost memory nor push others out; and only when its window cannot move and is over, because then it
 * depends on its question alone.
 */

import type { Edition } from "../../openapi/editions.ts";
import { noRecentNumbers, noteNumber, type RecentNumbers } from "../../world/cache/recent-numbers.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import type { Parameters } from "./parameters.ts";

/** Everything that a body follows from, beside the data set and what has happened of the window. */
export interface PageQuestion {
  readonly edition: Edition;
  readonly link: string;
  readonly parameters: Parameters;
}

export interface PageCache {
  /** The data set whose pages these are. */
  readonly dataset: Dataset;
  /** Pages by their questions, the one that may go first at the beginning. */
  readonly kept: Map<string, KeptPage>;
  /** Numbers of the questions asked lately. */
  readonly recentlyRequested: RecentNumbers;
  keptBytes: number;
}

export interface KeptPage {
  readonly body: Uint8Array;
  /** Whether it was asked for since it was put there: then it gets a second chance when it would have to go. */
  wasUsed: boolean;
}

/** What the cache knows of a question. */
export interface CacheLookup {
  readonly wasRequested: boolean;
  /** The body, if it is kept. */
  readonly body: Uint8Array | undefined;
}

const mostBytes = 16 * 2 ** 20;
const largestBody = 2 ** 20;
const longestLink = 512;

const [stranger, known]: readonly CacheLookup[] = [
  { wasRequested: false, body: undefined },
  { wasRequested: true, body: undefined },
];

export function createPageCache(dataset: Dataset): PageCache {
  return { dataset, kept: new Map(), recentlyRequested: noRecentNumbers(), keptBytes: 0 };
}

/** Looks a question up, and remembers that it was asked. */
export function lookUpPage(
  { kept, recentlyRequested: lately }: PageCache,
  question: PageQuestion,
): CacheLookup {
  const wasAsked = noteNumber(lately, numberOf(question));
  if (!wasAsked) return stranger as CacheLookup;
  const page = kept.get(keyOf(question));
  if (!page) return known as CacheLookup;
  // Only marked. In a map in order of use it would move at each use, and garbage would hold on to pages.
  page.wasUsed = true;
  return { wasRequested: wasAsked, body: page.body };
}

/** Keeps a copy of a body. */
export function keepPage(cache: PageCache, question: PageQuestion, body: Uint8Array): void {
  const { kept } = cache;
  if (question.link.length > longestLink || body.length > largestBody) return;
  kept.set(keyOf(question), { body: new Uint8Array(body), wasUsed: false });
  cache.keptBytes += body.length;
  for (const [key, page] of kept) {
    if (cache.keptBytes <= mostBytes) break;
    kept.delete(key);
    if (page.wasUsed) kept.set(key, { ...page, wasUsed: false });
    else cache.keptBytes -= page.body.length;
  }
}

/** Whether a page depends on its question alone. */
export function isLasting({ isFixed, unknown, window }: Parameters, nowMs: number): boolean {
  return isFixed && unknown.length === 0 && 1000 * (window.end + 1) <= nowMs;
}

function keyOf({ edition, link, parameters }: PageQuestion): string {
  const { window, limit, offset, includeBots, includeDuplicates } = parameters;
  return `${edition} ${link} ${window.start} ${window.end} ${limit} ${offset} ${includeBots} ${includeDuplicates}`;
}

/** A number that is the same for the same question, and seldom for two. */
function numberOf({ edition, link, parameters }: PageQuestion): number {
  const { window, limit, offset, includeBots, includeDuplicates } = parameters;
  let number = edition === "2026-09" ? 1 : 2;
  for (let i = 0; i < link.length && i < longestLink; i++)
    number = Math.imul(number ^ link.charCodeAt(i), 0x21f0aaad);
  number = mixed(number, window.start);
  number = mixed(number, window.end);
  number = mixed(number, 4 * limit + (includeBots ? 2 : 0) + (includeDuplicates ? 1 : 0));
  number = mixed(number, offset);
  return number ^ (number >>> 15);
}

function mixed(number: number, more: number): number {
  return Math.imul(number ^ (number >>> 15) ^ more, 0x735a2d97);
}
