import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { httpTarget, judgeRecording, readRecording, sanitise, startMock, verify } from "../../src/index.ts";

const pathOf = (edition: string) =>
  fileURLToPath(new URL(`../../fixtures/recordings/mock-${edition}.json`, import.meta.url));

describe.each(["2026-01", "2026-09"] as const)("the recording of edition %s", async (edition) => {
  const recording = await readRecording(pathOf(edition));

  test("keeps the contract, and all that is assumed", () => {
    const [report] = judgeRecording(recording, { name: "recording", assumed: "require" });
    expect(report?.violations).toEqual([]);
    expect(report?.verdicts.filter(({ outcome }) => outcome === "held").length).toBeGreaterThan(60);
    expect(report?.edition).toMatchObject({ requested: edition, detected: edition });
  });

  test("has nothing left to sanitise", () => {
    expect(sanitise(recording, { key: "another" })).toEqual(recording);
  });

  test("served by the mock it gets the verdict of the mock that was recorded", async () => {
    await using mock = await startMock({ port: 0, replay: recording });
    const target = httpTarget(mock.url, { token: mock.token });
    const options = {
      edition,
      plan: "full",
      now: recording.recordedAt,
      assumed: "require",
      operations: ["listSmartLinkClicks"],
    } as const;
    const report = await verify(target, recording.subject, options);
    expect(report.violations).toEqual([]);
    expect(report.unanswered).toEqual([]);
    expect(report.requests).toBe(13);
    expect(mock.requests()).toHaveLength(13);
  });

  test("a request that was not recorded gets 404, and the message says why", async () => {
    await using mock = await startMock({ port: 0, replay: recording });
    const reply = await fetch(`${mock.url}/api/smart-links/other/clicks`, {
      headers: { authorization: "Bearer any" },
    });
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({
      error: "NOT_FOUND",
      message: expect.stringContaining("no response"),
    });
    expect(mock.requests()).toMatchObject([
      { number: 1, status: 404, operation: null, why: expect.stringContaining("no response") },
    ]);
  });
});
