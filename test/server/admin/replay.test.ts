/** The admin API of a mock that responds from a recording. */
import { expect, test } from "vitest";
import { createMock, readRecording } from "../../../src/sandbox.ts";

const replay = await readRecording("fixtures/recordings/mock-2026-09.json");

test("health says which recording it responds from, and no seed", async () => {
  await using mock = createMock({ replay });
  const health = (await mock.inject("/__admin/health")).json();
  const { recordedAt, exchanges } = replay;
  expect(health).toMatchObject({ status: "ok", replay: { recordedAt, exchanges: exchanges.length } });
  expect(health).not.toHaveProperty("seed");
});

test("health of generated data has a seed, and no recording", async () => {
  await using mock = createMock();
  const health = (await mock.inject("/__admin/health")).json();
  expect(health).toMatchObject({ seed: "sandbox" });
  expect(health).not.toHaveProperty("replay");
});

const because = "have no effect with replay, which returns the responses of a recording as they are.";

test.each([
  ["PATCH", "/__admin/settings", { failRate: 1 }, `Settings ${because}`],
  ["PATCH", "/__admin/settings", { seed: null }, `Settings ${because}`],
  ["POST", "/__admin/faults", { code: 503 }, `Faults ${because}`],
  ["PUT", "/__admin/links/eveniet/clicks", {}, `Clicks ${because}`],
] as const)("%s %s with %j is refused", async (method, url, body, message) => {
  await using mock = createMock({ replay });
  const response = await mock.inject({ method, url, body });
  expect(response.statusCode).toBe(422);
  expect(response.json()).toMatchObject({ error: "VALIDATION_ERROR", message });
});

test("settings and faults are refused in process, too", async () => {
  await using mock = createMock({ replay });
  expect(() => mock.set({ failRate: 1 })).toThrow(`Settings ${because}`);
  expect(() => mock.fail({ code: 503 })).toThrow(`Faults ${because}`);
  mock.reset();
  mock.clock.advance("P1D");
});
