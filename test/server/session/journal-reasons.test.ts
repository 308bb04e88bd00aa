/** Why a request failed: an error that came of itself was asked for by nobody, even where a fault hits its response. */
import { expect, test } from "vitest";
import { startMock } from "../../../src/sandbox.ts";

const clicks = (link: string, query = "") => `/api/smart-links/${link}/clicks?${query}`;
const headers = { authorization: "Bearer any" };

test("a fault and an error that came of itself are told apart, in the journal and in the log", async () => {
  const lines: string[] = [];
  const options = { port: 0, rateLimit: "1/min", log: "pretty", logTo: (line: string) => lines.push(line) };
  await using mock = await startMock(options as Parameters<typeof startMock>[0]);
  for (let i = 0; i < 2; i++)
    await fetch(mock.url + clicks("test_reset"), { headers }).catch(() => undefined);
  const reasons = ["reset (asked for by: link)", "Too many requests, then reset (asked for by: link)"];
  expect(mock.requests().map(({ status, why }) => [status, why])).toEqual([
    [null, reasons[0]],
    [null, reasons[1]],
  ]);
  expect(lines.map((line) => line.trimEnd().split(" | ")[1])).toEqual(reasons);
});

test.each([
  ["code=200", "eveniet", 422, "must be at least 1."],
  ["delay=1", "eveniet", 422, "must be at least 1."],
  ["fault=malformed", "eveniet", 422, "must be at least 1, then malformed (asked for by: preference)"],
  ["code=500, fault=slow-body", "eveniet", 500, "Server Error (asked for by: preference)"],
])("%s, where the query is wrong", async (prefer, link, status, end) => {
  await using mock = await startMock({ port: 0 });
  await fetch(mock.url + clicks(link, "limit=0"), { headers: { ...headers, prefer } });
  const [request] = mock.requests();
  expect([request?.status, request?.why?.slice(-end.length)]).toEqual([status, end]);
});

test("a queued delay asks for no error", async () => {
  await using mock = await startMock({ port: 0 });
  mock.fail({ delay: "1" });
  await fetch(mock.url + clicks("eveniet", "limit=0"), { headers });
  expect(mock.requests()[0]?.why).not.toContain("asked for by");
});
