import { describe, expect, test } from "vitest";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { ask, jsonOf } from "../control/retrying-client.ts";
import { call, clicks, mock, useMock } from "./admin-call.ts";

useMock();

describe("the clock", () => {
  const today = async (query = "") => jsonOf(await ask(clicks(query))).data;

  test("stands still, moves and runs", async () => {
    expect((await call("GET /clock")).body).toEqual({ now: "2026-02-01T00:00:00.000Z", runs: false });
    const before = await today();
    await call("PUT /clock", { now: "2026-03-15T12:00:00Z" });
    expect((await today()).filters.date_end).toBe("2026-03-15T23:59:59+00:00");
    expect((await call("POST /clock/advance", { by: "-P1M14DT12H" })).body.now).toBe(
      "2026-02-01T00:00:00.000Z",
    );
    expect(await today()).toEqual(before);
    expect((await call("PUT /clock", { now: "real" })).body.runs).toBe(true);
    const { now } = (await call("POST /clock/advance", { by: "P1D" })).body;
    expect(Date.parse(now) - Date.now()).toBeGreaterThan(86_000_000);
  });

  test("moving it shows clicks of the present and never changes the past", async () => {
    const window = "date_start=2026-01-31T23:00:00Z&date_end=2026-02-01&limit=1000";
    const before = (await today(window)).rows;
    await call("POST /clock/advance", { by: "PT6H" });
    const after = (await today(window)).rows;
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(after.length - before.length)).toEqual(before);
  });

  test.each([
    ["P1M", "2024-01-31T00:00:00Z", "2024-02-29T00:00:00.000Z"],
    ["P1Y", "2024-02-29T00:00:00Z", "2025-02-28T00:00:00.000Z"],
    ["P2W", "2026-02-01T00:00:00Z", "2026-02-15T00:00:00.000Z"],
    ["-PT1H30M", "2026-02-01T00:00:00Z", "2026-01-31T22:30:00.000Z"],
    ["P1DT1S", "2026-12-31T23:59:59Z", "2027-01-02T00:00:00.000Z"],
  ])("%s after %s is %s", async (by, from, to) => {
    mock.clock.set(from);
    mock.clock.advance(by);
    expect(mock.clock.now()).toBe(to);
  });

  test.each(["1D", "P", "PT", "P1H", "P1.5D", "P99999Y", "tomorrow", ""])(
    "refuses to advance by %j",
    async (by) => {
      expect((await call("POST /clock/advance", { by })).status).toBe(422);
      expect(mock.clock.now()).toBe("2026-02-01T00:00:00.000Z");
    },
  );

  test("says up to which year a duration may lead", () => {
    mock.clock.set("9999-12-31T00:00:00Z");
    expect(() => mock.clock.advance("P1D")).toThrow(
      'by is "P1D", but takes a duration such as P1D or PT90M, up to the year 9999.',
    );
  });
});

describe("faults, settings, quota", () => {
  test("faults are queued, listed and removed", async () => {
    const { status, body } = await call("POST /faults", { code: 503, times: 2, match: { link: "fugit" } });
    expect([status, body.id, body.left]).toEqual([201, 1, 2]);
    await call("POST /faults", { fault: "reset" });
    expect((await call("GET /faults")).body.faults).toHaveLength(2);
    expect((await call("DELETE /faults/2")).status).toBe(204);
    expect((await call("DELETE /faults/2")).status).toBe(404);
    expect((await ask(clicks("", "fugit"), { retries: 0 })).status).toBe(503);
    expect((await call("GET /faults")).body.faults).toMatchObject([{ id: 1, left: 1 }]);
    expect((await call("DELETE /faults")).status).toBe(204);
    expect((await ask(clicks("", "fugit"), { retries: 0 })).status).toBe(200);
  });

  test.each([
    ["POST /faults", {}],
    ["POST /faults", { code: 250 }],
    ["POST /faults", { code: 500, times: 0 }],
    ["POST /faults", { fault: "boom" }],
    ["POST /faults", { code: 500, colour: "red" }],
    ["POST /faults", { code: 500, match: { status: 200 } }],
    ["PATCH /settings", { failRate: 2 }],
    ["PATCH /settings", { scenario: "test_nothing" }],
    ["PATCH /settings", { rateLimit: "soon" }],
    ["PATCH /settings", []],
    ["PUT /clock", { now: "yesterday" }],
    ["PUT /clock", undefined],
    ["POST /requests/wait", { timeoutMs: 1e9 }],
    ["POST /reset/everything", undefined],
    ["DELETE /faults/x", undefined],
    ["GET /requests?limit=0", undefined],
    ["GET /requests?colour=red", undefined],
    ["GET /links/eveniet?date_start=x", undefined],
  ])("%s %j is refused", async (line, body) => {
    expect((await call(line, body)).status).toBe(422);
  });

  test.each(["POST /faults", "PATCH /settings"])("%s says which codes it takes", async (line) => {
    const { body } = await call(line, { code: 250 });
    expect(body.message).toBe("body.code must be >= 400.");
  });

  test("a body that is not JSON, too long, or of another type is read or gets an error", async () => {
    const send = (body: string, type: string) =>
      fetch(`${mock.url}/__admin/faults`, { method: "POST", body, headers: { "content-type": type } });
    expect((await send("{", "application/json")).status).toBe(422);
    expect((await send('{"code":500}', "text/plain")).status).toBe(201);
    const long = await send(`{"code":500,"x":"${"x".repeat(70_000)}"}`, "application/json");
    expect(long.status).toBe(413);
    expect(schemaErrors("#/components/schemas/Problem", await long.json())).toEqual([]);
  });

  test("settings are changed, go back to the flag, and change responses", async () => {
    const { body } = await call("PATCH /settings", {
      seed: "x",
      failKinds: ["503", "reset"],
      delay: "1-2",
      credits: 3,
    });
    expect(body).toMatchObject({
      seed: "x",
      failKinds: ["503", "reset"],
      delay: "1-2",
      credits: 3,
      rateLimit: null,
    });
    const other = await ask(clicks());
    await call("PATCH /settings", { seed: null, delay: null });
    expect((await call("GET /settings")).body).toMatchObject({ seed: "admin", delay: null, credits: 3 });
    expect((await ask(clicks())).text).not.toBe(other.text);
    await ask(`${mock.url}/api/acct_1/smart-links/eveniet/clicks`);
    expect((await call("GET /quota")).body).toMatchObject({ credits: 3, balance: 2, rateLimit: null });
    await call("PATCH /settings", { rateLimit: "5/min" });
    await ask(clicks());
    expect((await call("GET /quota")).body).toMatchObject({ rateLimit: 5, remaining: 4, balance: 3 });
  });
});

test("reset resets the session, or a part of it", async () => {
  const dirty = async () => {
    await call("POST /faults", { code: 500, match: { link: "never" } });
    await call("PATCH /settings", { seed: "x", credits: 1 });
    await call("PUT /clock", { now: "2025-01-01T00:00:00Z" });
    await ask(`${mock.url}/api/acct_1/smart-links/eveniet/clicks`);
  };
  const state = async () => [
    mock.requests().length,
    (await call("GET /faults")).body.faults.length,
    (await call("GET /quota")).body.balance,
    mock.clock.now().slice(0, 4),
    mock.settings().seed,
  ];
  await dirty();
  expect(await state()).toEqual([1, 1, 0, "2025", "x"]);
  for (const part of ["journal", "faults", "quota", "clock"]) {
    expect((await call(`POST /reset/${part}`)).status).toBe(204);
  }
  expect(await state()).toEqual([0, 0, 1, "2026", "x"]);
  await dirty();
  expect((await call("POST /reset")).status).toBe(204);
  expect(await state()).toEqual([0, 0, null, "2026", "admin"]);
});
