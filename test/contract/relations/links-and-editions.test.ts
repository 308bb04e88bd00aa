/** What two editions, and two links, show of the same rows. */
import { expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import { verify } from "../../../src/contract/verify.ts";
import { mockTarget } from "../support/mock-target.ts";

const settings = { now: "2026-02-01T12:00:00Z", operations: ["listSmartLinkClicks"], plan: "full" } as const;

/** What is found in the newer edition when the older one is known. */
async function secondEdition(country?: string) {
  const target = mockTarget({ clicksPerDay: 40 }, (body, path) => {
    if (country !== undefined && path.startsWith("/api/smart-links/"))
      for (const row of body.data.rows.slice(0, 1)) row.country_code = country;
  });
  const first = await verify(target, {}, { ...settings, edition: "2026-01" });
  return await verify(target, {}, { ...settings, edition: "2026-09", otherEdition: first.exchanges });
}

test("Both editions of the mock list the same rows", async () => {
  const { verdicts, violations, warnings } = await secondEdition();
  const verdict = verdicts.find(({ check }) => check === "editions-list-the-same-rows");
  expect(verdict).toMatchObject({ outcome: "held" });
  expect([...violations, ...warnings]).toEqual([]);
});

test("A value that differs between the editions is a violation", async () => {
  const { violations } = await secondEdition("ZZ");
  expect(violations.map(({ check }) => check)).toContain("editions-list-the-same-rows");
});

test("Two links of the mock share no row", async () => {
  const target = mockTarget({ clicksPerDay: 40 });
  const runs = await Promise.all(
    ["eveniet", "fugit"].map((link) => verify(target, { link }, { ...settings, plan: "standard" })),
  );
  const exchanges = runs.flatMap((run) => run.exchanges);
  const { verdicts } = judge(exchanges, { only: ["links-share-no-row"], now: Date.parse(settings.now) });
  expect(verdicts).toMatchObject([{ outcome: "held", exercised: 1 }]);
});
