/** `smart-links sample`: a response as JSON, without a server. */

import { editionNames } from "../../openapi/editions.ts";
import { mockFlags, type Samples, sample, sampleClicks, sampleNames } from "../../sandbox.ts";
import type { Command } from "../command.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { assumeFlag, readAssumptions } from "./assume-flag.ts";

const { seed, clicksPerDay, links, now } = mockFlags;

export const sampleCommand = {
  name: "sample",
  about: "Prints a response as JSON, as the sandbox would return it, without starting a server.",
  flags: {
    link: { type: "string", default: "eveniet", help: "id of the smart link" },
    operation: { type: "choice", choices: sampleNames, default: "clicks", help: "what to sample" },
    edition: { type: "choice", choices: editionNames, default: "2026-09", help: "shape of clicks" },
    dateStart: { type: "string", value: "TIME", help: "first instant of the window (date_start)" },
    dateEnd: { type: "string", value: "TIME", help: "last instant of the window (date_end)" },
    limit: { type: "string", value: "N", help: "rows of the page (default 100, of links 50)" },
    offset: { type: "string", value: "N", help: "rows to skip before it (default 0)" },
    includeBots: { type: "boolean", default: true, help: "count and list bots, and their conversions" },
    includeDuplicates: {
      type: "boolean",
      default: true,
      help: "count and list duplicates, and their conversions",
    },
    conversionType: { type: "string", value: "TYPE", help: "only conversions of this type" },
    rows: { type: "boolean", help: "print the rows (of stats: the days) alone, one to a line" },
    ...{ seed, clicksPerDay, links, now, assume: assumeFlag },
  },
  positionals: {},
  examples: [
    "smart-links sample --date-start 2026-01-01 --date-end 2026-01-31 --limit 5",
    "smart-links sample --rows --limit 1000 > clicks.ndjson",
    "smart-links sample --operation conversions --conversion-type new_subscriber",
  ],
} as const satisfies Command;

/** Prints the page. Resolves with the exit code. */
export async function runSample(argv: readonly string[], io: Io): Promise<number> {
  const { values } = parseFlags(sampleCommand, { argv, env: io.env });
  const { operation, link, edition, seed, clicksPerDay, links, now, rows } = values;
  const query = {
    date_start: values.dateStart,
    date_end: values.dateEnd,
    limit: values.limit,
    offset: values.offset,
    include_bots: values.includeBots,
    include_duplicates: values.includeDuplicates,
    conversion_type: values.conversionType,
  };
  const behaviour = readAssumptions(values.assume);
  const options = { link, seed, clicksPerDay, links, now, behaviour, query };
  const body = operation === "clicks" ? sampleClicks({ ...options, edition }) : sample(operation, options);
  if (rows) for (const row of rowsOf[operation](body as never)) io.stdout(`${JSON.stringify(row)}\n`);
  else io.stdout(`${JSON.stringify(body, null, 2)}\n`);
  return 0;
}

const rowsOf: { readonly [N in keyof Samples]: (body: Samples[N]) => readonly unknown[] } = {
  clicks: ({ data }) => data.rows,
  conversions: ({ data }) => data.rows,
  links: ({ data }) => data,
  stats: ({ data }) => data.daily_metrics,
};
