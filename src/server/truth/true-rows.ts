/** The rows of a link as its lists show them, read page by page, so that memory does not grow with the window. */
import { longestConversion, writeConversions } from "../../world/conversions/conversion-rows.ts";
import { queryConversions } from "../../world/conversions/query-conversions.ts";
import { type ByteWriter, writtenText } from "../../world/encode/byte-writer.ts";
import { longestRowOf, writeRows } from "../../world/encode/rows.ts";
import { type Dataset, storedClicksOf } from "../../world/model/dataset.ts";
import { queryClicks } from "../../world/query/query.ts";
import { secondOfId } from "../../world/stored/stored-clicks.ts";
import { ulidMs } from "../../world/team/base32.ts";
import type { Window } from "../../world/time/window.ts";
import { ownBuffer } from "../respond/body/buffer-pool.ts";

/** The lists whose rows can be read. */
export type TrueList = "clicks" | "conversions";

export type TrueRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** A link and a window, as of an instant. */
export interface TrueWindow {
  readonly link: string;
  readonly window: Window;
  readonly nowMs: number;
}

/** Rows are generated in groups of this many. */
const limit = 1000;

/** The rows of a list in a window, all classes of clicks included, newest first. */
export function* trueRows(dataset: Dataset, list: TrueList, wanted: TrueWindow): Generator<TrueRow> {
  for (let offset = 0; ; offset += limit) {
    const rows = pageOf[list](dataset, wanted, offset);
    yield* rows;
    if (rows.length < limit) return;
  }
}

/** How many rows a list has in a window. */
export function trueRowCount(dataset: Dataset, list: TrueList, wanted: TrueWindow): number {
  const query = { ...wanted, ...everyClick, offset: 0, limit: 1 };
  if (list === "clicks") return queryClicks(dataset, query).listed;
  return queryConversions(dataset, { ...query, ...everyConversion }).listed;
}

/** Rows of a list by their ids. A generated id begins with its time, so only the rows of one second are searched for each. */
export function trueRowsById(
  dataset: Dataset,
  list: TrueList,
  { link, nowMs, ids }: Omit<TrueWindow, "window"> & { readonly ids: readonly string[] },
): ReadonlyMap<string, TrueRow> {
  const found = new Map<string, TrueRow>();
  const stored = list === "clicks" ? storedClicksOf(dataset, link) : undefined;
  for (const id of ids) {
    const second = stored ? secondOfId(stored, id) : secondOf(id);
    if (second === undefined) continue;
    for (const row of trueRows(dataset, list, { link, nowMs, window: { start: second, end: second + 1 } })) {
      if (row.id !== id) continue;
      found.set(id, row);
      break;
    }
  }
  return found;
}

/** The filters of a query that lets every class of clicks through. */
export const everyClick = { includeBots: true, includeDuplicates: true };
const everyConversion = { conversionType: undefined, fanId: undefined };

const pageOf: {
  readonly [L in TrueList]: (dataset: Dataset, wanted: TrueWindow, offset: number) => readonly TrueRow[];
} = {
  clicks(dataset, wanted, offset) {
    const { link, positions } = queryClicks(dataset, { ...wanted, ...everyClick, limit, offset });
    return read(positions.length * longestRowOf(link), (writer) =>
      writeRows(writer, { link, positions, edition: "2026-09" }),
    );
  },
  conversions(dataset, wanted, offset) {
    const query = { ...wanted, ...everyClick, ...everyConversion, limit, offset };
    const page = queryConversions(dataset, query);
    return read(page.rows.length * longestConversion, (writer) => writeConversions(writer, page));
  },
};

function read(bytes: number, write: (writer: ByteWriter) => void): readonly TrueRow[] {
  const writer = ownBuffer(bytes);
  write(writer);
  return JSON.parse(`[${writtenText(writer)}]`);
}

function secondOf(id: string): number | undefined {
  const milliseconds = ulidMs(id);
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000);
}
