/** Responses after which a request was sent again stay evidence. */
import { expect, test } from "vitest";
import { judgeRecording } from "../../src/contract/judge-recording.ts";
import type { Report } from "../../src/contract/report/report.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Exchange } from "../../src/exchange/exchange.ts";
import { type Attempt, withRetries } from "../../src/exchange/http/retries.ts";
import type { Recording } from "../../src/exchange/recording/recording.ts";
import { recordingTarget } from "../../src/exchange/recording/recording-target.ts";
import { sanitise } from "../../src/exchange/sanitise/sanitise.ts";
import type { Target } from "../../src/exchange/target.ts";
import { clicksNow, referenceNow, referenceRows } from "./support/reference-rows.ts";
import { referenceTarget } from "./support/reference-target.ts";

/** A sound target that responds with 429 to every third request. */
function busyTarget(headers: Exchange["response"]["headers"]): Target {
  const sound = referenceTarget({ rows: referenceRows(60, { edition: "2026-09" }) });
  let requests = 0;
  const body = JSON.stringify({ error: "RATE_LIMIT_EXCEEDED", message: "No.", description: "Wait." });
  const attempt = async (request: Exchange["request"]): Promise<Attempt> => {
    requests += 1;
    if (requests % 3 > 0) return (await sound.send(request)) as Attempt;
    const response = { status: 429, headers: { "content-type": "application/json", ...headers }, body };
    return { kind: "response", exchange: { request, response, latencyMs: 1 } };
  };
  return { name: "busy", send: withRetries(attempt, { retries: 2, sleep: async () => {}, clock: () => 0 }) };
}

const reportOn = (headers: Exchange["response"]["headers"]) =>
  verify(busyTarget(headers), {}, { plan: "standard", ...clicksNow });

test("Retry-After is judged on them, and the report says that requests were throttled", async () => {
  const report = await reportOn({ "retry-after": "1" });
  expect(report.violations).toEqual([]);
  expect(report.unanswered).toEqual([]);
  expect(report.warnings).toEqual([]);
  const verdict = report.verdicts.find(({ check }) => check === "throttling-has-retry-after");
  const throttled = report.exchanges.filter(({ response }) => response.status === 429);
  expect(verdict).toMatchObject({ outcome: "held", exercised: throttled.length });
  expect(throttled.length).toBeGreaterThan(1);
  expect(report.requests).toBe(report.exchanges.length);
  expect(report.observations).toContainEqual({
    kind: "advisory",
    check: "requests-were-throttled",
    detail: expect.stringMatching(/^\d of \d+ responses were 429; all of them had Retry-After$/),
  });
});

test.each([[{ "retry-after": "1" }], [{}]])(
  "a sanitised recording shows them as the run does: %j",
  async (headers) => {
    const exchanges: Exchange[] = [];
    const target = recordingTarget(busyTarget(headers), (exchange) => exchanges.push(exchange));
    const live = await verify(target, {}, { plan: "standard", ...clicksNow });
    const recording: Recording = {
      kitVersion: "0.1.0",
      recordedAt: referenceNow,
      editions: ["2026-09"],
      subject: live.subject,
      plan: "standard",
      exchanges,
    };
    const [offline] = judgeRecording(sanitise(recording, { key: "a key" }), { name: "recording" });
    const shownBy = ({ verdicts, observations }: Report) => [
      verdicts.filter(({ check }) => check === "throttling-has-retry-after"),
      observations.filter((one) => one.kind === "advisory" && one.check === "requests-were-throttled"),
    ];
    expect(shownBy(offline!)).toEqual(shownBy(live));
    expect(offline!.violations).toEqual([]);
  },
);

test("a missing Retry-After is found at the response that lacks it", async () => {
  const report = await reportOn({});
  const found = report.verdicts.find(({ check }) => check === "throttling-has-retry-after")!.violations;
  expect(found).toHaveLength(1);
  expect(report.exchanges[found[0]!.exchange]!.response.status).toBe(429);
});
