import { expect, test, vi } from "vitest";
import { loopback } from "../exchange/loopback.ts";
import { proxying } from "./proxying.ts";
import { useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const key = "ofapi_PlantedKeyThatMustNotSurviveAnywhere0123456789";

test("a request that was not checked stands on the page with its reason, and without its key", async () => {
  let rows: readonly string[] = [];
  const leave = new AbortController();
  await using target = await loopback((request, response) => {
    if (request.url!.includes("large")) response.end(Buffer.alloc(13 * 2 ** 20, 32));
    else leave.abort();
  });
  const { stdout } = await proxying([target.origin], async (url) => {
    const get = (link: string, signal?: AbortSignal) =>
      fetch(`${url}/api/smart-links/${link}/clicks?api_key=${key}`, { signal: signal ?? null });
    await (await get("large")).arrayBuffer();
    await expect(get("hangs", leave.signal)).rejects.toThrow("aborted");
    await fetch(`${url}/elsewhere`, { signal: AbortSignal.timeout(100) }).catch(() => undefined);
    await vi.waitFor(
      async () => {
        const page = await (await fetch(`${url}/__explorer?still`)).text();
        expect(page.includes(key)).toBe(false);
        rows = page.split("<tr>").slice(2);
        expect(rows).toHaveLength(2);
      },
      { timeout: 20_000 },
    );
  });
  expect(rows[0]).toMatch(/>none<.*GET \/api\/smart-links\/hangs\/clicks.*ended early by the client/s);
  expect(rows[1]).toMatch(/>none<.*GET \/api\/smart-links\/large\/clicks.*too large to check/s);
  expect(stdout).toBe("");
});
