import { afterAll, beforeAll, expect, test } from "vitest";
import { mockApp } from "../../../src/server/app/app.ts";
import { resolveOptions } from "../../../src/server/app/mock-options.ts";
import { createState } from "../../../src/server/session/state.ts";

const options = resolveOptions({});
const state = createState(options);
const app = mockApp(options, state, { isOpen: false, isSealed: true });
let url: string;
beforeAll(async () => {
  url = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => app.close());

interface Waited {
  readonly met: boolean;
  readonly requests: readonly object[];
}

async function wait(session: string, timeoutMs: number, signal?: AbortSignal): Promise<Waited> {
  const response = await fetch(`${url}/__s/${session}/__admin/requests/wait`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ timeoutMs }),
    ...(signal ? { signal } : {}),
  });
  return (await response.json()) as Waited;
}

test("a wait begins no session", async () => {
  expect(await wait("nobody", 20)).toEqual({ met: false, requests: [] });
  expect([...state.sessions.keys()]).toEqual(["default"]);
  expect(state.beginWatchers.size).toBe(0);
});

test("a wait sees the first request of a session that begins meanwhile", async () => {
  const waited = wait("later", 10_000);
  await expect.poll(() => state.beginWatchers.size).toBe(1);
  await fetch(`${url}/__s/later/api/smart-links/eveniet/clicks`, {
    headers: { authorization: "Bearer any" },
  });
  expect(await waited).toMatchObject({ met: true, requests: [{ number: 1, session: "later", status: 200 }] });
  expect(state.beginWatchers.size).toBe(0);
});

test("a wait ends with its client", async () => {
  const client = new AbortController();
  const waited = wait("later", 60_000, client.signal).catch(() => "aborted");
  const { journal } = state.sessions.get("later") ?? expect.unreachable();
  await fetch(`${url}/__s/later/__admin/requests`, { method: "DELETE" });
  const again = wait("later", 60_000, client.signal).catch(() => "aborted");
  await expect.poll(() => journal.isWatched()).toBe(true);
  client.abort();
  expect(await again).toBe("aborted");
  await waited;
  await expect.poll(() => journal.isWatched()).toBe(false);
});

test("a wait for a session that has not begun ends with its client", async () => {
  const client = new AbortController();
  const waited = wait("never", 60_000, client.signal).catch(() => "aborted");
  await expect.poll(() => state.beginWatchers.size).toBe(1);
  client.abort();
  expect(await waited).toBe("aborted");
  await expect.poll(() => state.beginWatchers.size).toBe(0);
});
