import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mock, type MockSession, startMock } from "../../../src/index.ts";
import { share } from "../../support/effort.ts";
import { ulidMs } from "../../world/naive.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

const start = "2026-02-01T12:00:00Z";
const types = ["new_subscriber", "new_transaction", "message_received", "fan_sent_1_message"];
const links = ["eveniet", "fugit", "nihil"];
const headers = { authorization: "Bearer any", "content-type": "application/json" };

let mock: Mock;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  mock = await startMock({ port: 0, now: start, clicksPerDay: 400 });
});
afterAll(async () => {
  await mock.close();
  await receiver[Symbol.asyncDispose]();
});

interface Walk {
  readonly types: readonly string[];
  readonly links: readonly string[];
  readonly stepsS: readonly number[];
}

const walk: fc.Arbitrary<Walk> = fc.record({
  types: fc.subarray(types, { minLength: 1 }),
  links: fc.subarray(links, { minLength: 1 }),
  stepsS: fc.array(fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 200, max: 9000 })), {
    minLength: 1,
    maxLength: 5,
  }),
});

/** On which there are calls in any case. */
const longWalk: Walk = { types, links, stepsS: [9000, 1, 9000, 3600] };

let runs = 0;

async function begin({ types, links }: Walk): Promise<MockSession> {
  const session = mock.session(`walk-${runs++}`);
  const url = `${receiver.url}?s=${session.name}&c={click_id}&t={conversion_type}&at={conversion_at}`;
  const body = {
    url,
    smart_link_scope: "campaign_specific",
    smart_link_ids: links,
    conversion_types: types,
  };
  const response = await fetch(`${session.url}/api/smart-link-postbacks`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return session;
}

async function walkOn({ clock, postbacks }: MockSession, { stepsS }: Walk): Promise<void> {
  for (const [i, step] of stepsS.entries()) {
    clock.advance(`PT${step}S`);
    if (i % 2 === 0) await postbacks.settle();
  }
  await postbacks.settle();
}

/** What the conversions lists of the links hold from the start until a minute ago. */
async function expected({ url, clock }: MockSession, { types, links }: Walk): Promise<string[]> {
  const found: string[] = [];
  for (const link of links) {
    const list = `${url}/api/smart-links/${link}/conversions?limit=1000&date_start=${start}&date_end=2026-02-03`;
    const { data } = (await (await fetch(list, { headers })).json()) as {
      data: { rows: { id: string; conversion_type: string; conversion_at: string; click: { id: string } }[] };
    };
    for (const row of data.rows) {
      const atMs = ulidMs(row.id);
      const isDue = atMs >= Date.parse(start) && atMs < Date.parse(clock.now()) - 60_000;
      if (isDue && types.includes(row.conversion_type))
        found.push(`${row.click.id} ${row.conversion_type} ${row.conversion_at}`);
    }
  }
  return found.sort();
}

function received({ name }: MockSession): string[] {
  const own = receiver.calls.filter(({ url }) => url.searchParams.get("s") === name);
  return own.map(({ url }) => ["c", "t", "at"].map((key) => url.searchParams.get(key)).join(" "));
}

test("each conversion of a subscribed type and link that the clock passed is posted once, whatever its steps, and sessions see only their own", async () => {
  const pairs = fc.tuple(walk, walk);
  await fc.assert(
    fc.asyncProperty(pairs, async (walks) => {
      const sessions = await Promise.all(walks.map(begin));
      await Promise.all(sessions.map((session, i) => walkOn(session, walks[i]!)));
      for (const [i, session] of sessions.entries()) {
        expect(received(session).sort()).toEqual(await expected(session, walks[i]!));
        expect(session.requests({ operation: "postback" })).toHaveLength(session.postbacks.count());
        session.end();
      }
    }),
    { numRuns: share(8), examples: [[[longWalk, longWalk]]] },
  );
  expect(receiver.calls.length).toBeGreaterThan(20);
});

const day: Walk = { types: ["new_subscriber"], links: ["eveniet", "fugit"], stepsS: [50_000] };

/** What comes at the receiver within some hours, with a schedule. */
async function postedWith(schedule: "once" | "twice" | "late" | "out-of-order" | "missing" | "early") {
  const session = await begin(day);
  session.set({ postbackSchedule: schedule });
  await walkOn(session, day);
  const first = received(session);
  session.clock.advance("PT2H");
  await session.postbacks.settle();
  const all = received(session);
  session.end();
  return { first, all };
}

test("a schedule posts twice, late, out of order, or only some, by the order of the conversions", async () => {
  const once = await postedWith("once");
  expect(once.first.length).toBeGreaterThan(6);
  const twice = await postedWith("twice");
  expect(twice.first).toEqual(once.first.flatMap((each) => [each, each]));
  const late = await postedWith("late");
  expect(late.first).not.toEqual(once.first);
  // The last of them are still to come.
  expect([...late.all].sort()).toEqual(expect.arrayContaining([...once.first].sort()));
  expect(new Set(late.all).size).toBe(late.all.length);
  const disordered = await postedWith("out-of-order");
  expect([...disordered.first].sort()).toEqual([...once.first].sort());
  expect(disordered.first).not.toEqual(once.first);
  const missing = await postedWith("missing");
  expect(missing.first).toEqual(once.first.filter((_, n) => n % 2 === 1));
  const early = await postedWith("early");
  expect(early.first).toEqual(expect.arrayContaining(once.all));
  expect(early.first.length).toBeGreaterThan(once.all.length);
});
