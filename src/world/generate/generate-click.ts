/** Generates a click. Everything about it follows from its link, day, class and number. */

import { firstDay } from "../model/calendar.ts";
import { type Campaign, weightOn } from "../model/campaigns.ts";
import { below, derive, fraction } from "../model/hash.ts";
import { countBeforeDay, type Link } from "../model/links.ts";
import { salts } from "../model/salts.ts";
import { type ClickClass, isBot, isDuplicate } from "../model/traffic.ts";
import type { ClickPositions } from "../time/click-positions.ts";
import {
  clickHash,
  countBefore,
  type DayClass,
  dayClassHash,
  dayClassHash2,
  dayClassOf,
} from "../time/click-times.ts";
import { type AgentsOfDay, agentOn, agentsOfDay } from "../visitors/agents.ts";
import { type TrackingIds, trackingIdsOf } from "./tracking-ids.ts";

/** A generated click. One object is used for all clicks of a page, one after the other. */
export interface GeneratedClick {
  readonly link: Link;
  /** What all clicks of its day share. */
  facts: DayFacts | undefined;
  /** The same of the days of earlier clicks: the clicks of conversions go from day to day. */
  readonly earlierFacts: DayFacts[];
  day: number;
  /** When in its day. */
  tick: number;
  clickClass: ClickClass;
  /** Two hashes of the click. */
  hash: number;
  hash2: number;
  /** Two hashes of its visitor: a duplicate has those of an earlier click. */
  visitor: number;
  visitorHash2: number;
  /** The versions of that day: a duplicate has the user agent of the earlier click. */
  agentsOfDay: AgentsOfDay;
  /** Indexes into the list of all agents, the link's countries and `link.campaigns`. */
  agent: number;
  country: number;
  campaign: number;
  trackingIds: TrackingIds;
}

/** What all clicks of one day share. */
interface DayFacts {
  readonly day: number;
  readonly agentsOfDay: AgentsOfDay;
  /** By class. Each is made when it is first needed. */
  readonly dayClasses: (DayClass | undefined)[];
  /** The share of clicks that belong to a campaign or one before it. */
  readonly campaignShares: readonly number[];
}

/** Generates the `i`-th click of a page. */
export function generateClick(click: GeneratedClick, positions: ClickPositions, i: number): void {
  const { link } = click;
  const day = positions.day[i] as number;
  const clickClass = positions.clickClass[i] as ClickClass;
  const facts = factsOn(click, day);
  const dayClass = dayClassIn(facts, link, clickClass);
  const hash = clickHash(dayClass.hash, positions.k[i] as number);
  const hash2 = derive(hash, dayClass.hash2);
  click.day = day;
  click.clickClass = clickClass;
  click.tick = positions.tick[i] as number;
  click.hash = hash;
  click.hash2 = hash2;
  click.agentsOfDay = facts.agentsOfDay;
  if (isDuplicate(clickClass)) repeatVisitor(click, facts);
  else meetVisitor(click, hash, hash2);
  const choice = derive(click.visitor, salts.visitorAgent);
  const agent = agentOn(click.agentsOfDay, isBot(clickClass), choice);
  const campaign = campaignAt(facts.campaignShares, fraction(derive(hash, salts.clickCampaign)));
  click.agent = agent;
  click.country = below(link.countries.count, derive(click.visitor, salts.visitorCountry));
  click.campaign = campaign;
  click.trackingIds = trackingIdsOf(hash, link.campaigns[campaign] as Campaign, agent);
}

function meetVisitor(click: GeneratedClick, hash: number, hash2: number): void {
  click.visitor = derive(hash, salts.clickVisitor);
  click.visitorHash2 = derive(hash2, salts.clickVisitor2);
}

const memory = 300;

/** Uses the visitor of an earlier click that is no duplicate. Recent clicks are more likely. */
function repeatVisitor(click: GeneratedClick, facts: DayFacts): void {
  const { link, day, tick, hash } = click;
  const clickClass = (click.clickClass - 2) as ClickClass;
  const today = dayClassIn(facts, link, clickClass);
  const beforeToday = countBeforeDay(link, clickClass, day);
  const seen = beforeToday + countBefore(today, tick);
  const recency = fraction(derive(hash, salts.clickRecency));
  // Not `recency ** 2`: engines may round powers differently.
  const number = seen - 1 - Math.floor(recency * recency * Math.min(seen, memory));
  if (number >= beforeToday) {
    const original = clickHash(today.hash, number - beforeToday);
    meetVisitor(click, original, derive(original, today.hash2));
  } else {
    const then = dayOfNumber(link, clickClass, { number, before: day });
    const k = number - countBeforeDay(link, clickClass, then);
    const original = clickHash(dayClassHash(link, clickClass, then), k);
    meetVisitor(click, original, derive(original, dayClassHash2(link, clickClass, then)));
    click.agentsOfDay = agentsOfDay(then);
  }
}

/** The day of the click with a number in its class, counted from 0. It is often a day or two before. */
function dayOfNumber(
  link: Link,
  clickClass: ClickClass,
  { number, before }: { readonly number: number; readonly before: number },
): number {
  let [low, high] = [before - 1, before - 1];
  for (let step = 1; low > firstDay && countBeforeDay(link, clickClass, low) > number; step *= 2) {
    high = low - 1;
    low = Math.max(firstDay, low - step);
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (countBeforeDay(link, clickClass, middle) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The clicks of a class on a day. The click is generated next. */
export function dayClassFor(click: GeneratedClick, clickClass: ClickClass, day: number): DayClass {
  return dayClassIn(factsOn(click, day), click.link, clickClass);
}

function factsOn(click: GeneratedClick, day: number): DayFacts {
  const { facts } = click;
  if (facts?.day === day) return facts;
  const others = factsOf(click, day);
  click.facts = others;
  return others;
}

/** Days of a page that are remembered: finding one of more would take longer than making it. */
const mostEarlierDays = 64;

function factsOf({ link, earlierFacts }: GeneratedClick, day: number): DayFacts {
  for (let i = 0; i < earlierFacts.length; i++) if (earlierFacts[i]!.day === day) return earlierFacts[i]!;
  const made = dayFacts(link, day);
  if (earlierFacts.length < mostEarlierDays) earlierFacts.push(made);
  return made;
}

function dayFacts(link: Link, day: number): DayFacts {
  const campaignShares: number[] = [];
  let sum = 0;
  for (const { course } of link.campaigns) {
    sum += weightOn(course, day);
    campaignShares.push(sum);
  }
  for (let i = 0; i < campaignShares.length; i++) campaignShares[i] = (campaignShares[i] as number) / sum;
  const dayClasses = [undefined, undefined, undefined, undefined];
  return { day, agentsOfDay: agentsOfDay(day), dayClasses, campaignShares };
}

function dayClassIn({ day, dayClasses }: DayFacts, link: Link, clickClass: ClickClass): DayClass {
  let dayClass = dayClasses[clickClass];
  if (!dayClass) {
    dayClass = dayClassOf(link, clickClass, day);
    dayClasses[clickClass] = dayClass;
  }
  return dayClass;
}

function campaignAt(shares: readonly number[], place: number): number {
  let campaign = 0;
  while (campaign < shares.length - 1 && (shares[campaign] as number) <= place) campaign++;
  return campaign;
}

/** A click of a link, before anything is generated. */
export function blankClick(link: Link): GeneratedClick {
  return {
    link,
    facts: undefined,
    earlierFacts: [],
    day: 0,
    tick: 0,
    clickClass: 0,
    hash: 0,
    hash2: 0,
    visitor: 0,
    visitorHash2: 0,
    agentsOfDay: 0,
    agent: 0,
    country: 0,
    campaign: 0,
    trackingIds: 0,
  };
}
