/** The snippets as text: what is typed can end no string of any language. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { initialLinksQuery, linksRequestOf } from "../../src/explorer/links/link-filters.ts";
import { requestOf } from "../../src/explorer/request/explorer-request.ts";
import { initialQuery, type LinkQuery } from "../../src/explorer/request/link-query.ts";
import { type Language, snippets } from "../../src/explorer/request/snippets.ts";
import { type Mock, startMock } from "../../src/index.ts";

const base = "http://127.0.0.1:4010";
const query: LinkQuery = {
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
  expect(snippets[language].write({ request: requestOf("clicks", query), base })).toContain(call);
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
  const older: LinkQuery = { ...query, edition: "2026-01", account: "acct_1" };
  expect(snippets[language].write({ request: requestOf("clicks", older), base })).toContain(call);
});

test.each([
  ["typescript", ["smartLinks\n  .getStats(", "smartLinks\n  .listConversions(", "smartLinks\n  .list()"]],
  ["python", ["smart_links.get_stats(", "smart_links.list_conversions(", "smart_links.list()"]],
  ["php", ["smartLinks->getStats(", "smartLinks->listConversions(", "smartLinks->list()"]],
] as const)("%s calls the methods of stats, conversions and links", (language, calls) => {
  const requests = [
    requestOf("stats", query),
    requestOf("conversions", query),
    linksRequestOf(initialLinksQuery),
  ];
  for (const [index, request] of requests.entries()) {
    expect(snippets[language].write({ request, base })).toContain(calls[index]);
  }
});

test("what a person types stays inside its string", () => {
  const hostile = `'"\\\n$(rm)\`#{x}`;
  const request = requestOf("clicks", { ...query, link: hostile, limit: hostile });
  const asked = { request, base };
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
  const asked = { request: requestOf("clicks", { ...query, link: 'it\'s "§"' }), base: mock.url };
  const run = promisify(execFile);
  const curl = await run("sh", ["-c", `${snippets.curl.write(asked)} --silent`], { timeout: 20_000 });
  const total = JSON.parse(curl.stdout).data.summary.clicks_total;
  const node = await run(process.execPath, ["--input-type=module", "-e", snippets.fetch.write(asked)], {
    timeout: 20_000,
  });
  expect(Number(node.stdout)).toBe(total);
  expect(total).toBeGreaterThan(0);
});
