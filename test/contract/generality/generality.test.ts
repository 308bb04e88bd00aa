/** A plan works from `x-list` alone: with numbered pages, other names and no chart it still lists a window and checks its parts. */
import { expect, test } from "vitest";
import { parsedExchangesOf } from "../../../src/contract/plan/probe.ts";
import { runPlan } from "../../../src/contract/plan/run-plan.ts";
import { readRun } from "../../../src/contract/read/run.ts";
import { type Order, orders, shop, shopApi } from "./shop-api.ts";

const now = Date.parse("2026-02-01T12:00:00Z");
const operation = shopApi.lists[0]!;

const results = await runPlan(shop, {
  edition: "2026-09",
  api: shopApi,
  operations: [operation],
  subject: { link: "corner shop" },
  plan: { name: "deep", now, settleHours: 48 },
  budget: Number.POSITIVE_INFINITY,
});
const run = readRun(parsedExchangesOf(results), { now, settledBefore: now - 48 * 3_600_000 });
const orderOf = ({ fields }: { readonly fields: object }) => (fields as Order).order.number;

test("The probes that a list without a chart allows are sent, and the listing is repeated", () => {
  const ids = results.map(({ probe }) => probe.id);
  expect(ids).toEqual([
    ...["default", "wide", "listing", "listing"],
    ...["page", "mixed", "other-filter", "lenient-input", "huge-limit", "all-filters", "part", "again"],
    ...["no-key", "bad-limit", "unknown-link", "inverted", "wrong-key", "bad-date", "bad-flag"],
    ...["zero-limit", "word-limit"],
  ]);
  expect(results[0]!.parsed!.exchange.request.path).toBe("/v2/shops/corner%20shop/orders");
});

test("A window that fits a page is found by totals, within the documented limit", () => {
  const { effective, rows, total } = run.listing!.page;
  expect(effective).toMatchObject({
    limit: 200,
    offset: 0,
    filters: { with_tests: true, country: undefined },
  });
  expect(rows.length).toBe(total);
  expect(rows.length).toBeGreaterThan(50);
  const inWindow = orders.filter(
    ({ placed }) => Date.parse(placed) >= effective.start! && Date.parse(placed) <= effective.end!,
  );
  expect(rows.map(orderOf)).toEqual(inWindow.map(({ order }) => order.number));
  expect(rows.map(({ id, time }) => [id, time])).toEqual(
    inWindow.map(({ order, placed }) => [order.number, Date.parse(placed)]),
  );
});

test("Pages, filters and parts of the window follow from the listing", () => {
  // A page larger than the document allows is refused.
  expect(run.predicted.length).toBeGreaterThan(3);
  for (const { parsed, left } of run.predicted) {
    const { offset, limit } = parsed.page.effective;
    const expected = left.slice(offset, offset + limit).map(({ id }) => id);
    expect(
      parsed.page.rows.map(({ id }) => id),
      parsed.exchange.request.path,
    ).toEqual(expected);
    expect(parsed.page.total).toBe(left.length);
  }
  const isLater = run.predicted.some(({ parsed }) => parsed.page.effective.offset > 0);
  const isKept = run.predicted.some(({ parsed }) => parsed.page.effective.filters.country !== undefined);
  expect([isLater, isKept]).toEqual([true, true]);
});

test("Requests with a wrong limit or date are read as invalid, and those without a key as unauthorized", () => {
  const kindOf = (id: string) => results.find(({ probe }) => probe.id === id)?.parsed?.query.kind;
  expect([kindOf("bad-limit"), kindOf("bad-date"), kindOf("no-key")]).toEqual([
    "invalid",
    "invalid",
    "unauthorized",
  ]);
});
