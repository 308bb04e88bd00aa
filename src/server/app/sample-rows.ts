/** Every row of a list without a server, for pipes. */
import { anObject, expectArgument, oneOf } from "../../openapi/expect-argument.ts";
import type { Body } from "../respond/reply.ts";
import { rowsAsLines } from "./rows-as-lines.ts";
import {
  clicksOperation,
  parsed,
  rowsOf,
  type SampleOptions,
  type SampleRow,
  type Samples,
  sampled,
  sampleNames,
  sampler,
} from "./sample.ts";

/** Rows of one page: so many are made at a time. */
const rowsAtOnce = 1000;

/**
 * Every row of a window, a page of at most 1000 at a time, so that memory does not grow with the window. The clock stands
 * still meanwhile.
 * @throws KitError `invalid_option` when the mock would respond with an error.
 */
export function* sampleRows(
  name: keyof Samples,
  options: SampleOptions = {},
): Generator<readonly SampleRow[], void> {
  const read = (body: Body) => {
    const rows = rowsOf[name](parsed(body) as never);
    return { page: rows, count: rows.length };
  };
  yield* everyPage({ caller: "sampleRows", name, options }, read);
}

/** The same as NDJSON: a row is a line. */
export function* sampleLines(name: keyof Samples, options: SampleOptions = {}): Generator<string, void> {
  const read = (body: Body) => {
    const key = rowsKeys[name];
    if (key === undefined)
      return { page: `${JSON.stringify(rowsOf[name](parsed(body) as never)[0])}\n`, count: 1 };
    const { text, count } = rowsAsLines(body, key);
    return { page: text, count };
  };
  yield* everyPage({ caller: "sampleLines", name, options }, read);
}

interface Sampling {
  readonly caller: string;
  readonly name: keyof Samples;
  readonly options: SampleOptions;
}

function* everyPage<Page>(
  { caller, name, options }: Sampling,
  read: (body: Body) => { readonly page: Page; readonly count: number },
): Generator<Page, void> {
  expectArgument(caller, name, oneOf(sampleNames));
  expectArgument(caller, options, anObject);
  const { now, behaviour, query } = options;
  const operation = name === "clicks" ? clicksOperation(caller, options) : sampled[name];
  const atOneTime = {
    ...options,
    now: now === undefined || now === "real" ? new Date().toISOString() : now,
    behaviour: { ...behaviour, page_past_end: "empty" as const },
  };
  const bodyFor = sampler(operation, atOneTime, caller);
  const limit = Math.min(rowsAtOnce, behaviour?.largest_limit ?? rowsAtOnce);
  const isPaged = sampled[name].parameterNames.includes("offset");
  for (let offset = 0; ; offset += limit) {
    const { page, count } = read(bodyFor(isPaged ? { ...query, limit, offset } : query));
    if (count > 0) yield page;
    if (!isPaged || count < limit) return;
  }
}

/** The key of the rows in a body; undefined where the body has one row. */
const rowsKeys: { readonly [N in keyof Samples]: string | undefined } = {
  clicks: "rows",
  conversions: "rows",
  links: "data",
  stats: "daily_metrics",
  fans: "rows",
  spenders: "data",
  "cohort-arps": undefined,
};
