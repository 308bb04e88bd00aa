import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { resolveOptions } from "../../../src/server/app/mock-options.ts";
import { startMock } from "../../../src/server/app/start-mock.ts";
import { withoutSession } from "../../../src/server/session/session-routing.ts";
import { createState, sessionOf, sessionsByUse } from "../../../src/server/session/state.ts";
import { admin, ask, jsonOf } from "../control/retrying-client.ts";

const now = "2026-02-01T00:00:00Z";
const path = "/api/acct_1/smart-links/eveniet/clicks?limit=1";

test("200 sessions at once, each with its own faults, quota and clock, see only their own", async () => {
  await using mock = await startMock({ port: 0, now });
  await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      const session = mock.session(`s${i}`);
      const failures = i % 3;
      session.set({ credits: 1 + (i % 4), seed: `seed-${i % 5}` });
      session.clock.set(`2026-01-${String(1 + (i % 28)).padStart(2, "0")}T00:00:00Z`);
      if (failures > 0) session.fail({ code: 503, times: failures });
      const statuses = [];
      for (let n = 0; n < 5; n++) {
        const asked = await ask(session.url + path);
        statuses.push(asked.status);
        if (n === 0) {
          expect(asked.attempts).toBe(failures + 1);
          expect(jsonOf(asked).data.filters.date_end).toContain(
            `2026-01-${String(1 + (i % 28)).padStart(2, "0")}`,
          );
        }
      }
      const paid = 1 + (i % 4);
      expect(statuses).toEqual(Array.from({ length: 5 }, (_, n) => (n < paid ? 200 : 402)));
      const own = session.requests();
      expect(own).toHaveLength(5 + failures);
      expect(own.every((entry) => entry.session === `s${i}`)).toBe(true);
    }),
  );
  expect(mock.requests()).toEqual([]);
  expect((await admin(mock.url, "GET /sessions")).body.sessions).toHaveLength(201);
}, 60_000);

describe("naming one", () => {
  test("by the path or by the header, which wins", async () => {
    await using mock = await startMock({ port: 0, now });
    await ask(`${mock.url}/__s/a${path}`);
    await ask(mock.url + path, { session: "b" });
    await ask(`${mock.url}/__s/a${path}`, { session: "b" });
    expect(mock.session("a").requests()).toHaveLength(1);
    expect(
      mock
        .session("b")
        .requests()
        .map(({ url }) => url),
    ).toEqual([path, path]);
    const { body } = await admin(`${mock.url}/__s/a`, "GET /requests");
    expect(body.total).toBe(1);
    expect((await fetch(`${mock.url}/__s/a/openapi.json`)).status).toBe(200);
  });

  test.each([
    ["/__s/a", "/"],
    ["/__s/a?x=1", "/?x=1"],
    ["/__s/a/b?c", "/b?c"],
    ["/__s/a/__s/b/c", "/__s/b/c"],
    ["/__s/%41/c", "/__s/%41/c"],
    ["/__sa/c", "/__sa/c"],
  ])("%s is %s in its session", (url, rest) => {
    expect(withoutSession({ url } as IncomingMessage)).toBe(rest);
  });

  test("an invalid session name gets 400", async () => {
    await using mock = await startMock({ port: 0, now });
    for (const session of ["a b", "-a", "x".repeat(101)]) {
      const byHeader = await ask(mock.url + path, { session });
      const byPath = await ask(`${mock.url}/__s/${encodeURIComponent(session)}${path}`);
      for (const reply of [byHeader, byPath]) {
        expect(reply.status, session).toBe(400);
        expect(jsonOf(reply)).toMatchObject({ error: "BAD_SESSION_NAME" });
        expect(schemaErrors("#/components/schemas/Problem", jsonOf(reply))).toEqual([]);
      }
    }
    expect((await ask(mock.url + path, { session: "a/b" })).status).toBe(400);
    expect((await ask(`${mock.url}/__s/a/__s/b${path}`)).status).toBe(404);
    expect(() => mock.session("a b")).toThrow(/is not a valid session name/);
  });
});

describe("ending", () => {
  test("whatever it remembered is gone, and those who wait get a response", async () => {
    await using mock = await startMock({ port: 0, now });
    const session = mock.session("short");
    session.set({ credits: 0 });
    await ask(session.url + path);
    const waiting = expect(session.waitFor({ link: "never" })).rejects.toThrow(/No {"link":"never"}/);
    expect((await admin(mock.url, "DELETE /sessions/short")).status).toBe(204);
    await waiting;
    expect(session.requests()).toEqual([]);
    expect((await ask(session.url + path)).status).toBe(200);
    expect((await admin(mock.url, "DELETE /sessions/none")).status).toBe(404);
    expect((await admin(mock.url, "DELETE /sessions/default")).status).toBe(204);
  });

  test("those idle for long are forgotten, and when there are too many the one idle longest", () => {
    let nowMs = 0;
    const state = createState(resolveOptions({ sessions: 4 }), { monotonicMs: () => nowMs });
    const names = () => sessionsByUse(state).map(({ name }) => name);
    for (const name of ["a", "b", "c"]) sessionOf(state, name);
    sessionOf(state, "a");
    sessionOf(state, "d");
    expect(names()).toEqual(["default", "c", "a", "d"]);
    nowMs = 31 * 60_000;
    sessionOf(state, "e");
    expect(names()).toEqual(["default", "e"]);
  });

  test("one that somebody watches stays", () => {
    const state = createState(resolveOptions({ sessions: 2 }));
    sessionOf(state, "watched").journal.watch({ onEntry: () => {}, onEnd: () => {} });
    sessionOf(state, "b");
    sessionOf(state, "c");
    expect(sessionsByUse(state).map(({ name }) => name)).toEqual(["default", "watched", "c"]);
  });
});
