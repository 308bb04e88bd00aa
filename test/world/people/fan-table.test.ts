/** What fans did, counted: tips, fans without a conversion, and links with more fans than are counted. */
import { expect, test } from "vitest";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { fanTableOf } from "../../../src/world/people/fan-table.ts";
import { queryFans } from "../../../src/world/people/query-fans.ts";
import { ulidMs } from "../naive.ts";
import { askFans, conversionsUntil, everybody } from "./naive-fans.ts";

const link = "eveniet";
const cents = (dollars: number) => Math.round(100 * dollars);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Whether some of the amounts, or none, add up to a sum. */
function isSumOfSome(wanted: number, amounts: readonly number[]): boolean {
  const [first, ...rest] = amounts;
  if (first === undefined) return wanted === 0;
  return isSumOfSome(wanted, rest) || isSumOfSome(wanted - first, rest);
}

test("the tips of a subscriber are some of its purchases, of all subscribers three in ten", () => {
  const dataset = createDataset({ seed: "tips", clicksPerDay: 4_000 });
  const nowMs = Date.parse("2024-03-15T12:00:00Z");
  const purchases = conversionsUntil(dataset, link, nowMs).filter(
    ({ conversion_type }) => conversion_type === "new_transaction",
  );
  const subscribers = askFans(dataset, { link, nowMs, ...everybody }).rows.filter((row) => row.conversion_id);
  for (const { onlyfans_id, tips_net } of subscribers) {
    const own = purchases.filter((row) => row.fan_onlyfans_id === onlyfans_id);
    const amounts = own.map(({ amount_net }) => cents(amount_net));
    expect(isSumOfSome(cents(tips_net), amounts), `${tips_net} of ${amounts}`).toBe(true);
  }
  const [tips, all] = [subscribers.map((row) => row.tips_net), purchases.map((row) => row.amount_net)];
  expect(sum(tips) / sum(all)).toBeCloseTo(0.3, 1);
});

test("at midnight comes a fan without a conversion for every fiftieth subscriber", () => {
  const dataset = createDataset({ seed: "others", clicksPerDay: 10_000 });
  const fansAt = (nowMs: number) => {
    const { rows } = askFans(dataset, { link, nowMs, ...everybody });
    const subscribers = rows.filter(({ conversion_id }) => conversion_id !== null).length;
    return { subscribers, others: rows.length - subscribers };
  };
  for (let day = 1; day < 6; day++) {
    const midnight = Date.parse("2024-01-01") + day * 86_400_000;
    const { subscribers, others } = fansAt(midnight);
    expect(others).toBe(Math.floor(subscribers / 50));
    // Those of the day that begins come at its end.
    expect(fansAt(midnight + 86_399_999).others).toBe(others);
    expect(fansAt(midnight + 86_400_000).others).toBeGreaterThan(others);
  }
});

test("fans are filtered by what is shown of their subscriptions", () => {
  const dataset = createDataset({ seed: "flags", clicksPerDay: 400 });
  const query = { link, nowMs: Date.parse("2024-02-01"), ...everybody };
  const { table, shown } = queryFans(dataset, query);
  const flags = askFans(dataset, query).rows.map(({ subscription_insights: known }) => [
    known.has_subscription_data,
    known.previously_subscribed ?? false,
    known.subscribed_using_promo ?? false,
  ]);
  expect(Array.from(shown, (fan) => [1, 2, 4].map((bit) => (table.flags[fan]! & bit) !== 0))).toEqual(flags);
});

test("fans are counted again when more has happened, and not before", () => {
  const dataset = createDataset({ seed: "again", clicksPerDay: 100 });
  const day = Date.parse("2024-01-20");
  const counted = /^(new_subscriber|new_transaction|message_received)$/;
  const moments = conversionsUntil(dataset, link, day + 86_400_000)
    .filter(({ conversion_type }) => counted.test(conversion_type))
    .map(({ id }) => ulidMs(id))
    .filter((ms) => ms >= day)
    .sort((a, b) => a - b);
  const tableAt = (ms: number) => fanTableOf(dataset, link, ms);
  expect(moments.length).toBeGreaterThan(4);
  for (const [i, ms] of moments.entries()) {
    // In its own millisecond a conversion has not happened yet.
    const [before, after] = [tableAt(ms), tableAt(ms + 1)];
    expect(after).not.toBe(before);
    expect(tableAt(moments[i + 1] ?? day + 86_399_999)).toBe(after);
    expect(tableAt(ms)).not.toBe(after);
  }
  const last = tableAt(day + 86_399_999);
  // At midnight fans without a conversion come.
  expect(tableAt(day + 86_400_000)).not.toBe(last);
});

test("where data changes after it happened, fans are counted for each millisecond", () => {
  const changes = { late: 0.2, corrected: 0.2, refunded: 0.2 };
  const dataset = createDataset({ seed: "again", clicksPerDay: 100, changes });
  const tableAt = (ms: number) => fanTableOf(dataset, link, Date.parse("2024-01-20T12:00:00Z") + ms);
  const first = tableAt(0);
  expect(tableAt(0)).toBe(first);
  expect(tableAt(1)).not.toBe(first);
});

test("of a link with more than a hundred thousand fans the first are counted, with all that they do", () => {
  const dataset = createDataset({ seed: "large", clicksPerDay: 1_000_000 });
  const tableAt = (text: string) => fanTableOf(dataset, link, Date.parse(text));
  const [full, later] = [tableAt("2024-01-06"), tableAt("2024-03-20")];
  expect([full.size, later.size]).toEqual([100_000, 100_000]);
  // Nobody is missing, and everybody stays.
  expect(full.kinds.includes(0)).toBe(false);
  for (const what of ["kinds", "convertedAt", "flags"] as const)
    expect(later[what].every((value, fan) => value === full[what][fan])).toBe(true);
  // Half of those without a conversion paid nothing, and each wrote up to four messages.
  const others = Array.from(full.kinds.keys()).filter((fan) => full.kinds[fan] === 2);
  const shareOf = (has: (fan: number) => boolean) => others.filter(has).length / others.length;
  expect(shareOf((fan) => full.netCents[fan] === 0)).toBeCloseTo(0.5, 1);
  for (const count of [0, 1, 2, 3, 4])
    expect(shareOf((fan) => full.messages[fan] === count)).toBeCloseTo(0.2, 1);
  // The last subscribers go on like the first: they write, and pay.
  const share = (from: number, to: number, has: (fan: number) => boolean) => {
    const fans = Array.from({ length: to - from }, (_, i) => from + i);
    return fans.filter(has).length / fans.length;
  };
  const last = 99_400;
  const writes = (fan: number) => later.messages[fan]! > full.messages[fan]!;
  const pays = (fan: number) => later.netCents[fan]! > full.netCents[fan]!;
  expect(share(last, 100_000, writes)).toBeGreaterThan(share(0, last, writes));
  expect(share(last, 100_000, pays)).toBeGreaterThan(share(0, last, pays));
});
