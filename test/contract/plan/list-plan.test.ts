import { describe, expect, test } from "vitest";
import { listPlan } from "../../../src/contract/plan/plan.ts";
import { plannedRequests } from "../../../src/contract/plan/planned-requests.ts";
import { planNames, plans } from "../../../src/contract/plan/plans.ts";
import { purposeOf } from "../../../src/contract/plan/probe.ts";
import { verify } from "../../../src/contract/verify.ts";
import { httpTarget } from "../../../src/exchange/http/http-target.ts";
import type { Edition } from "../../../src/openapi/editions.ts";
import { startMock } from "../../../src/server/app/start-mock.ts";
import { listable, questions } from "../support/plan-probes.ts";

const now = "2026-02-01T12:00:00Z";
const operations = ["listSmartLinkClicks"];

describe("What a plan will ask is listed", () => {
  test.each(planNames)("%s: as it asks when its first window can be listed", (name) => {
    expect(
      listPlan(name)
        .map(({ id }) => id)
        .join(" "),
    ).toBe(questions(name, listable));
    expect(listPlan(name).map(({ purpose }) => purpose)).toEqual(
      listPlan(name).map(({ id }) => purposeOf(id)),
    );
  });

  test("with its price: a credit for a response in 2026-01, none in 2026-09, and none for refusals", () => {
    const costs = (edition: Edition) =>
      plannedRequests("deep", { edition, operations }).requests.map(({ cost }) => cost);
    const refusals = plans.deep.refusals.length;
    expect(costs("2026-01")).toEqual([...Array(21 - refusals).fill(1), ...Array(refusals).fill(0)]);
    expect(costs("2026-09")).toEqual(Array(21).fill(0));
  });
});

test("All operations take 41, 55 or 115 requests, and a larger plan sends each of them all that a smaller one sends", () => {
  const listed = planNames.map((plan) => plannedRequests(plan, { edition: "2026-09" }).requests);
  expect(listed.map(({ length }) => length)).toEqual([41, 55, 115]);
  const [standard, full, deep] = listed.map((requests) =>
    requests.map(({ operation, purpose }) => `${operation}: ${purpose}`),
  );
  expect(full).toEqual(expect.arrayContaining(standard!));
  expect(deep).toEqual(expect.arrayContaining(full!));
});

test("One operation is tested with all refusals of its plan: nothing else shows them", () => {
  const purposes = (operation: string) =>
    plannedRequests("standard", { edition: "2026-09", operations: [operation] }).requests.map(
      ({ purpose }) => purpose,
    );
  expect(purposes("listSmartLinkFans")).toEqual(expect.arrayContaining(["no key", "limit -1"]));
  expect(purposes("whoami")).toEqual(["an operation without a list", "no key"]);
});

test("A run of all operations sends no more than its listing shows, and something to each operation", async () => {
  await using mock = await startMock({ port: 0, seed: "listed", now });
  for (const plan of planNames) {
    const sent: string[] = [];
    const target = httpTarget(mock.url, { token: mock.token });
    await verify(
      target,
      {},
      {
        plan,
        now,
        onProbe: ({ operation, result }) => result && sent.push(operation.name),
      },
    );
    const listed = plannedRequests(plan, { edition: "2026-09" }).requests.map(({ operation }) => operation);
    expect(new Set(sent)).toEqual(new Set(listed));
    expect(sent.length).toBeLessThanOrEqual(listed.length);
  }
});
