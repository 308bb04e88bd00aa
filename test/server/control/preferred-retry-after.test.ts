/** `Prefer: retry-after`: a header of any error that is asked for, and a warning where there is none. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/sandbox.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

let asked = 0;

async function ask(prefer: string, link = "eveniet") {
  const url = `${mock.url}/api/smart-links/${link}/clicks?limit=5`;
  // Each for another client, so that none comes back too early.
  const authorization = `Bearer client-${asked++}`;
  const { status, headers } = await fetch(url, { headers: { authorization, prefer } });
  const names = ["retry-after", "preference-applied", "mock-warnings"];
  return [status, ...names.map((name) => headers.get(name))];
}

const warning = "preference retry-after is for errors that are asked for, such as code=503";

test.each([
  ["code=503, retry-after=2", "eveniet", [503, "2", "code=503, retry-after=2", null]],
  ["code=429, retry-after=2", "eveniet", [429, "2", "code=429, retry-after=2", null]],
  ["code=404, retry-after=0", "eveniet", [404, "0", "code=404, retry-after=0", null]],
  ["fault=html-502, retry-after=2", "eveniet", [502, "2", "fault=html-502, retry-after=2", null]],
  ["scenario=test_500, retry-after=2", "eveniet", [500, "2", "scenario=test_500, retry-after=2", null]],
  ["retry-after=2", "test_502_html", [502, "2", "retry-after=2", null]],
  ["fail-rate=1, retry-after=2", "eveniet", [500, "2", "fail-rate=1, retry-after=2", null]],
  ["strict, code=503, retry-after=2", "eveniet", [503, "2", "strict, code=503, retry-after=2", null]],
])("%s, of %s, is applied", async (prefer, link, received) => {
  expect(await ask(prefer, link)).toEqual(received);
});

test.each([
  ["retry-after=2", [200, null, null, warning]],
  ["code=200, retry-after=2", [200, null, "code=200", warning]],
  ["fault=malformed, retry-after=2", [200, null, "fault=malformed", warning]],
  ["strict, retry-after=2", [400, null, null, null]],
])("%s has no error to go with", async (prefer, received) => {
  expect(await ask(prefer)).toEqual(received);
});

test("a success between failures is no slip", async () => {
  const [failed, succeeded] = [
    await ask("retry-after=0", "test_flaky_1"),
    await ask("retry-after=0", "test_flaky_1"),
  ];
  expect([failed, succeeded]).toEqual([
    [500, "0", "retry-after=0", null],
    [200, null, null, null],
  ]);
  expect(await ask("fail-rate=0.000001, retry-after=2")).toEqual([200, null, "fail-rate=0.000001", null]);
});

test("it wins over that of a queued fault, and a queued fault without errors is no slip", async () => {
  mock.fail({ code: 503, retryAfter: 9 });
  expect(await ask("retry-after=2")).toEqual([503, "2", "retry-after=2", null]);
  mock.fail({ fault: "malformed" });
  expect(await ask("retry-after=2")).toEqual([200, null, null, null]);
});
