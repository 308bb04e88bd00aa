/** The clicks of a link that users bring, sorted by class and time, as the clicks of other links are. */
import { decoder } from "../../openapi/text/utf-8.ts";
import { firstDay, msPerDay, secondsPerDay } from "../model/calendar.ts";
import { ticksPerMillisecond, ticksPerSecond } from "../model/hourly-distribution.ts";
import { type ClickClass, classes } from "../model/traffic.ts";
import { hashOfId, type IdSlots, slotOf } from "./id-slots.ts";
import { bytesOfRows, idBytes, type PackedRows } from "./packed-rows.ts";

/** The clicks of one class, oldest first. */
export interface StoredClass {
  /** Days since the first of the calendar. */
  readonly days: Uint16Array;
  /** Ticks since the midnight of the day. No two clicks of a link have the same day and tick. */
  readonly ticks: Float64Array;
  /** Addresses of the rows. */
  readonly rows: Uint32Array;
}

export interface StoredClicks {
  readonly rows: PackedRows;
  readonly classes: readonly [StoredClass, StoredClass, StoredClass, StoredClass];
  /** Places count through the classes in turn. */
  readonly slots: IdSlots;
  /** Upper bound of a row's bytes in a response, its comma included. */
  readonly longestRow: number;
}

/** Clicks in the order in which they came. */
export interface UnsortedClicks {
  readonly length: number;
  readonly rows: PackedRows;
  readonly addresses: Uint32Array;
  /** Milliseconds since 1970 UTC. */
  readonly instants: Float64Array;
  readonly classes: Uint8Array;
  /** Places in the order in which the clicks came. */
  readonly slots: IdSlots;
  readonly longestRow: number;
}

/** Sorts clicks by time, and those of one second by id, as the API shows both: the order of the file does not matter. */
export function sortClicks(unsorted: UnsortedClicks): StoredClicks {
  const { length, rows, addresses, instants, longestRow } = unsorted;
  const order = Uint32Array.from({ length }, (_, i) => i);
  order.sort(
    (a, b) =>
      secondOf(instants[a]!) - secondOf(instants[b]!) ||
      compareBytes(idBytes(rows, addresses[a]!), idBytes(rows, addresses[b]!)),
  );
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) counts[unsorted.classes[i]!]!++;
  const sorted = counts.map((count) => ({
    days: new Uint16Array(count),
    ticks: new Float64Array(count),
    rows: new Uint32Array(count),
  })) as [StoredClass, StoredClass, StoredClass, StoredClass];
  const starts = classes.map((_, i) => counts.slice(0, i).reduce((sum, count) => sum + count, 0));
  const places = new Uint32Array(length);
  counts.fill(0);
  let [previous, sameSecond] = [Number.NaN, 0];
  for (const i of order) {
    const second = secondOf(instants[i]!);
    // A second has more ticks than a mock takes rows, so clicks of one second stay in it.
    sameSecond = second === previous ? sameSecond + 1 : 0;
    previous = second;
    const day = Math.floor(second / secondsPerDay);
    const clickClass = unsorted.classes[i] as ClickClass;
    const number = counts[clickClass]!++;
    sorted[clickClass].days[number] = day - firstDay;
    sorted[clickClass].ticks[number] = (second - day * secondsPerDay) * ticksPerSecond + sameSecond;
    sorted[clickClass].rows[number] = addresses[i]!;
    places[i] = starts[clickClass]! + number;
  }
  const slots = unsorted.slots.map((slot) => (slot === 0 ? 0 : places[slot - 1]! + 1));
  return { rows, classes: sorted, slots, longestRow };
}

function secondOf(instantMs: number): number {
  return Math.floor(instantMs / 1000);
}

/** The day of the first click; infinite where there is none. */
export function firstDayOf({ classes: sorted }: StoredClicks): number {
  return firstDay + Math.min(...sorted.map(({ days }) => days[0] ?? Number.POSITIVE_INFINITY));
}

/** How many clicks are listed at an instant, if nothing is listed late. */
export function countUntil({ classes: sorted }: StoredClicks, nowMs: number): number {
  const msOf = (day: number, tick: number) =>
    (firstDay + day) * msPerDay + 1000 * Math.floor(tick / ticksPerSecond);
  const isListed = ({ days, ticks }: StoredClass, i: number) => msOf(days[i]!, ticks[i]!) < nowMs;
  return sorted.reduce(
    (sum, one) => sum + one.days.reduce((count, _, i) => count + (isListed(one, i) ? 1 : 0), 0),
    0,
  );
}

/** Memory that the clicks of a link take whose rows are kept for it alone. */
export function bytesOfClicks({ rows, classes: sorted, slots }: StoredClicks): number {
  const arrays = sorted.flatMap((one) => [one.days, one.ticks, one.rows]);
  return arrays.reduce((bytes, { byteLength }) => bytes + byteLength, bytesOfRows(rows) + slots.byteLength);
}

/** Writes how many clicks of each class there are before each day, as `Link.prefix` has them. */
export function writeStoredCounts(clicks: StoredClicks, prefix: Uint32Array): void {
  const dayCount = prefix.length / 4 - 1;
  for (const c of classes) {
    const { days } = clicks.classes[c];
    let number = 0;
    for (let day = 0; day < dayCount; day++) {
      while (number < days.length && days[number]! <= day) number++;
      prefix[4 * (day + 1) + c] = number;
    }
  }
}

/** The second since 1970 of the click with an id; undefined when there is none. */
export function secondOfId({ rows, classes: sorted, slots }: StoredClicks, id: string): number | undefined {
  const text = JSON.stringify(id);
  const clickAt = (place: number) => {
    let [number, c] = [place, 0];
    while (number >= sorted[c]!.rows.length) number -= sorted[c++]!.rows.length;
    const { days, ticks, rows: addresses } = sorted[c]!;
    return { day: days[number]!, tick: ticks[number]!, address: addresses[number]! };
  };
  const isRight = (place: number) => `"${decoder.decode(idBytes(rows, clickAt(place).address))}"` === text;
  const slot = slots[slotOf(slots, hashOfId(text), isRight)]!;
  if (slot === 0) return undefined;
  const { day, tick } = clickAt(slot - 1);
  return Math.floor(((firstDay + day) * msPerDay + Math.floor(tick / ticksPerMillisecond)) / 1000);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
