/** Fans and their ids: an id names a subscription of the link. */
import { derive } from "../model/hash.ts";
import { dayOfNumber, type Link } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import { type Cohort, cohortOf } from "./cohorts.ts";
import { type ConversionSums, countBefore } from "./conversion-sums.ts";

/** A fan of a link: number `fan` of a cohort. */
export interface Fan {
  readonly cohort: Cohort;
  readonly fan: number;
}

/** The number that the API calls a fan's OnlyFans id. No two fans of a link share it. */
export function fanId(sums: ConversionSums, { cohort: { clickClass, day }, fan }: Fan): number {
  return shownId(sums, 4 * (countBefore(sums, clickClass, { column: 0, day }) + fan) + clickClass);
}

/** An id that no subscriber has: the last of them, the last but one and so on. */
export function lastId(sums: ConversionSums, i: number): number {
  const { half } = idRange(sums);
  return shownId(sums, half * half - 1 - i);
}

function shownId(sums: ConversionSums, number: number): number {
  const { half, first } = idRange(sums);
  return first + shuffled(number, sums, half);
}

/** The fan who has that id, if the link has one in the days that are counted. */
export function fanOfId(sums: ConversionSums, id: string): Fan | undefined {
  const { half, first } = idRange(sums);
  const shown = /^[1-9]\d{8,13}$/.test(id) ? Number(id) - first : -1;
  if (shown < 0 || shown >= half * half) return undefined;
  const number = unshuffled(shown, sums, half);
  const clickClass = (number % 4) as ClickClass;
  const subscription = Math.floor(number / 4);
  const subscribersBefore = (day: number) => countBefore(sums, clickClass, { column: 0, day });
  if (subscribersBefore(sums.link.countedTo) <= subscription) return undefined;
  const day = dayOfNumber(sums.link, subscription, subscribersBefore);
  return { cohort: cohortOf(sums.link, clickClass, day), fan: subscription - subscribersBefore(day) };
}

/** A hash of a fan's id. What a fan is called follows from it. */
export function idHash(id: number): number {
  return derive(id | 0, Math.floor(id / 2 ** 32));
}

interface IdRange {
  /** Ids have two halves of this size, and the smallest is `first`. */
  readonly half: number;
  readonly first: number;
}

/** Nine digits are enough for the fans of an ordinary link up to the end of the calendar. */
const [ordinary, large]: readonly [IdRange, IdRange] = [
  { half: 2 ** 14, first: 1e8 },
  { half: 2 ** 20, first: 1e11 },
];
const ordinaryClicksPerDay = 10_000;

function idRange({ link }: ConversionSums): IdRange {
  return link.traffic.clicksPerDay > ordinaryClicksPerDay ? large : ordinary;
}

const rounds = 4;

/** A permutation of the numbers of two halves: a Feistel network, which can be run backwards. */
function shuffled(number: number, { link }: ConversionSums, half: number): number {
  const mask = half - 1;
  let left = Math.floor(number / half);
  let right = number - left * half;
  for (let round = 0; round < rounds; round++) {
    const next = left ^ (roundOf(link, round, right) & mask);
    left = right;
    right = next;
  }
  return left * half + right;
}

function unshuffled(number: number, { link }: ConversionSums, half: number): number {
  const mask = half - 1;
  let left = Math.floor(number / half);
  let right = number - left * half;
  for (let round = rounds - 1; round >= 0; round--) {
    const before = right ^ (roundOf(link, round, left) & mask);
    right = left;
    left = before;
  }
  return left * half + right;
}

function roundOf({ hash2 }: Link, round: number, bits: number): number {
  return derive(hash2 ^ round, bits);
}
