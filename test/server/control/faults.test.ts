import { describe, expect, test } from "vitest";
import { type StartOptions, startMock } from "../../../src/server/app/start-mock.ts";
import { drawDelay, readDelay } from "../../../src/server/settings/delay.ts";
import { ask } from "./retrying-client.ts";

const started = (options: StartOptions = {}) =>
  startMock({ port: 0, now: "2026-02-01T00:00:00Z", ...options });
const path = "/api/smart-links/eveniet/clicks?limit=1";
const statuses = async (base: string, count: number) => {
  const found: (number | string | undefined)[] = [];
  for (let i = 0; i < count; i++) {
    const { status, broke } = await ask(base + path, { retries: 0 });
    found.push(status ?? broke);
  }
  return found;
};

describe("by flag", () => {
  const options = { seed: "luck", failRate: 0.4, failKinds: [503, "reset", 429] };

  test("the same seed gives the same trouble twice, another seed another", async () => {
    await using one = await started(options);
    await using two = await started(options);
    await using other = await started({ ...options, seed: "other" });
    const trouble = await statuses(one.url, 40);
    expect(await statuses(two.url, 40)).toEqual(trouble);
    expect(await statuses(other.url, 40)).not.toEqual(trouble);
    for (const kind of [200, 503, "ECONNRESET", 429]) expect(trouble).toContain(kind);
    const failures = trouble.filter((status) => status !== 200).length;
    expect(failures).toBeGreaterThan(6);
    expect(failures).toBeLessThan(28);
  });

  test("each session has its own, and the same again after a reset", async () => {
    await using mock = await started(options);
    const a = mock.session("a");
    const trouble = await statuses(a.url, 30);
    expect(await statuses(mock.session("b").url, 30)).not.toEqual(trouble);
    a.reset("faults");
    expect(await statuses(a.url, 30)).toEqual(trouble);
  });

  test("code, fault, scenario and delay hold for every question, until the request says otherwise", async () => {
    await using mock = await started({ code: 503, delay: "1-5" });
    expect(await statuses(mock.url, 2)).toEqual([503, 503]);
    expect((await ask(mock.url + path, { prefer: "code=200" })).status).toBe(200);
    mock.set({ code: null, fault: "reset" });
    expect(await statuses(mock.url, 1)).toEqual(["ECONNRESET"]);
    mock.reset();
    expect(await statuses(mock.url, 1)).toEqual([503]);
    await using empty = await started({ scenario: "test_404" });
    expect(await statuses(empty.url, 1)).toEqual([404]);
  });

  test.each([
    [{ delay: "slow" }, 'delay is "slow", but takes milliseconds such as 500, 200-800 or lognormal-300-0.5.'],
    [{ failRate: 2 }, "failRate is 2, but takes a number from 0 to 1."],
    [{ failKinds: ["boom"] }, 'failKinds is ["boom"], but takes statuses and faults such as 500,reset.'],
    [{ rateLimit: "60/hour" }, 'rateLimit is "60/hour", but takes requests a minute, as 60 or 60/min.'],
    [{ scenario: "test_nothing" }, /^scenario is "test_nothing"/],
    [{ journal: -1 }, "journal is -1, but takes a whole number from 0 to 100000."],
  ] as const)("%j is refused", async (wrong, message) => {
    await expect(started(wrong as StartOptions)).rejects.toThrow(message);
  });
});

describe("queued", () => {
  test("a fault strikes as often as it was told to, and only what matches", async () => {
    await using mock = await started();
    const queued = mock.fail({
      code: 503,
      times: 2,
      match: { link: "fugit", query: { limit: "1", offset: null } },
    });
    expect(queued).toMatchObject({ id: 1, left: 2 });
    expect(await statuses(mock.url, 1)).toEqual([200]);
    const other = `${mock.url}/api/smart-links/fugit/clicks`;
    expect((await ask(`${other}?limit=1&offset=0`)).status).toBe(200);
    expect(await ask(`${other}?limit=1`)).toMatchObject({ status: 200, attempts: 3 });
    expect((await ask(`${other}?limit=1`)).attempts).toBe(1);
  });

  test("faults happen in order; a delay alone changes no response", async () => {
    await using mock = await started();
    mock.fail({ code: 500 });
    mock.fail({ fault: "reset" });
    mock.fail({ delay: 80 });
    expect(await statuses(mock.url, 2)).toEqual([500, "ECONNRESET"]);
    const began = performance.now();
    expect(await statuses(mock.url, 1)).toEqual([200]);
    expect(performance.now() - began).toBeGreaterThan(75);
    expect(mock.requests().map(({ why }) => why)).toEqual([
      "Server Error (asked for by: queued fault)",
      "reset (asked for by: queued fault)",
      null,
    ]);
  });

  test("what a request or a link says comes first, and uses no fault up", async () => {
    await using mock = await started();
    mock.fail({ code: 503 });
    expect((await ask(mock.url + path, { prefer: "code=404" })).status).toBe(404);
    expect((await ask(`${mock.url}/api/smart-links/test_500/clicks`, { retries: 0 })).status).toBe(500);
    expect(await statuses(mock.url, 2)).toEqual([503, 200]);
  });

  test("a fault without any trouble is refused", async () => {
    await using mock = await started();
    expect(() => mock.fail({ times: 1 })).toThrow("A fault needs a code, a fault or a delay.");
    expect(() => mock.fail({ delay: "soon" })).toThrow(/^delay is "soon"/);
  });
});

test("a client that goes away while it waits is forgotten", async () => {
  await using mock = await started({ delay: 600_000 });
  expect((await ask(mock.url + path, { retries: 0, timeoutMs: 50 })).broke).toBe("TimeoutError");
  await mock.close();
});

test("a lognormal delay has its median, and lies on both sides of it", () => {
  const delay = readDelay("lognormal-300-0.5");
  if (!delay) throw new Error("not read");
  const chances = Array.from({ length: 40 }, (_, i) => (i + 0.5) / 40);
  const drawn = chances.flatMap((a) => chances.map((b) => drawDelay(delay, a, b))).sort((a, b) => a - b);
  expect(drawn[800]).toBeGreaterThan(285);
  expect(drawn[800]).toBeLessThan(315);
  // 84 % of a bell curve lie below one sigma: 300 * e^0.5 = 495.
  expect(drawn[1344]).toBeGreaterThan(450);
  expect(drawn[1344]).toBeLessThan(540);
});
