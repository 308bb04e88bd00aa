/** Instants as milliseconds since 1970 (UTC), cut to the second as the API does. */

export const secondMs = 1000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:(?<=:..:..)[.,]\d+)?(?:Z|([+-]\d{2})(?::?(\d{2}))?)?)?$/;

type Parts = readonly [text: string, day: string, time?: string, hours?: string, minutes?: string];

/** The instant that a text names; a day is its midnight, and what has no offset is UTC. */
export function parseInstantMs(text: unknown): number | undefined {
  const match = typeof text === "string" ? form.exec(text) : null;
  if (!match) return undefined;
  const [, day, time = "00:00:00", hours = "+00", minutes = "00"] = match as unknown as Parts;
  const offset = `${hours}:${minutes}`;
  const instant = Date.parse(`${day}T${time}${offset}`);
  const rollsOver = day > `${day.slice(0, 8)}28` && readDay(instant, offset) !== day;
  return Number.isNaN(instant) || rollsOver ? undefined : instant;
}

/** Whether a text names a day without a time. */
export function isBareDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Whether a text names an instant with an offset from UTC, such as `+02:00`. */
export function hasOffset(text: string): boolean {
  return /[T ].*[+-](?!00(?::?00)?$)\d\d(?::?\d\d)?$/.test(text);
}

/** Whether a text says that it is in UTC. */
export function isUtc(text: string): boolean {
  return /(?:Z|[+-]00(?::?00)?)$/.test(text);
}

/** How requests end their instants. Offsets are not documented. */
export type InstantEnd = "Z" | "+00:00" | "+02:00";

/** `2026-01-31T23:59:59Z`, or the same instant with another end: `2026-02-01T01:59:59+02:00`. */
export function formatInstant(instant: number, end: InstantEnd = "Z"): string {
  const local = end === "+02:00" ? instant + 2 * hourMs : instant;
  return new Date(local).toISOString().slice(0, -".000Z".length) + end;
}

/** The UTC day of an instant: `2026-01-31`. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Midnight that begins the UTC day of an instant. */
export function midnightOf(instant: number): number {
  return Math.floor(instant / dayMs) * dayMs;
}

/** A bound of a window. */
export type Bound = "start" | "end";

/** The first or the last second of the UTC day of an instant. */
export function dayEdge(instant: number, bound: Bound): number {
  return midnightOf(instant) + (bound === "end" ? dayMs - secondMs : 0);
}

/** Whether a response shows the edge of the day of an instant that was sent, and not this instant. */
export function isShownAsDay(sent: string | undefined, echo: unknown, bound: Bound): boolean {
  const [instant, shown] = [parseInstantMs(sent), parseInstantMs(echo)];
  if (instant === undefined || isBareDay(sent!)) return false;
  return shown !== instant && shown === dayEdge(instant, bound);
}

/** The day that is written, seen from where it was written: 2026-02-30 would come back as 2026-03-02. */
function readDay(instant: number, offset: string): string | undefined {
  if (Number.isNaN(instant)) return undefined;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return dayOf(instant + (offset.startsWith("-") ? -minutes : minutes) * 60_000);
}
