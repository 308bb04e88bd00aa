/** Mutants that would change nothing are found without being tried, and they are those that change nothing when they are. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mock, type MockSession, startMock } from "../../../src/sandbox.ts";
import { mutantIds, mutants } from "../../../src/server/mutants/all.ts";
import { share } from "../../support/effort.ts";

const foreseen = mutants.filter(({ kind }) => kind === "body" || kind === "behaviour");
const options = { seed: "idle", now: "2026-02-01T12:00:00Z", clicksPerDay: 30, port: 0 } as const;
const window = "date_start=2026-01-20&date_end=2026-01-25";

interface Call {
  readonly path: string;
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const call = fc.constantFrom<Call>(
  { path: `/api/smart-links/eveniet/clicks?${window}` },
  { path: `/api/smart-links/eveniet/clicks?${window}&limit=5&offset=5` },
  { path: `/api/smart-links/eveniet/clicks?${window}&offset=100000` },
  { path: `/api/smart-links/eveniet/clicks?${window}&include_bots=0` },
  { path: "/api/smart-links/eveniet/clicks?limit=150" },
  { path: "/api/smart-links/eveniet/clicks?date_start=2026-01-20&date_end=2026-01-10" },
  { path: "/api/smart-links/test_404/clicks" },
  { path: "/api/smart-links/test_one/clicks" },
  { path: `/api/smart-links/eveniet/clicks?${window}`, headers: { prefer: "code=500" } },
  { path: `/api/smart-links/eveniet/clicks?${window}`, headers: { prefer: "fault=malformed" } },
  { path: `/api/smart-links/eveniet/clicks?${window}`, headers: { prefer: "mutant=empty-list" } },
  { path: `/api/smart-links/eveniet/conversions?${window}&limit=2&offset=2` },
  { path: "/api/smart-links/eveniet/stats" },
  { path: "/api/smart-links/eveniet/spenders?minSpend=20" },
  { path: "/api/smart-links/eveniet/fans?limit=5" },
  { path: "/api/smart-links?limit=5&offset=35" },
  { path: "/api/smart-links?name=tiktok" },
  { path: "/api/smart-links/eveniet" },
  { path: "/api/smart-links", method: "POST", body: '{"name":"tiktok","url":"https://a.test"}' },
  { path: "/api/smart-links/eveniet", method: "DELETE" },
);

async function request({ url, token }: Mock | MockSession, { path, method, body, headers }: Call) {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(url + path, {
    method: method ?? "GET",
    body: body ?? null,
    headers: { authorization: `Bearer ${token}`, ...type, ...headers },
  }).catch(() => undefined);
  await response?.arrayBuffer().catch(() => undefined);
}

/** The mutants that changed nothing of the calls, each of them tried in a session of its own. */
async function tried(calls: readonly Call[], prepare: (mock: Mock | MockSession) => void) {
  await using mock = await startMock(options);
  const unchanged = foreseen.map(async ({ id }) => {
    const session = mock.session(id);
    prepare(session);
    session.set({ mutant: id });
    for (const each of calls) await request(session, each);
    return session.mutants().find((mutant) => mutant.id === id)?.changed === 0 ? [id] : [];
  });
  return (await Promise.all(unchanged)).flat().sort();
}

async function found(calls: readonly Call[], prepare: (mock: Mock | MockSession) => void) {
  await using mock = await startMock(options);
  const idle = mock.noteRequests();
  prepare(mock);
  for (const each of calls) await request(mock, each);
  return [...(await idle({ mutants: mutantIds }))].sort();
}

const preparations: Readonly<Record<string, (mock: Mock | MockSession) => void>> = {
  "a session as it begins": () => {},
  "one with a credit limit": (mock) => mock.set({ credits: 1000 }),
  "one whose quota is soon used up": (mock) => mock.set({ rateLimit: "2/min" }),
  "one with a queued fault": (mock) => void mock.fail({ code: 503 }),
  "one with clicks of its own": (mock) =>
    mock.clicks.set("eveniet", [
      { id: "1", created_at: "2026-01-21T08:00:00Z", is_bot: false, is_duplicate: false },
      { id: "2", created_at: "2026-01-22T08:00:00Z", is_bot: true, is_duplicate: false },
    ]),
};

describe.each(Object.entries(preparations))("Idle mutants of %s", (_name, prepare) => {
  test("are those that change nothing when they are tried", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 6 }), async (calls) => {
        expect(await found(calls, prepare)).toEqual(await tried(calls, prepare));
      }),
      { numRuns: share(2) },
    );
  });
});

test("of more requests than are kept nothing is said", async () => {
  await using mock = await startMock(options);
  const idle = mock.noteRequests();
  const path = "/api/smart-links/eveniet/stats?date_start=2026-01-31";
  for (let i = 0; i < 1000; i++) await request(mock, { path });
  expect((await idle({ mutants: mutantIds })).has("page-repeated")).toBe(true);
  await request(mock, { path });
  expect((await idle({ mutants: mutantIds })).size).toBe(0);
});

test("a signal that aborts ends the search, and nothing is said", async () => {
  await using mock = await startMock(options);
  const idle = mock.noteRequests();
  await request(mock, { path: "/api/smart-links/eveniet" });
  expect((await idle({ mutants: mutantIds, signal: AbortSignal.abort() })).size).toBe(0);
});
