/** What a proxy refuses: requests of other pages and hosts, and addresses that it cannot use. */
import { expect, test } from "vitest";
import { startProxy } from "../../../src/exchange/proxy/proxy.ts";
import { rawRequest } from "./raw-request.ts";
import { throughProxy } from "./start.ts";

const clicks = "/api/smart-links/eveniet/clicks?limit=1";

test.each([
  [403, "Host: evil.example", clicks],
  [403, "Host: localhost\nOrigin: https://evil.example", clicks],
  [403, "Host: localhost\nOrigin: null", clicks],
  [400, "Host: localhost", `http://evil.example${clicks}`],
  [200, "Host: localhost\nOrigin: http://127.0.0.1:5173", clicks],
  [200, "Host: localhost", `//evil.example${clicks}`],
])("the status is %s for a request with %j for %s", async (status, headers, path) => {
  const { seen } = await throughProxy(
    (_, response) => response.end("{}"),
    async ({ url }) => {
      const reply = await rawRequest(url, `GET ${path} HTTP/1.1\n${headers}\nConnection: close\n\n`);
      expect(reply.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
    },
  );
  expect(seen.length).toBe(status === 200 ? 1 : 0);
});

test("a port that is taken, and a target that is no origin, are refused with a hint", async () => {
  const options = { host: "127.0.0.1", port: 0, onExchange: () => [], onUnjudged: () => undefined };
  const first = await startProxy({ ...options, target: "http://127.0.0.1:1" });
  const port = Number(new URL(first.url).port);
  const target = "http://127.0.0.1:1";
  await expect(startProxy({ ...options, target, port })).rejects.toMatchObject({ code: "port_in_use" });
  await first.close();
  for (const wrong of ["ftp://127.0.0.1", "https://key@host", "recording.json"])
    await expect(startProxy({ ...options, target: wrong })).rejects.toMatchObject({ code: "invalid_target" });
});
