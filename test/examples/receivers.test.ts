/** The receivers of examples/receivers join every conversion with its click. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
// @ts-expect-error: an example in JavaScript.
import { createReceiver, template } from "../../examples/receivers/receiver.mjs";
import { type Controls, createMock, type MockApp } from "../../src/index.ts";
import { root } from "../package/packed.ts";
import { php } from "../support/programs.ts";

const headers = { authorization: "Bearer any" };
const link = "eveniet";
const dayEnd = "2026-02-02T11:59:00+00:00";
const window = "date_start=2026-02-01T12:00:00Z&date_end=2026-02-02T11:58:59Z&limit=1000";
const schedules = ["once", "twice", "late", "out-of-order", "early"] as const;

interface Row {
  readonly id: string;
  readonly conversion_type: string;
  readonly conversion_at: string;
  readonly amount_gross: number;
  readonly click: { readonly id: string };
}

const rowsOf = async (mock: MockApp, list: string, query: string): Promise<readonly Row[]> =>
  (await mock.inject({ url: `/api/smart-links/${link}/${list}?${query}`, headers })).json().data.rows;

/** A day of conversions with every schedule in turn; clicks are imported after the first half of it. */
async function postADay(receiver: string): Promise<{ readonly expected: object; readonly waited: number }> {
  const mock = createMock({ now: "2026-02-01T12:00:00Z", clicksPerDay: 300 });
  const conversion_types = ["new_subscriber", "new_transaction"];
  const payload = {
    url: receiver + template,
    smart_link_scope: "campaign_specific",
    smart_link_ids: [link],
    conversion_types,
  };
  await mock.inject({ method: "POST", url: "/api/smart-link-postbacks", headers, payload });
  const half = async (controls: Controls) => {
    for (const postbackSchedule of schedules) {
      controls.set({ postbackSchedule });
      controls.clock.advance("PT2H24M");
      await controls.postbacks.settle();
    }
  };
  await half(mock);
  const waited = (await joinedAt(receiver)).waiting.length;
  await importClicks(mock, receiver);
  await half(mock);
  mock.clock.advance("PT2H");
  await mock.postbacks.settle();
  await importClicks(mock, receiver);
  const conversions = await rowsOf(mock, "conversions", window);
  const expected: Record<string, object[]> = {};
  for (const row of conversions
    .toReversed()
    .filter((each) => conversion_types.includes(each.conversion_type))) {
    const { conversion_type: type, conversion_at: at, amount_gross: amount } = row;
    expected[row.click.id] = [...(expected[row.click.id] ?? []), { type, at, amount }];
  }
  await mock.close();
  return { expected, waited };
}

/** Purchases come of clicks of earlier days, too. */
async function importClicks(mock: MockApp, receiver: string): Promise<void> {
  for (let offset = 0; ; offset += 1000) {
    const rows = await rowsOf(
      mock,
      "clicks",
      `date_start=2025-12-15&date_end=2026-02-03&limit=1000&offset=${offset}`,
    );
    await fetch(`${receiver}/clicks`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(rows),
    });
    if (rows.length < 1000) break;
  }
}

interface Joined {
  readonly joined: Readonly<Record<string, readonly { readonly at: string }[]>>;
  readonly waiting: readonly object[];
}

const joinedAt = async (receiver: string): Promise<Joined> =>
  (await (await fetch(`${receiver}/joined`)).json()) as Joined;

async function expectJoined(receiver: string): Promise<void> {
  const { expected, waited } = await postADay(receiver);
  const { joined } = await joinedAt(receiver);
  expect(waited).toBeGreaterThan(3);
  expect(Object.keys(expected).length).toBeGreaterThan(8);
  // Those of the hours after it were posted early.
  const ofTheDay = Object.entries(joined).map(
    ([id, list]) => [id, list.filter(({ at }) => at < dayEnd)] as const,
  );
  expect(Object.fromEntries(ofTheDay.filter(([, list]) => list.length > 0))).toEqual(expected);
}

test("the Fastify receiver joins conversions that come twice, late, early and out of order", async () => {
  const app = createReceiver();
  await expectJoined(await app.listen({ port: 0, host: "127.0.0.1" }));
  await app.close();
});

test.skipIf(php === undefined)(
  "the PHP receiver joins conversions that come twice, late, early and out of order",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "receiver-"));
    const port = await freePort();
    const child = spawn(php as string, ["-S", `127.0.0.1:${port}`, "receiver.php"], {
      cwd: join(root, "examples/receivers"),
      env: { ...process.env, STORE: join(folder, "store.json") },
      stdio: "ignore",
    });
    try {
      const receiver = `http://127.0.0.1:${port}`;
      await expect.poll(() => joinedAt(receiver).catch(() => undefined)).toBeDefined();
      await expectJoined(receiver);
    } finally {
      child.kill();
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test("the receiver in Fastify says where it listens", async () => {
  const options = { cwd: join(root, "examples/receivers"), env: { ...process.env, PORT: "0" } };
  const receiver = spawn(process.execPath, ["receiver.mjs"], options);
  const [text] = (await once(receiver.stdout, "data")) as [Buffer];
  receiver.kill();
  expect(String(text)).toMatch(
    /^Receiving postbacks at http:\/\/127\.0\.0\.1:\d+\/postback\. Stop: Ctrl\+C\n$/,
  );
});
