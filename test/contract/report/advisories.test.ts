import { expect, test } from "vitest";
import { verify } from "../../../src/contract/verify.ts";
import { faultyTarget, type PlantedFault } from "../support/planted-fault.ts";
import { clicksNow, type ReferenceRow, referenceRows } from "../support/reference-rows.ts";

async function notes(change: (row: ReferenceRow) => ReferenceRow, planted: PlantedFault = {}) {
  const rows = referenceRows(150).map(change);
  const { observations } = await verify(
    faultyTarget(planted, { rows }),
    { account: "acct_1" },
    { ...clicksNow },
  );
  return new Map(
    observations.flatMap((one) => (one.kind === "advisory" ? [[one.check, one.detail] as const] : [])),
  );
}

const same = (row: ReferenceRow) => row;

test("An advisory reports a 401 without WWW-Authenticate", async () => {
  expect((await notes(same)).get("unauthorized-has-www-authenticate")).toContain("WWW-Authenticate");
});

test("An advisory reports when gross clicks differ from clicks", async () => {
  expect((await notes(same)).has("gross-clicks-equal-clicks")).toBe(false);
  expect((await notes((row) => ({ ...row, gross_clicks: 2 }))).get("gross-clicks-equal-clicks")).toMatch(
    /^(\d+) listed clicks have \d+ gross clicks$/,
  );
});

test("An advisory reports how many duplicates repeat a visitor", async () => {
  const twins = await notes((row) => ({ ...row, ip_address: "203.0.113.1", user_agent: "Mozilla/5.0" }));
  expect(twins.get("duplicates-repeat-a-visitor")).toMatch(/^(\d+) of \1 duplicates /);
});

test("An advisory reports a balance that does not match the costs", async () => {
  expect((await notes(same)).has("balance-matches-costs")).toBe(false);
  const exchange: PlantedFault["exchange"] = ({ response, ...one }) => ({
    ...one,
    response: { ...response, body: response.body.replace(/"balance":\d+/, '"balance":7') },
  });
  expect((await notes(same, { exchange })).get("balance-matches-costs")).toBe(
    "the responses report 4 credits used, but the balance fell by 0",
  );
});

test("An advisory reports slow responses", async () => {
  const exchange: PlantedFault["exchange"] = (one) => ({ ...one, latencyMs: 6_500 });
  expect((await notes(same, { exchange })).get("responses-are-slow")).toBe(
    "7 of 7 responses took longer than 5 s, the slowest 7 s",
  );
});
