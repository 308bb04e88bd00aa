/** The query of `smart-links sample`: the options that are parameters of the sampled operation. */
import { type Samples, sampleParameters } from "../../sandbox.ts";
import { noteUnused } from "../commands/unused-flags.ts";
import type { Io } from "../io.ts";

/** What each option is called in a query. */
const parameters = {
  dateStart: ["date_start", "acquisition_start"],
  dateEnd: ["date_end", "acquisition_end"],
  limit: ["limit"],
  offset: ["offset"],
  includeBots: ["include_bots"],
  includeDuplicates: ["include_duplicates"],
  conversionType: ["conversion_type"],
} as const;

type QueryFlag = keyof typeof parameters;
type QueryValue = string | boolean | undefined;

interface SampleInput {
  readonly operation: keyof Samples;
  readonly values: { readonly [K in QueryFlag]: QueryValue };
  readonly typed: ReadonlySet<string>;
  readonly io: Io;
}

/** Says on standard error which options the operation does not have. */
export function sampleQuery({
  operation,
  values,
  typed,
  io,
}: SampleInput): Readonly<Record<string, QueryValue>> {
  const taken = sampleParameters(operation);
  const named = (Object.keys(parameters) as QueryFlag[]).map((flag) => {
    const name = parameters[flag].find((each) => taken.includes(each));
    return { flag, name };
  });
  const rules = [
    {
      flags: named.flatMap(({ flag, name }) => (name === undefined ? [flag] : [])),
      when: true,
      because: `with --operation ${operation}: it takes no such parameter`,
    },
    {
      flags: ["edition"],
      when: operation !== "clicks",
      because: `with --operation ${operation}: only clicks have two editions`,
    },
  ];
  noteUnused(typed, rules, io);
  return Object.fromEntries(
    named.flatMap(({ flag, name }) => (name === undefined ? [] : [[name, values[flag]]])),
  );
}
