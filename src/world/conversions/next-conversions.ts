/** The conversions of several links in the order in which they happen, a few at a time, each of them once. */
import { type ConversionType, conversionKinds, conversionTypes } from "../fans/conversion-kinds.ts";
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { sumsUntil } from "../fans/sums-cache.ts";
import type { Dataset } from "../model/dataset.ts";
import { classes } from "../model/traffic.ts";
import { dayTickOf, msOf } from "../time/day-tick.ts";
import { lifetimeOf, spanInCalendar } from "../time/past-span.ts";
import { conversionFilter } from "./conversion-counts.ts";
import { pageNewestFirst, pageOldestFirst } from "./page-conversions.ts";
import type { PlacedConversion } from "./placed-conversion.ts";
import { type SelectedConversions, selectSpan } from "./selected-conversions.ts";

/** A place between two conversions. It is the same for all links and types, so others may be wanted from there on. */
export interface ConversionCursor {
  /** Milliseconds since 1970. All conversions before this millisecond have passed. */
  readonly fromMs: number;
  /** The tick of the day before which conversions of this millisecond have passed as well. None have when it is left out. */
  readonly fromTick?: number;
}

export interface WantedConversions {
  readonly links: readonly string[];
  readonly types: readonly ConversionType[];
  readonly cursor: ConversionCursor;
  /** Only conversions before this instant, in milliseconds since 1970. */
  readonly untilMs: number;
  /** Those that share the instant of the last one come in addition. */
  readonly limit: number;
}

/** A conversion and its link. Valid until another link is looked up: the memory of links is reused. */
export interface LinkConversion extends PlacedConversion {
  readonly link: string;
  readonly sums: ConversionSums;
}

/** Takes what is needed of a conversion. */
export type ReadConversion<T> = (conversion: LinkConversion) => T;

export interface NextConversions<T> {
  /** The oldest first; of the same instant in the order of the links. */
  readonly conversions: readonly T[];
  /** The place after the last of them; with fewer than `limit` it is `untilMs`. */
  readonly cursor: ConversionCursor;
}

/** The first conversions after a cursor. Its cost grows with the links and with `limit`, not with the conversions. */
export function nextConversions<T>(
  dataset: Dataset,
  wanted: WantedConversions,
  read: ReadConversion<T>,
): NextConversions<T> {
  const { cursor, untilMs, limit } = wanted;
  const span = spanInCalendar(cursor.fromMs, untilMs);
  if (span.startMs === span.endMs)
    return { conversions: [], cursor: untilMs > cursor.fromMs ? { fromMs: untilMs } : cursor };
  const search = (selected: SelectedConversions) => pageOldestFirst(selected, { offset: 0, limit });
  const selection = { ...wanted, span, search };
  const found = placesOf(dataset, selection);
  const last = found[limit - 1];
  const chosen = last ? found.filter((place) => byInstant(place, last) <= 0) : found;
  const conversions = readPlaces(dataset, { ...selection, chosen }, read);
  return { conversions, cursor: last ? { fromMs: last.atMs, fromTick: last.tick + 1 } : { fromMs: untilMs } };
}

/** The last conversions before an instant, the oldest of them first. */
export function lastConversions<T>(
  dataset: Dataset,
  wanted: Omit<WantedConversions, "cursor">,
  read: ReadConversion<T>,
): readonly T[] {
  const { untilMs, limit } = wanted;
  const span = lifetimeOf(untilMs);
  if (span.startMs === span.endMs) return [];
  const search = (selected: SelectedConversions) => pageNewestFirst(selected, { offset: 0, limit });
  const selection = { ...wanted, cursor: { fromMs: span.startMs }, span, search };
  const found = placesOf(dataset, selection);
  return readPlaces(dataset, { ...selection, chosen: found.slice(Math.max(0, found.length - limit)) }, read);
}

/** The millisecond of a conversion, since 1970. */
export function instantMs({ conversions: { day }, tick }: PlacedConversion): number {
  return msOf(day, tick);
}

interface Selection
  extends Pick<WantedConversions, "links" | "types" | "cursor">,
    Pick<SelectedConversions, "span"> {
  /** Finds conversions of one link. */
  readonly search: (selected: SelectedConversions) => readonly PlacedConversion[];
}

/** A conversion by its place in what was found of a link. */
interface Place {
  readonly link: string;
  readonly order: number;
  readonly index: number;
  readonly atMs: number;
  readonly tick: number;
}

/** The places of what is found of all links, in the order of time. */
function placesOf(dataset: Dataset, selection: Selection): readonly Place[] {
  const places = [...new Set(selection.links)].flatMap((link, order) =>
    selection.search(selectedOf(dataset, selection, link)).map((placed, index) => {
      return { link, order, index, atMs: instantMs(placed), tick: placed.tick };
    }),
  );
  return places.sort((a, b) => byInstant(a, b) || a.order - b.order);
}

function byInstant(a: Place, b: Place): number {
  return a.atMs - b.atMs || a.tick - b.tick;
}

/** Finds the conversions at some places again, one link after the other. */
function readPlaces<T>(
  dataset: Dataset,
  { chosen, ...selection }: Selection & { readonly chosen: readonly Place[] },
  read: ReadConversion<T>,
): readonly T[] {
  const values = new Map<Place, T>();
  for (const link of new Set(chosen.map((place) => place.link))) {
    const selected = selectedOf(dataset, selection, link);
    const found = selection.search(selected);
    for (const place of chosen) {
      if (place.link !== link) continue;
      const placed = found[place.index] as PlacedConversion;
      values.set(place, read({ ...placed, link, sums: selected.sums }));
    }
  }
  return chosen.map((place) => values.get(place) as T);
}

/** The conversions of one link that follow a cursor. */
export function selectedOf(
  dataset: Dataset,
  { types, span, cursor }: Pick<Selection, "types" | "span" | "cursor">,
  name: string,
): SelectedConversions {
  const sums = sumsUntil(dataset, name, span.endMs);
  const kinds = conversionKinds.filter(({ type }) => types.includes(conversionTypes[type]));
  const filter = conversionFilter({ link: sums.link, classes, kinds }, dataset, span.endMs);
  const from = dayTickOf(span.startMs);
  return selectSpan(sums, filter, { ...span, from: { ...from, tick: cursor.fromTick ?? from.tick } });
}
