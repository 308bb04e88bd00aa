import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sampleClicks, startMock } from "../../src/index.ts";
import { inTurn, loopback } from "../exchange/loopback.ts";
import { root, run } from "../package/packed.ts";

const options = { seed: "recipes", clicksPerDay: 90, now: "2026-02-01T00:00:00Z" } as const;
const folder = join(root, "examples/clients");
const january = { date_start: "2026-01-01", date_end: "2026-01-31" };

/** What each prints, from pages of another size than the recipes ask for. */
const expected = (() => {
  const ids: string[] = [];
  const { clicks_total } = sampleClicks({ ...options, query: { ...january, limit: 1 } }).data.summary;
  for (let offset = 0; offset < clicks_total; offset += 333) {
    const { rows } = sampleClicks({ ...options, query: { ...january, limit: 333, offset } }).data;
    ids.push(...rows.map(({ id }) => id));
  }
  return `${clicks_total} ${ids.at(0)} ${ids.at(-1)}\n`;
})();

/** Debian's Python knows Debian's packages; another one may come first on the path. */
const python = ["python3", "/usr/bin/python3"].find((path) => works(path, ["-c", "import requests"]));
const php = ["php"].find((path) => works(path, ["-r", "exit(function_exists('curl_init') ? 0 : 1);"]));
const tsx = join(root, "node_modules/tsx/dist/cli.mjs");

const recipes: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ["fetch", process.execPath, ["fetch.mjs"]],
  ["openapi-fetch", process.execPath, [tsx, "openapi-fetch.ts"]],
  ["axios", process.execPath, ["axios.mjs"]],
  ["Python requests", python, ["clicks.py"]],
  ["PHP curl", php, ["clicks.php"]],
];

describe("recipes", () => {
  it("ask for more than one page", () => {
    expect(Number.parseInt(expected, 10)).toBeGreaterThan(2000);
  });

  for (const [name, program, args] of recipes) {
    it.skipIf(program === undefined)(
      `${name} reads every click of January`,
      async () => {
        await using mock = await startMock({ ...options, port: 0 });
        const env = { ONLY_FANS_API_BASE_URL: mock.url, ONLYFANSAPI_API_KEY: "any" };
        expect(await run(program!, args, { cwd: folder, env })).toBe(expected);
      },
      30_000,
    );

    it.skipIf(program === undefined)(
      `${name} stops at a refusal`,
      async () => {
        await using refusing = await loopback((_request, response) => {
          response.writeHead(403, { "content-type": "application/json" }).end('{"error":"FORBIDDEN"}');
        });
        const env = { ONLY_FANS_API_BASE_URL: refusing.origin, ONLYFANSAPI_API_KEY: "any" };
        await expect(run(program!, args, { cwd: folder, env })).rejects.toThrow(/403|FORBIDDEN/);
        expect(refusing.seen).toHaveLength(1);
      },
      30_000,
    );
  }

  it("axios waits when it is told to", async () => {
    const body = JSON.stringify(sampleClicks({ ...options, query: { ...january, limit: 2 } }));
    await using busy = await loopback(
      inTurn(
        (_request, response) => response.writeHead(429, { "retry-after": "0" }).end(),
        (_request, response) => response.writeHead(200, { "content-type": "application/json" }).end(body),
      ),
    );
    const env = { ONLY_FANS_API_BASE_URL: busy.origin, ONLYFANSAPI_API_KEY: "any" };
    expect(await run(process.execPath, ["axios.mjs"], { cwd: folder, env })).toMatch(/^2 /);
  });
});

describe("clicks.http", async () => {
  const text = await readFile(join(folder, "clicks.http"), "utf8");
  const statuses = { page: 200, account: 200, people: 200, refused: 422, keyless: 401 };

  it("has a request for each kind of answer", () => {
    expect(requestsIn(text, "").map(({ name }) => name)).toEqual(Object.keys(statuses));
  });

  it.each(Object.entries(statuses))("%s is answered with %i", async (name, status) => {
    await using mock = await startMock({ ...options, port: 0 });
    const { url, headers } = requestsIn(text, mock.url).find((request) => request.name === name)!;
    expect((await fetch(url, { headers })).status).toBe(status);
  });
});

/** The requests of a .http file: `###` divides them, `@name = value` are variables. */
function requestsIn(text: string, base: string) {
  const variables = new Map([...text.matchAll(/^@(\w+) = (.*)$/gm)].map(([, name, value]) => [name, value]));
  if (base) variables.set("base", base);
  const filledIn = text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => variables.get(name) ?? "");
  const parts = filledIn.split(/^###.*$/m).slice(1);
  return parts.map((part) => ({
    name: /# @name (\w+)/.exec(part)?.[1],
    url: /^GET (\S+)$/m.exec(part)?.[1] ?? "",
    headers: Object.fromEntries(
      [...part.matchAll(/^([A-Z][\w-]+): (.*)$/gm)].map(([, key, value]) => [key, value]),
    ),
  }));
}

function works(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
