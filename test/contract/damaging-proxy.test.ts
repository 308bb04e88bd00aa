import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/contract/report/report.ts";
import { verify } from "../../src/contract/verify.ts";
import { httpTarget } from "../../src/exchange/http/http-target.ts";
import { type Mock, startMock } from "../../src/server/app/start-mock.ts";
import { type DamagingProxy, type Sending, startProxy, truly } from "./support/damaging-proxy.ts";
import { dataFaults } from "./support/data-faults.ts";
import { protocolFaults } from "./support/protocol-faults.ts";

const now = "2026-02-01T12:00:00Z";
const clicksAt = { now, operations: ["listSmartLinkClicks"] };
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "proxied", clicksPerDay: 60, now });
});
afterAll(() => mock.close());

type Ending = "violated" | "errored" | "observed" | "held";

/** Faults in what the vendor does not document. */
const undocumented: readonly string[] = [
  "chart newest first",
  "refusals are HTML",
  "echo of dates moved to whole days",
];
/** The only word on echoes that show days: an API may go by whole days. */
const wholeDays = "windows-are-shown-as-whole-days";

function endingOf({ violations, warnings, unanswered, observations, verdicts }: Report): Ending {
  if (violations.length > 0 || warnings.length > 0) return "violated";
  if (unanswered.length > 0) return "errored";
  const isOdd = observations.some(
    (one) =>
      one.kind === "drift" ||
      (one.kind === "behaviour" && one.seen === "does not hold") ||
      (one.kind === "advisory" && one.check === wholeDays),
  );
  return isOdd || verdicts.some(({ outcome }) => outcome === "differs") ? "observed" : "held";
}

/** @param timeoutMs So long is waited for a response that never ends; a busy machine needs more for one that does. */
async function endingThrough(proxy: DamagingProxy, timeoutMs = 20_000): Promise<Ending> {
  const target = httpTarget(proxy.url, {
    token: mock.token,
    timeoutMs,
    maxBytes: 2 ** 20,
    sleep: async () => {},
  });
  return endingOf(await verify(target, {}, { plan: "full", ...clicksAt }));
}

describe("A reply damaged on its way is told", () => {
  test.each(Object.entries({ ...dataFaults, ...protocolFaults }))("%s", async (name, planted) => {
    await using odd = await startMock({
      port: 0,
      seed: "proxied",
      clicksPerDay: 60,
      now,
      behaviour: planted.behaviour ?? {},
    });
    await using proxy = await startProxy(odd, { planted });
    expect(await endingThrough(proxy)).toBe(
      planted.behaviour || undocumented.includes(name) ? "observed" : "violated",
    );
  });

  test("a field that nobody announced is observed", async () => {
    const planted = {
      body: (body: { data: { rows: object[] } }) => ({
        ...body,
        data: { ...body.data, rows: body.data.rows.map((row) => ({ ...row, undocumented_text: "Lisbon" })) },
      }),
    };
    await using proxy = await startProxy(mock, { planted });
    expect(await endingThrough(proxy)).toBe("observed");
  });
});

const html = "<!DOCTYPE html><html><body><h1>520</h1></body></html>";
const page: Sending = (response) => response.writeHead(520, { "content-type": "text/html" }).end(html);
const throttle: Sending = (response) =>
  response
    .writeHead(429, { "content-type": "application/json", "retry-after": "1" })
    .end('{"error":"RATE_LIMIT_EXCEEDED","message":"Too many requests.","description":"Wait."}');

describe("A connection damaged on its way is told", () => {
  test.each<readonly [string, Sending, Ending]>([
    ["every connection is reset", (response) => response.socket?.resetAndDestroy(), "errored"],
    ["every reply is empty", (response) => response.destroy(), "errored"],
    [
      "every body is torn",
      (response, { body }) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
        response.write(body.slice(0, body.length >> 1), () => response.destroy());
      },
      "errored",
    ],
    ["no reply comes", () => {}, "errored"],
    [
      "no body ends",
      (response) => {
        response.writeHead(200, { "content-type": "application/json" });
        const more = () =>
          !response.destroyed && response.write(" ".repeat(2 ** 16), () => setImmediate(more));
        more();
      },
      "errored",
    ],
    ["the CDN answers for good", page, "errored"],
    [
      "the CDN answers once",
      (response, reply, turn) => (turn === 2 ? page : truly)(response, reply, turn),
      "held",
    ],
    [
      "one question is throttled",
      (response, reply, turn) => (turn === 3 ? throttle : truly)(response, reply, turn),
      "held",
    ],
    [
      "one connection is reset",
      (response, reply, turn) =>
        turn === 1 ? void response.socket?.resetAndDestroy() : truly(response, reply),
      "held",
    ],
    ["nothing is damaged", truly, "held"],
  ])("%s", async (_name, send, ending) => {
    await using proxy = await startProxy(mock, { send });
    expect(await endingThrough(proxy, ending === "errored" ? 1500 : undefined)).toBe(ending);
  });
});
