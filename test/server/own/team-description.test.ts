/** What a described team becomes, and what is wrong with one. Values are written out. */
import { expect, test } from "vitest";
import { ownTeamOf, type TeamDescription, teamFaults } from "../../../src/server/own/own-team.ts";

const firstSecond = Date.UTC(2024, 0, 1) / 1000;

test("what is left out has a default", () => {
  expect(ownTeamOf({})).toEqual({ name: undefined, accounts: undefined, links: new Map() });
  const { accounts, links } = ownTeamOf({ accounts: [{ username: "anna" }], links: [{ id: "a" }] });
  expect(accounts).toEqual([
    { id: "acct_anna", display_name: "anna", username: "anna", subscriptionCents: 999 },
  ]);
  expect(links.get("a")).toEqual({
    profile: { name: "a", linkType: "tracking_link", freeTrialDays: null, tags: [], accountIndex: 0 },
    createdSecond: firstSecond,
    clicksPerDay: undefined,
    campaigns: undefined,
  });
  expect(ownTeamOf({ links: [{ id: "a" }] }).links.get("a")!.profile).not.toHaveProperty("accountIndex");
});

test("what is described is taken", () => {
  const { name, accounts, links } = ownTeamOf({
    team: "Agency",
    accounts: [{ username: "anna" }, { username: "bea", id: "acct_2", name: "Bea", price: 4.35 }],
    links: [
      {
        ...{ id: "trial", name: "Week", type: "free_trial", free_trial_days: 14, account: "bea" },
        ...{ created: "2025-03-01T12:00:00Z", tags: ["Promo"], clicks_per_day: 20 },
        campaigns: [{ utm_source: "x", ad_network: "meta", tracked: true }, {}],
      },
      { id: "usual", type: "free_trial" },
    ],
  } as TeamDescription);
  expect([name, accounts![1]]).toEqual([
    "Agency",
    { id: "acct_2", display_name: "Bea", username: "bea", subscriptionCents: 435 },
  ]);
  expect(links.get("trial")).toMatchObject({
    profile: { name: "Week", linkType: "free_trial", freeTrialDays: 14, tags: ["Promo"], accountIndex: 1 },
    createdSecond: Date.UTC(2025, 2, 1, 12) / 1000,
    clicksPerDay: 20,
    campaigns: [
      { utm_source: "x", utm_term: null, referrer: null, adNetwork: "meta", tracked: true },
      { utm_source: null, aff_s5: null, adNetwork: null, tracked: false },
    ],
  });
  expect(links.get("usual")!.profile.freeTrialDays).toBe(7);
});

const created = {
  path: ["links", 0, "created"],
  reason: "is no day or instant from 2024-01-01 to 2099-12-31",
};

test.each<readonly [unknown, readonly object[]]>([
  [{ links: [{ id: "a", created: "2024-01-01" }] }, []],
  [{ links: [{ id: "a", created: "2099-12-31T23:59:59Z" }] }, []],
  [{ links: [{ id: "a", created: "2023-12-31" }] }, [created]],
  [{ links: [{ id: "a", created: "2100-01-01" }] }, [created]],
  [{ links: [{ id: "a", created: "soon" }] }, [created]],
  [{ links: [{ id: 7 }] }, [{ path: ["links", 0, "id"], reason: "must be string" }]],
  [
    { accounts: [{ username: "a" }, { username: "a" }] },
    [{ path: ["accounts", 1, "username"], reason: "stands there twice" }],
  ],
  [
    { links: [{ id: "a", account: "b" }, { id: "a" }] },
    [
      { path: ["links", 1, "id"], reason: "stands there twice" },
      { path: ["links", 0, "account"], reason: "is the username of no account" },
    ],
  ],
  [
    { accounts: [{ username: "a", nmae: "A" }], links: [{ id: "a", campaigns: [{}, { utm_sorce: "x" }] }] },
    [
      {
        path: ["accounts", 0, "nmae"],
        reason: "is no field of an account, which has username, id, name, price",
      },
      {
        path: ["links", 0, "campaigns", 1, "utm_sorce"],
        reason: expect.stringMatching(/^is no field of a campaign, which has referrer, utm_source, /),
      },
    ],
  ],
  [
    { links: [{ id: "a", type: "trial", tpye: 1 }, {}] },
    [
      {
        path: ["links", 0, "tpye"],
        reason: expect.stringMatching(/^is no field of a link, which has id, name, /),
      },
      {
        path: ["links", 0, "type"],
        reason: "must be equal to one of the allowed values: tracking_link, free_trial",
      },
      { path: ["links", 1], reason: "must have required property 'id'" },
    ],
  ],
])("%j has these mistakes", (description, faults) => {
  const found = teamFaults(description);
  expect(found).toHaveLength(faults.length);
  expect(found).toEqual(expect.arrayContaining([...faults]));
});

test("a campaign is too long where all of its texts together are", () => {
  const names = ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term", "aff_s1", "aff_s2"];
  const campaign = (length: number) => Object.fromEntries(names.map((name) => [name, "x".repeat(length)]));
  const faultsOf = (length: number) =>
    teamFaults({ links: [{ id: "a", campaigns: [{}, campaign(length)] }] });
  const tooLong = [{ path: ["links", 0, "campaigns", 1], reason: "is longer than 500 bytes" }];
  expect([faultsOf(50), faultsOf(60)]).toEqual([[], tooLong]);
});

test("in process the first mistake is an error, named by its place", () => {
  expect(() => ownTeamOf({ links: [{ id: "a", created: "soon" }] })).toThrow(
    expect.objectContaining({
      code: "invalid_team",
      message: `The team's links.0.created ${created.reason}.`,
    }),
  );
  expect(() => ownTeamOf([] as TeamDescription)).toThrow("The team's description must be object.");
});
