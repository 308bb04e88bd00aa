/** The naive oracle of changes: it visits every click, and looks up when the click changes. */
import type { Click202609 } from "../../../src/openapi/wire.ts";
import { changedClicksOf } from "../../../src/world/changes/changed-clicks.ts";
import { memberAt } from "../../../src/world/fans/stratified-sample.ts";
import type { DataChanges } from "../../../src/world/model/data-changes.ts";
import type { Dataset } from "../../../src/world/model/dataset.ts";
import { generateLink, type Link } from "../../../src/world/model/links.ts";
import { type ClickClass, isBot, isDuplicate } from "../../../src/world/model/traffic.ts";
import { tickOf } from "../../../src/world/time/click-times.ts";
import type { Shown } from "../naive.ts";

const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const dayMs = 86_400_000;

/** When a click changes, in ticks of its day, and how it is shown until then. */
export interface NaiveChange {
  readonly atTick: number;
  readonly isHidden: boolean;
  readonly shownClass: ClickClass;
}

/** Shows rows as of an instant. */
export function shownAsOf(dataset: Dataset, name: string, nowMs: number): Shown {
  const { seed, clicksPerDay, variant, changes } = dataset;
  if (!changes) return (rows) => rows;
  const known = new Map<number, ReadonlyMap<number, NaiveChange>>();
  let link: Link | undefined;
  return (rows) =>
    rows.flatMap((row) => {
      const { day, tick } = placeOf(row.id);
      if (!link || link.countedTo <= day)
        link = generateLink({ seed, link: name, clicksPerDay, variant }, { countedTo: day + 40 });
      if (!known.has(day)) known.set(day, changesOn(link, changes, day));
      const change = known.get(day)?.get(tick);
      if (!change || day * dayMs + change.atTick / 2 ** 20 < nowMs) return [row];
      const { shownClass, isHidden } = change;
      return isHidden ? [] : [marked(row, shownClass)];
    });
}

/** The changing clicks of a day by their tick. */
export function changesOn(link: Link, changes: DataChanges, day: number): ReadonlyMap<number, NaiveChange> {
  const found = new Map<number, NaiveChange>();
  for (const clickClass of [0, 1, 2, 3] as const) {
    const changed = changedClicksOf({ link, clickClass, day }, { changes, nowTick: 0 });
    const { dayClass, subscribing, sample, slots, firstSlot } = changed;
    const chosen = new Set(Array.from({ length: subscribing.size }, (_, i) => memberAt(subscribing, i)));
    const others = Array.from({ length: dayClass.count }, (_, k) => k).filter((k) => !chosen.has(k));
    for (let number = 0; number < sample.size; number++) {
      const tick = tickOf(dayClass, others[memberAt(sample, number)] as number);
      const { delay, ...how } = slots[(firstSlot + number) % slots.length]!;
      found.set(tick, { ...how, atTick: tick + delay });
    }
  }
  return found;
}

function marked(row: Click202609, shown: ClickClass): Click202609 {
  return { ...row, is_bot: isBot(shown), is_duplicate: isDuplicate(shown) };
}

/** The day of an id and the tick in it. */
function placeOf(id: string): { readonly day: number; readonly tick: number } {
  const value = (text: string) => [...text].reduce((sum, digit) => 32 * sum + digits.indexOf(digit), 0);
  const ms = value(id.slice(0, 10));
  const day = Math.floor(ms / dayMs);
  return { day, tick: (ms - day * dayMs) * 2 ** 20 + value(id.slice(10, 14)) };
}
