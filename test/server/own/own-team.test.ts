/** A team that a user describes, through the mock and from a file. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { initCommand, runInit } from "../../../src/cli/commands/init.ts";
import { teamExample } from "../../../src/cli/mock/team-example.ts";
import { verify } from "../../../src/contract/verify.ts";
import { createMock, ownClicks, readTeam, type TeamDescription } from "../../../src/sandbox.ts";
import { resolveOptions } from "../../../src/server/app/mock-options.ts";
import { fakeIo } from "../../cli/fake-io.ts";
import { mockTarget } from "../../contract/support/mock-target.ts";

const now = "2026-02-01T12:00:00Z";
const team = parse(teamExample) as TeamDescription;

async function get(app: ReturnType<typeof createMock>, url: string) {
  const response = await app.inject({ url, headers: { authorization: "Bearer any" } });
  return response.statusCode === 200 ? response.json() : response.statusCode;
}

test("the list, accounts and whoami show a described team, and nothing else", async () => {
  await using app = createMock({ now, team });
  const { data } = await get(app, "/api/smart-links");
  expect(data).toMatchObject([
    {
      id: "anna-instagram-bio",
      name: "Instagram bio",
      link_type: "tracking_link",
      free_trial_days: null,
      account: { id: "acct_anna_sunrise", display_name: "Anna", username: "anna_sunrise" },
      created_at: "2025-03-01T00:00:00+00:00",
    },
    {
      id: "bella-free-week",
      link_type: "free_trial",
      free_trial_days: 7,
      created_at: "2024-01-01T00:00:00+00:00",
    },
  ]);
  expect(await get(app, "/api/accounts")).toHaveLength(2);
  expect((await get(app, "/api/whoami")).team).toEqual({ name: "Sunrise Agency", slug: "sunrise-agency" });
  const tagged = await get(app, "/api/smart-links?filter[tags][]=Promo");
  expect(tagged.data.map(({ id }: { id: string }) => id)).toEqual(["bella-free-week"]);
});

test("clicks of a described link have its size and its campaigns, from its creation on", async () => {
  await using app = createMock({ now, team });
  const { totals, campaigns } = app.truth("anna-instagram-bio", {
    date_start: "2024-01-01",
    date_end: "2026-01-31",
    by: "utm_campaign",
  }) as NonNullable<ReturnType<typeof app.truth>> & { totals: { clicks: number } };
  const days = (Date.parse("2026-02-01") - Date.parse("2025-03-01")) / 86_400_000;
  expect(totals.clicks / days).toBeGreaterThan(150);
  expect(totals.clicks / days).toBeLessThan(350);
  expect(campaigns.map(({ utm_campaign }) => utm_campaign)).toEqual(["summer_2025", null]);
  const before = await get(
    app,
    "/api/smart-links/anna-instagram-bio/clicks?date_start=2024-01-01&date_end=2025-02-28",
  );
  expect(before.data.summary.clicks_total).toBe(0);
  const { data } = await get(app, "/api/smart-links/anna-instagram-bio/clicks");
  const names = new Set(data.rows.map(({ utm_campaign }: { utm_campaign: string }) => utm_campaign));
  expect([...names].sort()).toEqual([null, "summer_2025"]);
});

test("subscriptions cost what the account of a described link says", async () => {
  await using app = createMock({ now, team });
  const query = "date_start=2025-01-01&conversion_type=new_subscriber&limit=1";
  const { data } = await get(app, `/api/smart-links/anna-instagram-bio/conversions?${query}`);
  expect(Number(data.rows[0].amount_gross)).toBe(9.99);
});

test("links that the team does not name respond as ever, or do not exist with onlyMine", async () => {
  await using app = createMock({ now, team });
  await using only = createMock({ now, team, onlyMine: true });
  expect((await get(app, "/api/smart-links/eveniet/clicks")).data.rows).toHaveLength(100);
  expect(await get(only, "/api/smart-links/eveniet/clicks")).toBe(404);
  expect((await get(only, "/api/smart-links/bella-free-week/clicks")).data.rows.length).toBeGreaterThan(0);
});

test("verify finds no fault in a mock with a described team", { timeout: 30_000 }, async () => {
  const options = { now, plan: "standard", edition: "2026-09" } as const;
  const report = await verify(mockTarget({ now, team }), { link: "anna-instagram-bio" }, options);
  expect(report).toMatchObject({ violations: [], warnings: [], unanswered: [] });
});

test("a wrong description is refused in process", () => {
  expect(() => createMock({ team: { links: [{ id: "a", account: "x" }] } })).toThrow(
    "The team's links.0.account is the username of no account.",
  );
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "own-team-"));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  [
    "links:\n  - id: a\n    typ: free_trial\n",
    ":3:10 links.0.typ is no field of a link, which has id, name, type, free_trial_days, account, created, tags, clicks_per_day, campaigns.",
  ],
  ["links:\n  - id: a\n  - name: b\n", ":3:5 links.1 must have required property 'id'."],
  ["links:\n  - id: 7\n", ":2:9 links.0.id must be string."],
  [
    "links:\n  - { id: a, type: trial }\n",
    ":2:20 links.0.type must be equal to one of the allowed values: tracking_link",
  ],
  ["links:\n  - id: test_one\n", ":2:9 links.0.id begins with test_, which is reserved."],
  ["links:\n  - id: a\n  - id: a\n", ":3:9 links.1.id stands there twice."],
  [
    "links:\n  - id: a\n    created: 2025-02-30\n",
    ":3:14 links.0.created is no day or instant from 2024-01-01",
  ],
  [
    "links:\n  - id: a\n    free_trial_days: 3\n",
    ":3:22 links.0.free_trial_days is for links of the type free_trial.",
  ],
  ["linkz: []\n", ":1:8 linkz is no field of a team, which has team, accounts, links."],
  ["links: [\n", ":2:1 "],
  ["- a\n", ":1:1 the file must be object."],
  ["links:\n  - id: a\n    tags: *promo\n", " has a wrong alias: Unresolved alias"],
  [
    `a: &a [x,x]\n${[..."bcdefgh"].map((name, i) => `${name}: &${name} [${`*${"abcdefgh"[i]},`.repeat(9)}]\n`).join("")}`,
    " has a wrong alias: Excessive alias count",
  ],
])("a mistake has its line and column: %j", async (text, message) => {
  const path = join(folder, "wrong.yaml");
  await writeFile(path, text);
  await expect(readTeam(path)).rejects.toMatchObject({
    code: "invalid_team",
    message: expect.stringContaining(`${path}${message}`),
  });
});

test("a file that cannot be read is named, with the reason", async () => {
  const path = join(folder, "none.yaml");
  await expect(readTeam(path)).rejects.toMatchObject({
    ...{ code: "unreadable_file", message: `Cannot read ${path} (ENOENT).` },
    facts: { path, code: "ENOENT" },
  });
});

test("init writes an example that is right, and leaves a file that is there as it is", async () => {
  const io = fakeIo({ cwd: folder });
  expect(await runInit([], io)).toBe(0);
  const path = join(folder, "smart-links.yaml");
  expect(await readTeam(path)).toEqual(team);
  expect(io.written.stdout).toContain("smart-links mock --team smart-links.yaml");
  expect(await runInit(["my team.yaml"], io)).toBe(0);
  expect(io.written.stdout).toContain("smart-links mock --team 'my team.yaml'\n");
  const [, below = ""] = initCommand.examples.at(-1)?.split("init ") ?? [];
  expect(below).toContain("/");
  expect(await runInit([below], io)).toBe(0);
  expect(await readTeam(join(folder, below))).toEqual(team);
  await expect(runInit(["my team.yaml/a.yaml"], io)).rejects.toMatchObject({ code: "unwritable_file" });
  await writeFile(path, "team: Mine\n");
  await expect(runInit([], io)).rejects.toMatchObject({
    message: "smart-links.yaml is there already, and is left as it is.",
    hint: "Name another file, or remove this one first.",
  });
  expect(await readFile(path, "utf8")).toBe("team: Mine\n");
});

test("a described team is refused by a caller that cannot read its schema, as in a browser", () => {
  expect(() => resolveOptions({ team: {} }, { name: "smartLinksHandlers" })).toThrow(
    "smartLinksHandlers takes no team.",
  );
});

test("two sessions change a described team and own clicks without seeing each other's changes", async () => {
  const click = { id: "click-1", created_at: "2026-01-05T10:00:00Z", is_bot: false, is_duplicate: false };
  const clicks = await ownClicks([{ ...click, smart_link_id: "own" }]);
  await using app = createMock({ now, team, clicks });
  const change = (method: "POST" | "DELETE", url: string, payload?: object) =>
    app.inject({ method, url, headers: { authorization: "Bearer any" }, ...(payload ? { payload } : {}) });
  await change("POST", "/__s/a/api/smart-links/bella-free-week/tags", { tags: ["New"] });
  await change("DELETE", "/__s/b/api/smart-links/own");
  const tags = (session: string) => get(app, `/__s/${session}/api/smart-links/bella-free-week/tags`);
  const { tags: before } = await get(app, "/api/smart-links/bella-free-week/tags");
  expect([await tags("a"), await tags("b")]).toEqual([{ tags: [...before, "New"] }, { tags: before }]);
  const total = async (session: string) => {
    const found = await get(app, `/__s/${session}/api/smart-links/own/clicks?date_start=2026-01-01`);
    return found.data?.summary.clicks_total ?? found;
  };
  expect([await total("a"), await total("b")]).toEqual([1, 404]);
});
