import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startMock } from "../../src/index.ts";
import { loopback } from "../exchange/loopback.ts";
import { run } from "../package/packed.ts";
import { allClients, clientFolder, clients, printedOf } from "./clients.ts";
import { scoreOf } from "./score.ts";

const options = { seed: "recipes", clicksPerDay: 90, now: "2026-02-01T00:00:00Z" } as const;
const expected = printedOf(options);

describe("recipes", () => {
  it("ask for more than one page", () => {
    expect(Number.parseInt(expected, 10)).toBeGreaterThan(2000);
  });

  it.for(allClients)(
    "$name reads every click of January",
    { timeout: 90_000 },
    async ({ program, args }, { skip }) => {
      if (!program) return skip();
      await using mock = await startMock({ ...options, port: 0 });
      const env = { ONLY_FANS_API_BASE_URL: mock.url, ONLYFANSAPI_API_KEY: "any" };
      expect(await run(program, args, { cwd: clientFolder, env })).toBe(expected);
    },
  );

  it.for(allClients)("$name stops at a refusal", { timeout: 90_000 }, async ({ program, args }, { skip }) => {
    if (!program) return skip();
    await using refusing = await loopback((_request, response) => {
      response.writeHead(403, { "content-type": "application/json" }).end('{"error":"FORBIDDEN"}');
    });
    const env = { ONLY_FANS_API_BASE_URL: refusing.origin, ONLYFANSAPI_API_KEY: "any" };
    await expect(run(program, args, { cwd: clientFolder, env })).rejects.toThrow(/403|FORBIDDEN/);
    expect(refusing.seen).toHaveLength(1);
  });

  it.for(allClients)(
    "$name waits as long as Retry-After says",
    { timeout: 90_000 },
    async ({ program, args }, { skip }) => {
      if (!program) return skip();
      await using mock = await startMock({ ...options, port: 0 });
      mock.fail({ code: 429, times: 1 });
      const env = { ONLY_FANS_API_BASE_URL: mock.url, ONLYFANSAPI_API_KEY: "any" };
      expect(await run(program, args, { cwd: clientFolder, env })).toBe(expected);
      const requests = mock.requests();
      expect(requests.map(({ status }) => status).slice(0, 2)).toEqual([429, 200]);
      expect(requests.flatMap(({ warnings }) => warnings)).toEqual([]);
    },
  );

  it("fetch notices and survives what clients fail at most often", { timeout: 60_000 }, async () => {
    const only = ["page-repeated", "row-dropped", "limit-cut", "total-of-page", "one-500", "limit-clamped"];
    expect(await scoreOf(clients[0]!, { only })).toMatchObject({ code: 0, score: 100 });
  });
});

describe("clicks.http", async () => {
  const text = await readFile(join(clientFolder, "clicks.http"), "utf8");
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
