/** Fans: their ids, which name a subscription of the link, and what they are called. Nobody of them is real. */
import { firstDay } from "../model/calendar.ts";
import { derive, pick } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import type { ClickClass } from "../model/traffic.ts";
import { vocabulary } from "../model/vocabulary.gen.ts";
import { type Cohort, cohortOf } from "./cohorts.ts";
import { type ConversionSums, countBefore } from "./conversion-sums.ts";

/** A fan of a link: number `fan` of a cohort. */
export interface Fan {
  readonly cohort: Cohort;
  readonly fan: number;
}

/** How a fan is shown. */
export interface FanProfile {
  readonly username: string;
  readonly name: string;
}

/** The digits that the API calls a fan's OnlyFans id. No two fans of a link share them. */
export function fanId(sums: ConversionSums, { cohort: { clickClass, day }, fan }: Fan): string {
  const number = 4 * (countBefore(sums, clickClass, { type: 0, day }) + fan) + clickClass;
  const { half, first } = idRange(sums);
  return String(first + shuffled(number, sums, half));
}

/** The fan who has that id, if the link has one in the days that are counted. */
export function fanOfId(sums: ConversionSums, id: string): Fan | undefined {
  const { half, first } = idRange(sums);
  const shown = /^[1-9]\d{8,13}$/.test(id) ? Number(id) - first : -1;
  if (shown < 0 || shown >= 4 ** half) return undefined;
  const number = unshuffled(shown, sums, half);
  const clickClass = (number % 4) as ClickClass;
  const subscription = Math.floor(number / 4);
  const subscribersBefore = (day: number) => countBefore(sums, clickClass, { type: 0, day });
  let [low, high] = [firstDay, sums.link.countedTo];
  if (subscribersBefore(high) <= subscription) return undefined;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (subscribersBefore(middle) <= subscription) low = middle;
    else high = middle - 1;
  }
  return { cohort: cohortOf(sums.link, clickClass, low), fan: subscription - subscribersBefore(low) };
}

/** What a fan with that id is called: the same in every link of every data set. */
export function fanProfile(id: string): FanProfile {
  const number = Number(id);
  const hash = derive(number | 0, Math.floor(number / 2 ** 32));
  const name = pick(vocabulary.firstNames, derive(hash, salts.fanName));
  const [colour, animal] = [
    pick(fanColours, derive(hash, salts.fanColour)),
    pick(fanAnimals, derive(hash, salts.fanAnimal)),
  ];
  return { username: `${colour}_${animal}_u${id}`, name };
}

const [fanColours, fanAnimals] = [vocabulary.colours, vocabulary.animals].map((words) =>
  words.map((word) => word.replaceAll(" ", "_")),
) as [string[], string[]];

interface IdRange {
  /** Ids are numbers of twice as many bits, and the smallest is `first`. */
  readonly half: number;
  readonly first: number;
}

/** Nine digits are enough for the fans of an ordinary link up to the end of the calendar. */
const [ordinary, large]: readonly [IdRange, IdRange] = [
  { half: 14, first: 1e8 },
  { half: 20, first: 1e11 },
];
const ordinaryClicksPerDay = 10_000;

function idRange({ link }: ConversionSums): IdRange {
  return link.traffic.clicksPerDay > ordinaryClicksPerDay ? large : ordinary;
}

const rounds = [1, 2, 3, 4];

/** A permutation of the numbers of `2 * half` bits: a Feistel network, which can be run backwards. */
function shuffled(number: number, { link }: ConversionSums, half: number): number {
  let [left, right] = [Math.floor(number / 2 ** half), number % 2 ** half];
  for (const round of rounds) [left, right] = [right, left ^ mixed(right, { link, round, half })];
  return left * 2 ** half + right;
}

function unshuffled(number: number, { link }: ConversionSums, half: number): number {
  let [left, right] = [Math.floor(number / 2 ** half), number % 2 ** half];
  for (const round of rounds.toReversed()) [left, right] = [right ^ mixed(left, { link, round, half }), left];
  return left * 2 ** half + right;
}

interface Round {
  readonly link: ConversionSums["link"];
  readonly round: number;
  readonly half: number;
}

function mixed(bits: number, { link, round, half }: Round): number {
  return derive(derive(link.hash2, round), bits) & (2 ** half - 1);
}
