/** `smart-links sample`: a page as JSON, without a server. */

import { editionNames } from "../../openapi/editions.ts";
import { mockFlags, sampleClicks } from "../../sandbox.ts";
import type { Command } from "../command.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";

const { seed, clicksPerDay, now } = mockFlags;

export const sampleCommand = {
  name: "sample",
  about: "Prints a page of clicks as JSON, as the sandbox would return it, without starting a server.",
  flags: {
    link: { type: "string", default: "eveniet", help: "id of the smart link" },
    edition: { type: "choice", choices: editionNames, default: "2026-09", help: "shape of the rows" },
    dateStart: { type: "string", value: "TIME", help: "first instant of the window (date_start)" },
    dateEnd: { type: "string", value: "TIME", help: "last instant of the window (date_end)" },
    limit: { type: "string", value: "N", help: "rows of the page (default 100)" },
    offset: { type: "string", value: "N", help: "rows to skip before it (default 0)" },
    includeBots: { type: "boolean", default: true, help: "count and list bots" },
    includeDuplicates: { type: "boolean", default: true, help: "count and list duplicates" },
    rows: { type: "boolean", help: "print the rows alone, one to a line" },
    ...{ seed, clicksPerDay, now },
  },
  positionals: {},
  examples: [
    "smart-links sample --date-start 2026-01-01 --date-end 2026-01-31 --limit 5",
    "smart-links sample --rows --limit 1000 > clicks.ndjson",
  ],
} as const satisfies Command;

/** Prints the page. Resolves with the exit code. */
export async function runSample(argv: readonly string[], io: Io): Promise<number> {
  const { values } = parseFlags(sampleCommand, { argv, env: io.env });
  const { link, edition, seed, clicksPerDay, now, rows } = values;
  const query = {
    date_start: values.dateStart,
    date_end: values.dateEnd,
    limit: values.limit,
    offset: values.offset,
    include_bots: values.includeBots,
    include_duplicates: values.includeDuplicates,
  };
  const body = sampleClicks({ link, edition, seed, clicksPerDay, now, query });
  if (rows) for (const row of body.data.rows) io.stdout(`${JSON.stringify(row)}\n`);
  else io.stdout(`${JSON.stringify(body, null, 2)}\n`);
  return 0;
}
