/** Coverage against a client that keeps every delivered id. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CoverageOptions, type Mock, startMock } from "../../../../src/sandbox.ts";
import { share } from "../../../support/effort.ts";
import {
  type List,
  type ListRequest,
  link,
  type NaiveRow,
  naiveGaps,
  requestRows,
  wholeList,
} from "./naive-reader.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "demo", clicksPerDay: 60, now: "2026-02-01T00:00:00Z" });
});
afterAll(() => mock.close());

const day = 86_400_000;
const middle = Date.parse("2026-01-30T00:00:00Z");
const instants = fc
  .integer({ min: -4 * 86_400, max: 4 * 86_400 })
  .map((seconds) => new Date(middle + 1000 * seconds).toISOString().replace(".000", ""));

const flags = { include_bots: fc.boolean().map(String), include_duplicates: fc.boolean().map(String) };
const window = { date_start: instants, date_end: instants };
const filters: Readonly<Record<List, fc.Arbitrary<Record<string, string>>>> = {
  listSmartLinkClicks: fc.record({ ...window, ...flags }, { requiredKeys: [] }),
  listSmartLinkClicks202601: fc.record({ ...window, ...flags }, { requiredKeys: [] }),
  listSmartLinkConversions: fc.record(
    { ...window, ...flags, conversion_type: fc.constantFrom("new_subscriber", "new_transaction") },
    { requiredKeys: [] },
  ),
  listSmartLinks: fc.record({ name: fc.constantFrom("a", "e", "insta") }, { requiredKeys: [] }),
  listSmartLinkFans: fc.record(
    { has_messages: fc.boolean().map(String), min_tips_net: fc.constantFrom("4", "12.5") },
    { requiredKeys: [] },
  ),
  listSmartLinkSpenders: fc.record({ minSpend: fc.constantFrom("1", "8", "30.5") }, { requiredKeys: [] }),
};

const lists = fc
  .constantFrom(...(Object.keys(filters) as List[]))
  .chain((list) => filters[list].map((parameters) => ({ list, parameters: upright(parameters) })));

const prefers = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom("code=500", "fault=malformed", "fault=truncate", "seed=other") },
);

/** A request for a page, or a move of the clock. */
const steps = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(lists, fc.integer({ min: 1, max: 100 }), fc.oneof(fc.constant(0), fc.nat(250)), prefers)
      .map(([{ list, parameters }, limit, offset, prefer]): ListRequest => {
        return { list, parameters: { ...parameters, limit, offset }, prefer };
      }),
  },
  { weight: 1, arbitrary: fc.integer({ min: -3 * day, max: 3 * day }).map((ms) => ({ nowMs: middle + ms })) },
);

test("coverage is what a client would count that keeps every delivered id", { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 16 }), lists, async (done, asked) => {
      mock.reset();
      const times = new Map<string, number>();
      for (const step of done) {
        if ("nowMs" in step) mock.clock.set(new Date(step.nowMs).toISOString());
        else for (const { id } of await requestRows(mock.url, step)) times.set(id, (times.get(id) ?? 0) + 1);
      }
      await expectCounts(times, asked);
    }),
    { numRuns: share(60) },
  ),
);

async function expectCounts(
  times: ReadonlyMap<string, number>,
  asked: Pick<ListRequest, "list" | "parameters">,
): Promise<void> {
  const rows = await wholeList(mock, asked);
  const count = (least: number) => rows.filter(({ id }) => (times.get(id) ?? 0) >= least).length;
  const coverage = mock.coverage(optionsOf(asked));
  const { gaps, more_gaps } = coverage;
  expect(coverage).toMatchObject({
    rows: rows.length,
    read: count(1),
    read_twice: count(2),
    missing: rows.length - count(1),
    forgotten: 0,
  });
  const isRead = ({ id }: NaiveRow) => times.has(id);
  if (more_gaps > 0) return;
  expect(gaps.reduce((sum, { rows: missing }) => sum + missing, 0)).toBe(coverage.missing);
  // People are not listed in the order of time.
  if (asked.list === "listSmartLinkFans" || asked.list === "listSmartLinkSpenders") return;
  if (asked.list.startsWith("listSmartLinkClicks"))
    expect(gaps).toEqual(naiveGaps(rows, isRead).toReversed());
  const inGap = ({ at }: NaiveRow) =>
    gaps.some(({ start, end }) => Date.parse(start) <= Date.parse(at) && Date.parse(at) <= Date.parse(end));
  for (const row of rows) if (!isRead(row)) expect(inGap(row)).toBe(true);
  for (const { offset, end } of gaps) {
    expect(rows[offset as number]?.at).toBe(end);
    expect(isRead(rows[offset as number] as NaiveRow)).toBe(false);
  }
}

function optionsOf({ list, parameters }: Pick<ListRequest, "list" | "parameters">): CoverageOptions {
  const { date_start: start, date_end: end, ...filters } = parameters as Record<string, string>;
  const operation = { operation: list, ...(list === "listSmartLinks" ? {} : { link }) };
  return { ...operation, ...filters, start, end } as CoverageOptions;
}

/** The later of two dates is the end. */
function upright(parameters: Record<string, string>): Record<string, string> {
  const { date_start: start, date_end: end } = parameters;
  if (start === undefined || end === undefined || start <= end) return parameters;
  return { ...parameters, date_start: end, date_end: start };
}
