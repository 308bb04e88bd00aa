/** The 200 body around a page of clicks, as bytes. */
import { instantText } from "../clicks/calendar.ts";
import { longestPoint, putChart } from "../clicks/chart.ts";
import { type Ink, put, putInteger, textBytes } from "../clicks/ink.ts";
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

const [open, chart, rows, filters, meta] = [
  '{"data":{"summary":{"clicks_total":',
  '},"chart":[',
  '],"rows":[',
  '],"filters":',
  '},"_meta":',
].map(textBytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
const brace = 125;

/** Upper bound of the bytes of an envelope. */
export function roomFor({ chart: { length }, picks }: ClickPage): number {
  return 1024 + length * longestPoint + picks.length * longestRow;
}

/** Writes the body. The order of its keys is that of the documented example. */
export function putEnvelope(ink: Ink, { edition, page, parameters, ledger }: Envelope): void {
  put(ink, open);
  putInteger(ink, page.total);
  put(ink, chart);
  putChart(ink, page.chart);
  put(ink, rows);
  putRows(ink, { link: page.link, picks: page.picks, edition });
  put(ink, filters);
  put(ink, textBytes(JSON.stringify(echoOf(parameters))));
  put(ink, meta);
  put(ink, textBytes(JSON.stringify(metaOf(edition, ledger))));
  ink.bytes[ink.at++] = brace;
}

function echoOf({ window, limit, offset, includeBots, includeDuplicates }: Parameters): Filters {
  return {
    date_start: instantText(window.start),
    date_end: instantText(window.end),
    limit,
    offset,
    include_bots: includeBots,
    include_duplicates: includeDuplicates,
  };
}

function metaOf(edition: Edition, { used, balance }: Ledger): Meta {
  return {
    _credits: { used, balance, note: editions[edition].creditsNote },
    _cache: { is_cached: false, note: "Cache disabled for this endpoint" },
  };
}
