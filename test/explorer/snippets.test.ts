/** The snippets as text: what is typed can end no string of any language. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { type ClicksQuery, initialQuery } from "../../src/explorer/clicks/request-query.ts";
import { type Language, snippets } from "../../src/explorer/clicks/snippets.ts";
import { type Mock, startMock } from "../../src/index.ts";

const base = "http://127.0.0.1:4010";
const query: ClicksQuery = {
  ...initialQuery,
  link: "eveniet",
  date_start: "2026-01-01",
  limit: "5",
  include_bots: "false",
};

test.each([
  [
    "typescript",
    'await client.smartLinks\n  .listClicks("eveniet", {\n    date_start: "2026-01-01",\n    limit: 5,\n    include_bots: false,\n  })',
  ],
  [
    "python",
    'client.smart_links.list_clicks(\n    "eveniet",\n    date_start="2026-01-01",\n    limit=5,\n    include_bots=False,\n)',
  ],
  [
    "php",
    "$client->smartLinks->listClicks(\n    'eveniet',\n    dateStart: '2026-01-01',\n    limit: 5,\n    includeBots: false,\n)",
  ],
] as const)("%s calls the official client", (language, call) => {
  expect(snippets[language].write({ query, base })).toContain(call);
});

test.each([
  [
    "typescript",
    'await client\n  .get<any>("/api/acct_1/smart-links/eveniet/clicks", { query: {\n    date_start: "2026-01-01",',
  ],
  [
    "python",
    'client.get(\n    "/api/acct_1/smart-links/eveniet/clicks",\n    cast_to=object,\n    options={"params": {\n        "date_start": "2026-01-01",',
  ],
  [
    "php",
    "$client->request(\n    method: 'get',\n    path: '/api/acct_1/smart-links/eveniet/clicks',\n    query: [\n        'date_start' => '2026-01-01',",
  ],
] as const)("%s calls the older path by name", (language, call) => {
  const older: ClicksQuery = { ...query, edition: "2026-01", account: "acct_1" };
  expect(snippets[language].write({ query: older, base })).toContain(call);
});

test("what a person types stays inside its string", () => {
  const hostile = `'"\\\n$(rm)\`#{x}`;
  const asked = { query: { ...query, link: hostile, limit: hostile }, base };
  const strings: { readonly [L in Language]?: string } = {
    typescript: JSON.stringify(hostile),
    python: JSON.stringify(hostile),
    php: `'\\'"\\\\\n$(rm)\`#{x}'`,
  };
  for (const [language, text] of Object.entries(strings)) {
    expect(snippets[language as Language].write(asked)).toContain(text);
  }
});

test("curl, fetch and the interpreters that are here get the same response", async () => {
  await using mock: Mock = await startMock({ port: 0, seed: "demo", now: "2026-02-01T12:00:00Z" });
  const asked = { query: { ...query, link: 'it\'s "§"' }, base: mock.url };
  const run = promisify(execFile);
  const curl = await run("sh", ["-c", `${snippets.curl.write(asked)} --silent`], { timeout: 5000 });
  const total = JSON.parse(curl.stdout).data.summary.clicks_total;
  const node = await run(process.execPath, ["--input-type=module", "-e", snippets.fetch.write(asked)], {
    timeout: 5000,
  });
  expect(Number(node.stdout)).toBe(total);
  expect(total).toBeGreaterThan(0);
});
