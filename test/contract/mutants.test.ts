import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/contract/report/report.ts";
import { verify } from "../../src/contract/verify.ts";
import { httpTarget } from "../../src/exchange/http/http-target.ts";
import { type Mock, startMock } from "../../src/server/app/start-mock.ts";
import { mutants } from "../../src/server/mutants/all.ts";

const now = "2026-02-01T12:00:00Z";
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "proxied", clicksPerDay: 60, now });
});
afterAll(() => mock.close());

/** Verifies the clicks of the mock while a mutant is set, and counts the responses that it changed. */
async function verifyMutant(mutant: string): Promise<Report & { readonly changed: number }> {
  mock.reset();
  mock.set({ mutant });
  const target = httpTarget(mock.url, { token: mock.token, sleep: async () => {} });
  const report = await verify(target, {}, { plan: "full", now, operations: ["listSmartLinkClicks"] });
  return { ...report, changed: mock.requests().filter((request) => request.mutant === mutant).length };
}

/** One of the claims that each mutant violates. */
const violatedClaims = {
  "page-repeated": "pages-join",
  "offset-ignored": "pages-share-no-row",
  "row-dropped": "pages-join",
  "pages-overlap": "pages-share-no-row",
  "first-page-empty": "page-is-full",
  "past-end-repeated": "pages-share-no-row",
  "order-unstable": "pages-join",
  "limit-cut": "page-is-full",
  "last-page-lost": "page-is-full",
  "row-missing": "page-is-full",
  "error-in-200": "response-fits-schema",
  "total-off": "total-is-sum-of-chart",
  "total-of-page": "total-is-sum-of-chart",
  "total-unfiltered": "total-is-sum-of-chart",
  "total-capped": "total-is-sum-of-chart",
  "chart-day-missing": "total-is-sum-of-chart",
  "chart-shifted": "chart-stays-in-window",
  "times-shifted": "rows-are-not-before-window",
  "times-without-zone": "response-fits-schema",
  "window-shifted": "rows-are-not-before-window",
  "window-in-other-zone": "rows-are-not-after-window",
  "window-start-ignored": "rows-are-not-before-window",
  "window-end-ignored": "rows-are-not-after-window",
  "include-bots-ignored": "rows-obey-filters",
  "include-duplicates-ignored": "rows-obey-filters",
  "filters-swapped": "rows-obey-filters",
  "row-twice": "ids-are-unique",
  "ids-doubled": "ids-are-unique",
  "ids-unstable": "same-request-same-response",
  "marks-inverted": "rows-obey-filters",
  "numbers-as-text": "response-fits-schema",
} as const satisfies Readonly<Record<string, string>>;

/**
 * The responses of these agree with each other. Only the true data shows that they are wrong, or that nothing more is
 * readable.
 */
const unseen: readonly string[] = [
  "empty-list",
  "stale-data",
  "another-link",
  "fields-swapped",
  "key-refused",
];

const noticed = mutants.filter(({ family }) => family === "notice").map(({ id }) => id);

test.each(Object.entries(violatedClaims))("%s violates %s", async (mutant, claim) => {
  const { violations } = await verifyMutant(mutant);
  expect(violations.map(({ check }) => check)).toContain(claim);
});

test.each(noticed.filter((id) => !(id in violatedClaims)))(
  "%s is in none of the responses, or agrees",
  async (id) => {
    const { violations, changed } = await verifyMutant(id);
    const toDo = `name the claim that ${id} violates in violatedClaims, here and in support/mutant-faults.ts`;
    expect(violations, toDo).toEqual([]);
    expect(changed > 0, `${id} changed ${changed} responses: is it one of unseen?`).toBe(unseen.includes(id));
  },
);

describe("A mutant to be survived violates nothing", () => {
  const survived = mutants.filter(({ family }) => family === "survive").map(({ id }) => id);

  test.each(survived.filter((id) => id !== "one-500"))("%s", async (id) => {
    const { violations, warnings, unanswered } = await verifyMutant(id);
    expect([violations, warnings, unanswered]).toEqual([[], [], []]);
  });

  test("one-500, but for the claim that no response is a 500", async () => {
    const { violations } = await verifyMutant("one-500");
    expect(violations.map(({ check }) => check)).toEqual(["server-does-not-fail"]);
  });
});
