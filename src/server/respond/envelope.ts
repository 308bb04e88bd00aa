/** The 200 body around a page of clicks, as bytes. */

import { type Edition, editions } from "../../openapi/editions.ts";
import type { Filters, Meta } from "../../openapi/wire.ts";
import { type ByteWriter, textBytes, writeBytes } from "../../world/encode/byte-writer.ts";
import { writeInteger } from "../../world/encode/number-encoding.ts";
import { longestRow, writeRows } from "../../world/encode/rows.ts";
import { blankTimestamp, writeTimestamp } from "../../world/encode/timestamp-encoding.ts";
import { dayOf, secondsPerDay } from "../../world/model/calendar.ts";
import { longestPoint, mostPoints, writeChart } from "../../world/query/chart.ts";
import type { ClickPage } from "../../world/query/query.ts";
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
export function roomFor({ chart, positions }: ClickPage): number {
  return 1024 + mostPoints(chart) * longestPoint + positions.length * longestRow;
}

const [open, chart, rows, filters] = [
  '{"data":{"summary":{"clicks_total":',
  '},"chart":[',
  '],"rows":[',
  '],"filters":',
].map(textBytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Writes the body. The order of its keys is that of the documented example. */
export function putEnvelope(ink: ByteWriter, { edition, page, parameters, ledger }: Envelope): void {
  writeBytes(ink, open);
  writeInteger(ink, page.total);
  writeBytes(ink, chart);
  writeChart(ink, page.chart);
  writeBytes(ink, rows);
  writeRows(ink, { link: page.link, positions: page.positions, edition });
  writeBytes(ink, filters);
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

function putEcho(
  ink: ByteWriter,
  { window, limit, offset, includeBots, includeDuplicates }: Parameters,
): void {
  writeBytes(ink, echo[0]!);
  putEchoed(ink, window.start);
  writeBytes(ink, echo[1]!);
  putEchoed(ink, window.end);
  writeBytes(ink, echo[2]!);
  writeInteger(ink, limit);
  writeBytes(ink, echo[3]!);
  writeInteger(ink, offset);
  writeBytes(ink, echo[4]!);
  writeBytes(ink, includeBots ? yes : no);
  writeBytes(ink, echo[5]!);
  writeBytes(ink, includeDuplicates ? yes : no);
  writeBytes(ink, echo[6]!);
}

function putEchoed(ink: ByteWriter, second: number): void {
  const day = dayOf(second);
  const end = ink.at + blank.length;
  writeBytes(ink, blank);
  ink.at -= blank.length;
  writeTimestamp(ink, day, second - day * secondsPerDay);
  ink.at = end;
}

const blank = textBytes(blankTimestamp);

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
function putMeta(ink: ByteWriter, edition: Edition, { used, balance }: Ledger): void {
  const meta = metas[edition];
  writeBytes(ink, metaKey);
  writeBytes(ink, meta[0]!);
  writeInteger(ink, used);
  writeBytes(ink, meta[1]!);
  writeInteger(ink, balance);
  writeBytes(ink, meta[2]!);
  writeBytes(ink, end);
}

const [metaKey, end] = [textBytes('},"_meta":'), textBytes("}")];

/** The JSON of a value as the stretches between its holes. */
function aroundHoles(value: object): readonly Uint8Array[] {
  return JSON.stringify(value).split(JSON.stringify(hole)).map(textBytes);
}
