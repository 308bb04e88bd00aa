/** The 200 body around a page of clicks, as bytes. */
import { dayOf, secondsPerDay } from "../clicks/calendar.ts";
import { longestPoint, mostPoints, putChart } from "../clicks/chart.ts";
import { putInteger } from "../clicks/digits.ts";
import { type Ink, put, textBytes } from "../clicks/ink.ts";
import { blankInstant, putSecond } from "../clicks/moments.ts";
import type { ClickPage } from "../clicks/query.ts";
import { longestRow, putRows } from "../clicks/rows.ts";
import { type Edition, editions } from "../spec/editions.ts";
import type { Filters, Meta } from "../spec/wire.ts";
import type { Parameters } from "./parameters.ts";

/** What an answer costs and what is left. */
export interface Ledger {
  readonly used: number;
  readonly balance: number;
}

/** Everything that a 200 body says. */
export interface Envelope {
  readonly edition: Edition;
  readonly page: ClickPage;
  readonly parameters: Parameters;
  readonly ledger: Ledger;
}

/** Upper bound of the bytes of an envelope. */
export function roomFor({ chart, picks }: ClickPage): number {
  return 1024 + mostPoints(chart) * longestPoint + picks.length * longestRow;
}

const [open, chart, rows, filters] = [
  '{"data":{"summary":{"clicks_total":',
  '},"chart":[',
  '],"rows":[',
  '],"filters":',
].map(textBytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Writes the body. The order of its keys is that of the documented example. */
export function putEnvelope(ink: Ink, { edition, page, parameters, ledger }: Envelope): void {
  put(ink, open);
  putInteger(ink, page.total);
  put(ink, chart);
  putChart(ink, page.chart);
  put(ink, rows);
  putRows(ink, { link: page.link, picks: page.picks, edition });
  put(ink, filters);
  putEcho(ink, parameters);
  putMeta(ink, edition, ledger);
}

/** A value that stands where another will be written. */
const hole = "\u0000";
// JSON says these with the types of the spec, so that a renamed field breaks the build here too.
const echo = aroundHoles({
  date_start: hole,
  date_end: hole,
  limit: hole as never,
  offset: hole as never,
  include_bots: hole as never,
  include_duplicates: hole as never,
} satisfies Filters);
const [yes, no] = [textBytes("true"), textBytes("false")];

function putEcho(ink: Ink, { window, limit, offset, includeBots, includeDuplicates }: Parameters): void {
  put(ink, echo[0]!);
  putEchoed(ink, window.start);
  put(ink, echo[1]!);
  putEchoed(ink, window.end);
  put(ink, echo[2]!);
  putInteger(ink, limit);
  put(ink, echo[3]!);
  putInteger(ink, offset);
  put(ink, echo[4]!);
  put(ink, includeBots ? yes : no);
  put(ink, echo[5]!);
  put(ink, includeDuplicates ? yes : no);
  put(ink, echo[6]!);
}

function putEchoed(ink: Ink, second: number): void {
  const day = dayOf(second);
  const end = ink.at + blank.length;
  put(ink, blank);
  ink.at -= blank.length;
  putSecond(ink, day, second - day * secondsPerDay);
  ink.at = end;
}

const blank = textBytes(blankInstant);

const metas: { readonly [E in Edition]: readonly Uint8Array[] } = {
  "2026-01": metaOf("2026-01"),
  "2026-09": metaOf("2026-09"),
};

function metaOf(edition: Edition): readonly Uint8Array[] {
  const note = editions[edition].creditsNote;
  return aroundHoles({
    _credits: { used: hole as never, balance: hole as never, note },
    _cache: { is_cached: false, note: "Cache disabled for this endpoint" },
  } satisfies Meta);
}

/** Closes the data, and the whole body. */
function putMeta(ink: Ink, edition: Edition, { used, balance }: Ledger): void {
  const meta = metas[edition];
  put(ink, metaKey);
  put(ink, meta[0]!);
  putInteger(ink, used);
  put(ink, meta[1]!);
  putInteger(ink, balance);
  put(ink, meta[2]!);
  put(ink, end);
}

const [metaKey, end] = [textBytes('},"_meta":'), textBytes("}")];

/** The JSON of a value as the stretches between its holes. */
function aroundHoles(value: object): readonly Uint8Array[] {
  return JSON.stringify(value).split(JSON.stringify(hole)).map(textBytes);
}
