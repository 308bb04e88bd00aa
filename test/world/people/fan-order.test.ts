/** Filters and order, by a table of eight fans that is written out. */
import { expect, test } from "vitest";
import { assumedBehaviour, type Behaviour } from "../../../src/openapi/assumptions.ts";
import {
  type FanFilters,
  type FanOrder,
  noFilters,
  sortedFans,
} from "../../../src/world/people/fan-order.ts";
import type { FanTable } from "../../../src/world/people/fan-table.ts";

/** A row: kind (0 nobody, 1 subscriber, 2 without conversion), cents, cents of tips, messages, flags, second. */
type Row = readonly [
  kind: number,
  net: number,
  tips: number,
  messages: number,
  flags: number,
  second: number,
];

// Flags: 1 there is data, 2 was subscribed before, 4 used a promotion.
const rows: readonly Row[] = [
  [1, 1200, 0, 0, 1, 100],
  [1, 2900, 29, 3, 1 + 2, 500],
  [0, 0, 0, 0, 0, 0],
  [1, 1200, 700, 1, 1 + 4, 300],
  [2, 800, 200, 2, 0, 0],
  [1, 0, 0, 0, 0, 0],
  [1, 29, 29, 1, 1 + 2 + 4, 300],
  [2, 0, 0, 0, 0, 0],
];

/** A new table, of which no list is known yet. */
function tableOf(fans: readonly Row[]): FanTable {
  const column = (i: number) => fans.map((row) => row[i] as number);
  return {
    // Neither the sums of the link nor the time of the table decide what is listed.
    sums: undefined as unknown as FanTable["sums"],
    fromMs: 0,
    untilMs: 0,
    size: fans.length,
    kinds: Uint8Array.from(column(0)),
    netCents: Uint32Array.from(column(1)),
    tipsCents: Uint32Array.from(column(2)),
    messages: Uint8Array.from(column(3)),
    flags: Uint8Array.from(column(4)),
    convertedAt: Uint32Array.from(column(5)),
  };
}

interface Wanted {
  readonly table?: FanTable;
  readonly filters?: Partial<FanFilters>;
  readonly order?: FanOrder;
  readonly behaviour?: Partial<Behaviour>;
}

const mostPaid: FanOrder = { sort: "revenue_net", descending: true };

function listed({ table = tableOf(rows), filters, order = mostPaid, behaviour }: Wanted): readonly number[] {
  return [
    ...sortedFans(table, {
      filters: { ...noFilters, ...filters },
      order,
      behaviour: {
        ...assumedBehaviour,
        fan_ties: "lowest_id_first",
        fans_without_conversion: "listed",
        ...behaviour,
      },
    }),
  ];
}

test.each<[FanOrder["sort"], readonly number[], readonly number[]]>([
  ["revenue_net", [5, 7, 6, 4, 0, 3, 1], [1, 0, 3, 4, 6, 5, 7]],
  ["tips_net", [0, 5, 7, 1, 6, 4, 3], [3, 4, 1, 6, 0, 5, 7]],
  ["messages_sent_by_fan", [0, 5, 7, 3, 6, 4, 1], [1, 4, 3, 6, 0, 5, 7]],
  // Those without a conversion are before the one who subscribed in the first second.
  ["converted_at", [4, 7, 5, 0, 3, 6, 1], [1, 3, 6, 0, 5, 4, 7]],
])("by %s, upwards and downwards, the lowest of equal fans is first", (sort, upwards, downwards) => {
  expect(listed({ order: { sort, descending: false } })).toEqual(upwards);
  expect(listed({ order: { sort, descending: true } })).toEqual(downwards);
});

test.each<[FanOrder["sort"], readonly number[], readonly number[]]>([
  ["revenue_net", [7, 5, 6, 4, 3, 0, 1], [1, 3, 0, 4, 6, 7, 5]],
  ["converted_at", [7, 4, 5, 0, 6, 3, 1], [1, 6, 3, 0, 5, 7, 4]],
])("by %s, the highest of equal fans is first where that is assumed", (sort, upwards, downwards) => {
  const behaviour = { fan_ties: "highest_id_first" } as const;
  expect(listed({ order: { sort, descending: false }, behaviour })).toEqual(upwards);
  expect(listed({ order: { sort, descending: true }, behaviour })).toEqual(downwards);
});

test.each<[string, Partial<FanFilters>, readonly number[]]>([
  ["with messages", { hasMessages: true }, [1, 3, 4, 6]],
  ["without messages", { hasMessages: false }, [0, 5, 7]],
  ["with one message or more", { minMessages: 1 }, [1, 3, 4, 6]],
  ["with two messages or more", { minMessages: 2 }, [1, 4]],
  ["with four messages or more", { minMessages: 4 }, []],
  ["who paid 0.29 or more", { minRevenue: 0.29 }, [1, 0, 3, 4, 6]],
  ["who paid 0.295 or more", { minRevenue: 0.295 }, [1, 0, 3, 4]],
  ["who paid 12 or more", { minRevenue: 12 }, [1, 0, 3]],
  ["who tipped 0.29 or more", { minTips: 0.29 }, [1, 3, 4, 6]],
  ["who tipped 2 or more", { minTips: 2 }, [3, 4]],
  ["who were subscribed before", { previouslySubscribed: true }, [1, 6]],
  // Of fans without data nobody knows, so they are in neither list.
  ["who were not subscribed before", { previouslySubscribed: false }, [0, 3]],
  ["who used a promotion", { usingPromo: true }, [3, 6]],
  ["who used no promotion", { usingPromo: false }, [1, 0]],
  ["who came back with a promotion", { previouslySubscribed: true, usingPromo: true }, [6]],
  ["who came back without one", { previouslySubscribed: true, usingPromo: false }, [1]],
  ["who are new without a promotion", { previouslySubscribed: false, usingPromo: false }, [0]],
  ["of whom one filter leaves some and another none", { hasMessages: false, minTips: 0.01 }, []],
])("fans %s", (_which, filters, expected) => {
  expect(listed({ filters })).toEqual(expected);
});

test("fans without a conversion are left out where that is assumed", () => {
  expect(listed({ behaviour: { fans_without_conversion: "left_out" } })).toEqual([1, 0, 3, 6, 5]);
});

test("a table that was listed before is listed as it is asked for now", () => {
  const table = tableOf(rows);
  const questions: readonly Wanted[] = [
    {},
    { filters: { minTips: 2 } },
    { filters: { minRevenue: 2 } },
    { order: { sort: "revenue_net", descending: false } },
    { order: { sort: "tips_net", descending: false } },
    { behaviour: { fan_ties: "highest_id_first" } },
    { behaviour: { fans_without_conversion: "left_out" } },
  ];
  for (const question of [...questions, ...questions.toReversed()])
    expect(listed({ ...question, table })).toEqual(listed(question));
});

test("the hundred thousandth fan and the highest amounts keep their place", () => {
  const most = 2 ** 32 - 1;
  const nobody: Row = [0, 0, 0, 0, 0, 0];
  const fans = Array.from<Row>({ length: 100_000 }).fill(nobody);
  fans[0] = [1, most, 0, 0, 0, 0];
  fans[1] = [1, most - 1, 0, 0, 0, 0];
  fans[99_999] = [1, most, 0, 0, 0, 0];
  const table = tableOf(fans);
  expect(listed({ table })).toEqual([0, 99_999, 1]);
  expect(listed({ table, behaviour: { fan_ties: "highest_id_first" } })).toEqual([99_999, 0, 1]);
  expect(listed({ table, order: { sort: "revenue_net", descending: false } })).toEqual([1, 0, 99_999]);
});
