/** `smart-links sample`: a response as JSON, or rows for other programs, without a server. */
import { editionNames } from "../../openapi/editions.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { shortOperationName } from "../../openapi/text/short-operation-name.ts";
import {
  mockFlags,
  type OwnClicks,
  rowsOfSample,
  sample,
  sampleClicks,
  sampleLines,
  sampleNames,
} from "../../sandbox.ts";
import type { Command } from "../command.ts";
import type { FlagValues } from "../flag.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { mockSourceFlags } from "../mock/mock-source.ts";
import { readOwnClicks } from "../mock/own-clicks.ts";
import { responseAsCsv, windowAsCsv } from "../sample/csv-pages.ts";
import { emptyWindowText } from "../sample/empty-window.ts";
import { sampleQuery } from "../sample/sample-query.ts";
import { assumeFlag, readAssumptions } from "./assume-flag.ts";

const { seed, clicksPerDay, links, late, corrected, refunded, now } = mockFlags;

export const sampleCommand = {
  name: "sample",
  about:
    "Prints a response as JSON, as the sandbox would return it, or the rows of a whole window, without starting a server.",
  flags: {
    link: {
      type: "string",
      value: "ID",
      help: "id of the smart link (default eveniet, or the one link of --clicks); rows of --clicks that name none are of it",
    },
    clicks: mockSourceFlags.clicks,
    operation: {
      type: "choice",
      choices: sampleNames,
      choiceOf: shortOperationName,
      default: "clicks",
      help: "what to sample",
    },
    edition: { type: "choice", choices: editionNames, default: "2026-09", help: "shape of clicks" },
    dateStart: {
      type: "string",
      value: "TIME",
      help: "first instant of the window (date_start; of cohort-arps, acquisition_start)",
    },
    dateEnd: {
      type: "string",
      value: "TIME",
      help: "last instant of the window (date_end; of cohort-arps, acquisition_end)",
    },
    limit: { type: "string", value: "N", help: "rows of the page (default 100, of links 50)" },
    offset: { type: "string", value: "N", help: "rows to skip before it (default 0)" },
    includeBots: { type: "boolean", default: true, help: "count and list bots, and their conversions" },
    includeDuplicates: {
      type: "boolean",
      default: true,
      help: "count and list duplicates, and their conversions",
    },
    conversionType: { type: "string", value: "TYPE", help: "only conversions of this type" },
    rows: {
      type: "boolean",
      help: "print the rows (of stats: the days; of cohort-arps: the figures) alone, one to a line",
    },
    all: { type: "boolean", help: "print every row of the window, not one page; memory stays the same" },
    format: {
      type: "choice",
      choices: ["json", "ndjson", "csv"],
      help: "json: the response; ndjson: rows, one to a line, as --rows; csv: rows with a line of names",
    },
    ...{ seed, clicksPerDay, links, late, corrected, refunded, now, assume: assumeFlag },
  },
  positionals: {},
  examples: [
    "smart-links sample --date-start 2026-01-01 --date-end 2026-01-31 --limit 5",
    "smart-links sample --rows --limit 1000 > clicks.ndjson",
    "smart-links sample --all --format csv --date-start 2026-01-01 --date-end 2026-01-31 > clicks.csv",
    "smart-links sample --clicks clicks.csv --link eveniet --date-start 2026-01-01 --limit 5",
    "smart-links sample --operation conversions --conversion-type new_subscriber",
  ],
} as const satisfies Command;

/** Prints the page. Resolves with the exit code. */
export async function runSample(argv: readonly string[], io: Io): Promise<number> {
  const { values, typed } = parseFlags(sampleCommand, { argv, env: io.env });
  const { operation, edition, seed, clicksPerDay, links, late, corrected, refunded, now } = values;
  const query = sampleQuery({ operation, values, typed, io });
  const data = { seed, clicksPerDay, links, late, corrected, refunded, now };
  const clicks =
    values.clicks.length === 0
      ? undefined
      : await readOwnClicks(values.clicks, { link: values.link, now, io });
  const link = values.link ?? linkOf(clicks);
  const options = { link, clicks, ...data, behaviour: readAssumptions(values.assume), query };
  const format = formatOf(values);
  if (clicks && (operation === "clicks" || operation === "stats"))
    io.stderr(emptyWindowText({ paths: values.clicks, clicks, link, options }) ?? "");
  if (values.all) {
    const sampled = { ...options, edition };
    const pages =
      format === "csv" ? windowAsCsv({ operation, options: sampled }) : sampleLines(operation, sampled);
    await writePages(pages, io);
    return 0;
  }
  const body = operation === "clicks" ? sampleClicks({ ...options, edition }) : sample(operation, options);
  if (format === "json") io.stdout(`${JSON.stringify(body, null, 2)}\n`);
  else {
    const rows = rowsOfSample[operation](body as never);
    const lines = () => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    const csv = () => responseAsCsv(rows, { operation, options: { edition } });
    await writePages(format === "csv" ? csv() : [lines()], io);
  }
  return 0;
}

/** @throws KitError `invalid_option` when the files name several links. */
function linkOf(clicks: OwnClicks | undefined): string {
  const links = [...(clicks?.links.keys() ?? ["eveniet"])];
  if (links.length === 1) return links[0]!;
  const named = links.slice(0, 5).join(", ") + (links.length > 5 ? ", ..." : "");
  const message = `--clicks names ${links.length} links: choose one with --link (${named}).`;
  throw new KitError("invalid_option", message);
}

type Values = FlagValues<typeof sampleCommand.flags>;

/** @throws KitError `invalid_option` when options exclude each other. */
function formatOf({ all, rows, format, limit, offset }: Values): "json" | "ndjson" | "csv" {
  const everyRow = "--all prints every row of the window: leave out --limit and --offset.";
  const oneResponse = `--format json is one response: leave out ${all ? "--all" : "--rows"}.`;
  if (all && (limit !== undefined || offset !== undefined)) throw new KitError("invalid_option", everyRow);
  if (format === "json" && (all || rows)) throw new KitError("invalid_option", oneResponse);
  return format ?? (all || rows ? "ndjson" : "json");
}

/** Writes pages, and waits for whoever reads them. Ends when nobody reads any more. */
async function writePages(pages: Iterable<string>, { stdout, drained }: Io): Promise<void> {
  for (const page of pages) {
    stdout(page);
    if (drained && !(await drained())) return;
  }
}
