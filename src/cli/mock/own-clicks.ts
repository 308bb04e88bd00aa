/** Reads the files of `--clicks`, and says on standard error how far it is and what was read. */
import { countOf } from "../../openapi/text/count-of.ts";
import { headerText } from "../../openapi/text/header-text.ts";
import { type OwnClicks, type ReadingProgress, readClicks } from "../../sandbox.ts";
import type { Io } from "../io.ts";

interface ReadingInput {
  /** The link of rows that name none. */
  readonly link: string | undefined;
  /** The value of `--now`. */
  readonly now?: string | undefined;
  readonly io: Io;
}

/** @throws KitError `unreadable_file`, `invalid_recording`, `invalid_clicks` */
export async function readOwnClicks(
  paths: readonly string[],
  { link, now, io }: ReadingInput,
): Promise<OwnClicks> {
  const clicks = await readClicks(paths, { link, onProgress: progressPrinter(io) });
  io.stderr(`${summaryOf(clicks, paths.length)}\n`);
  const nowMs = now === undefined || now === "real" ? io.now() : Date.parse(now);
  if (clicks.span && clicks.span.fromMs > nowMs)
    io.stderr(
      `All of them are later than the clock of the sandbox, ${new Date(nowMs).toISOString()}: no list shows them yet.\n`,
    );
  return clicks;
}

const quietMs = 1000;

/** A line for each second that the reading takes. */
function progressPrinter(io: Io): (progress: ReadingProgress) => void {
  let printedAt = io.now();
  return ({ path, rows, share }) => {
    if (io.now() - printedAt < quietMs) return;
    printedAt = io.now();
    io.stderr(`Reading ${path}: ${Math.floor(100 * share)} %, ${rows} rows so far\n`);
  };
}

function summaryOf({ links, clicks, repeated, span }: OwnClicks, fileCount: number): string {
  const times = span && [span.fromMs, span.toMs].map((ms) => new Date(ms).toISOString());
  return [
    `Serving ${countOf(clicks, "click")} of ${namesOf(links)} from ${countOf(fileCount, "file")}`,
    times ? `, from ${times.join(" to ")}` : "",
    repeated > 0 ? `; ${countOf(repeated, "row")} came again with the same values` : "",
    ".",
  ].join("");
}

const mostNames = 3;

/** The names of a few links: those of a recording are pseudonyms, which its user has not seen yet. */
function namesOf(links: OwnClicks["links"]): string {
  const names = [...links.keys()].map(headerText);
  if (names.length === 1) return `link ${names[0]}`;
  const count = countOf(names.length, "link");
  return names.length > 0 && names.length <= mostNames ? `${count} (${names.join(", ")})` : count;
}
