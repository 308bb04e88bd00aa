/** Drawing a click: everything about it follows from where it stands in its stream. */
import { bots, browsers } from "./agents.ts";
import { firstDay } from "./calendar.ts";
import { type Campaign, weightOn } from "./campaigns.ts";
import { fraction, lane } from "./hash.ts";
import { countBeforeDay, type Link } from "./links.ts";
import type { Picks } from "./picks.ts";
import { clickHash, countBefore, type Stream, streamHash, streamOf, streamTwin } from "./streams.ts";
import { type Trace, traceOf } from "./traces.ts";
import { type ClickClass, isBot, isDuplicate } from "./traffic.ts";

/** A click that was drawn. One object serves all clicks of a page, one after the other. */
export interface DrawnClick {
  readonly link: Link;
  day: number;
  /** When in its day. */
  tick: number;
  clickClass: ClickClass;
  /** Two hashes of its own. */
  hash: number;
  twin: number;
  /** Two hashes of its visitor: a duplicate has those of an earlier click. */
  visitor: number;
  visitorTwin: number;
  /** Indexes into the list of all agents, `link.countries` and `link.campaigns`. */
  agent: number;
  country: number;
  campaign: number;
  trace: Trace;
}

/** What the clicks of one day have in common. */
interface DayFacts {
  readonly day: number;
  /** By class; each is there once it was needed. */
  readonly streams: (Stream | undefined)[];
  /** The share of clicks that belong to a campaign or one before it. */
  readonly campaignShares: readonly number[];
}

/** Draws the clicks of a page one after the other, handing each to `visit`. */
export function drawClicks(link: Link, picks: Picks, visit: (click: DrawnClick) => void): void {
  const click = blank(link);
  let facts: DayFacts | undefined;
  for (let i = 0; i < picks.length; i++) {
    const day = picks.day[i] as number;
    if (facts?.day !== day) facts = dayFacts(link, day);
    click.day = day;
    click.clickClass = picks.clickClass[i] as ClickClass;
    click.tick = picks.tick[i] as number;
    draw(click, facts, picks.k[i] as number);
    visit(click);
  }
}

function draw(click: DrawnClick, facts: DayFacts, k: number): void {
  const { link, clickClass } = click;
  const stream = streamIn(facts, link, clickClass);
  click.hash = clickHash(stream.hash, k);
  click.twin = lane(click.hash, stream.twin);
  if (isDuplicate(clickClass)) repeatVisitor(click, facts);
  else meetVisitor(click, click.hash, click.twin);
  const choice = lane(click.visitor, 1);
  click.agent = isBot(clickClass) ? browsers.length + (choice % bots.length) : choice % browsers.length;
  click.country = lane(click.visitor, 2) % link.countries.length;
  click.campaign = campaignAt(facts.campaignShares, fraction(lane(click.hash, 3)));
  click.trace = traceOf(click.hash, link.campaigns[click.campaign] as Campaign, click.agent);
}

function meetVisitor(click: DrawnClick, hash: number, twin: number): void {
  click.visitor = lane(hash, 4);
  click.visitorTwin = lane(twin, 5);
}

const memory = 300;

/** Takes the visitor of an earlier click that is no duplicate, most likely a recent one. */
function repeatVisitor(click: DrawnClick, facts: DayFacts): void {
  const { link, day, tick, hash } = click;
  const clickClass = (click.clickClass - 2) as ClickClass;
  const today = streamIn(facts, link, clickClass);
  const beforeToday = countBeforeDay(link, clickClass, day);
  const seen = beforeToday + countBefore(today, tick);
  const recency = fraction(lane(hash, 6));
  // Not `recency ** 2`: engines may round a power each in its own way.
  const number = seen - 1 - Math.floor(recency * recency * Math.min(seen, memory));
  if (number >= beforeToday) {
    const original = clickHash(today.hash, number - beforeToday);
    meetVisitor(click, original, lane(original, today.twin));
  } else {
    const then = dayOfNumber(link, clickClass, { number, before: day });
    const k = number - countBeforeDay(link, clickClass, then);
    const original = clickHash(streamHash(link, clickClass, then), k);
    meetVisitor(click, original, lane(original, streamTwin(link, clickClass, then)));
  }
}

/** The day on which a link's click of that number in its class lies, counted from 0: often a day or two before. */
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

function dayFacts(link: Link, day: number): DayFacts {
  const campaignShares: number[] = [];
  let sum = 0;
  for (const { course } of link.campaigns) {
    sum += weightOn(course, day);
    campaignShares.push(sum);
  }
  for (let i = 0; i < campaignShares.length; i++) campaignShares[i] = (campaignShares[i] as number) / sum;
  return { day, streams: [undefined, undefined, undefined, undefined], campaignShares };
}

function streamIn({ day, streams }: DayFacts, link: Link, clickClass: ClickClass): Stream {
  let stream = streams[clickClass];
  if (!stream) {
    stream = streamOf(link, clickClass, day);
    streams[clickClass] = stream;
  }
  return stream;
}

function campaignAt(shares: readonly number[], place: number): number {
  let campaign = 0;
  while (campaign < shares.length - 1 && (shares[campaign] as number) <= place) campaign++;
  return campaign;
}

function blank(link: Link): DrawnClick {
  return {
    link,
    day: 0,
    tick: 0,
    clickClass: 0,
    hash: 0,
    twin: 0,
    visitor: 0,
    visitorTwin: 0,
    agent: 0,
    country: 0,
    campaign: 0,
    trace: 0,
  };
}
