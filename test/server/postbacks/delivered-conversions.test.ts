/** What came of the calls of a postback: conversions that were delivered, apart from calls that were made again. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createMock, type MockOptions } from "../../../src/index.ts";
import {
  type CallCountsByNumber,
  noteCall,
  noteNotPosted,
  type ReceiverCalls,
  receiverCallsIn,
} from "../../../src/server/session/postbacks/receiver-calls.ts";
import { startReceiver } from "./receiver.ts";

const none: ReceiverCalls = {
  postback_id: 1,
  delivered_once: 0,
  delivered_more_than_once: 0,
  never_delivered: 0,
  never_posted: 0,
  calls: 0,
  retries: 0,
  before_click: 0,
  outcomes: {},
  outcomes_of_never_delivered: {},
};

/** What a mock notes that posts three conversions, one after the other, to a receiver that responds with these statuses, the last one again and again. */
async function received(statuses: readonly number[], options: MockOptions = {}, times = 1) {
  await using receiver = await startReceiver((response, n) =>
    response.writeHead(statuses[n - 1] ?? statuses.at(-1)!).end(),
  );
  await using mock = createMock({
    now: "2026-02-01T12:00:00Z",
    links: 2,
    receiver: receiver.url,
    ...options,
  });
  for (let n = 0; n < times; n++) await mock.postbacks.fire({ count: 3 });
  return mock.postbacks.received();
}

test.each<[string, number[], MockOptions, number, Partial<ReceiverCalls>]>([
  ["taken", [204], {}, 1, { delivered_once: 3, calls: 3, outcomes: { 204: 3 } }],
  ["taken twice", [204], {}, 2, { delivered_more_than_once: 3, calls: 6, outcomes: { 204: 6 } }],
  [
    "refused, and taken by a retry",
    [500, 503, 204],
    { postbackRetries: 2 },
    1,
    { delivered_once: 3, calls: 5, retries: 2, outcomes: { 500: 1, 503: 1, 204: 3 } },
  ],
  [
    "never taken",
    [204, 500, 204, 503],
    { postbackRetries: 1 },
    1,
    {
      delivered_once: 2,
      never_delivered: 1,
      calls: 5,
      retries: 2,
      outcomes: { 204: 2, 500: 1, 503: 2 },
      outcomes_of_never_delivered: { 503: 2 },
    },
  ],
  [
    "refused, and taken when it was posted again",
    [500, 500, 500, 204],
    {},
    2,
    { delivered_once: 3, calls: 6, outcomes: { 500: 3, 204: 3 } },
  ],
  [
    "left out",
    [500],
    { postbackSchedule: "missing" },
    1,
    {
      never_delivered: 1,
      never_posted: 2,
      calls: 1,
      outcomes: { 500: 1 },
      outcomes_of_never_delivered: { 500: 1 },
    },
  ],
])("conversions that are %s", async (_, statuses, options, times, expected) => {
  expect(await received(statuses, options, times)).toEqual([{ ...none, ...expected }]);
});

const counted = { id: 1, number: 1 };

/** Posts a conversion: all of its calls but the last one are refused. */
function post(counts: CallCountsByNumber, conversion: number, statuses: readonly number[], number = 1): void {
  for (const [i, status_code] of statuses.entries()) {
    const made = {
      postback_id: 1,
      conversion_id: `c${conversion}`,
      conversion_type: "new_subscriber",
    } as const;
    noteCall(
      counts,
      {
        ...made,
        smart_link_id: "a",
        succeeded: status_code < 300,
        status_code,
        error_type: null,
        error_message: null,
      },
      { counted: { id: 1, number }, isBeforeClick: false, isRetry: i > 0, hasRetry: i < statuses.length - 1 },
    );
  }
}

const calls = fc.tuple(
  fc.nat({ max: 5 }),
  fc.array(fc.constantFrom(404, 500), { maxLength: 2 }),
  fc.constantFrom(204, 404, 500),
);

test("every conversion is delivered once, more than once, never, or not posted; all calls have an outcome", () => {
  fc.assert(
    fc.property(fc.array(calls), fc.nat({ max: 7 }), (posts, left) => {
      const counts = new Map() as CallCountsByNumber;
      noteNotPosted(counts, counted, `c${left}`);
      for (const [conversion, refused, last] of posts) post(counts, conversion, [...refused, last]);
      const [got] = receiverCallsIn(counts);
      const taken = (conversion: number) => posts.filter(([id, , last]) => id === conversion && last === 204);
      const posted = [...new Set(posts.map(([id]) => id))];
      const lost = posts
        .filter(([id]) => taken(id).length === 0)
        .flatMap(([, refused, last]) => [...refused, last]);
      const sum = (outcomes: object) => Object.values(outcomes).reduce((all: number, each) => all + each, 0);
      expect(got).toMatchObject({
        delivered_once: posted.filter((id) => taken(id).length === 1).length,
        delivered_more_than_once: posted.filter((id) => taken(id).length > 1).length,
        never_delivered: posted.filter((id) => taken(id).length === 0).length,
        never_posted: posted.includes(left) ? 0 : 1,
        calls: posts.reduce((all, [, refused]) => all + refused.length + 1, 0),
        retries: posts.reduce((all, [, refused]) => all + refused.length, 0),
      });
      expect([sum(got!.outcomes), sum(got!.outcomes_of_never_delivered)]).toEqual([got!.calls, lost.length]);
    }),
  );
});

test("a conversion whose retry is on its way is not yet one that was never delivered", () => {
  const counts = new Map() as CallCountsByNumber;
  post(counts, 1, [500, 204]);
  const made = { postback_id: 1, conversion_id: "c2", conversion_type: "new_subscriber" } as const;
  const refused = { status_code: 500, error_type: "http_error", error_message: null, succeeded: false };
  const first = { counted, isBeforeClick: false, isRetry: false, hasRetry: true };
  noteCall(counts, { ...made, smart_link_id: "a", ...refused }, first);
  const expected = { delivered_once: 1, calls: 3, retries: 1, outcomes: { 204: 1, 500: 2 } };
  expect(receiverCallsIn(counts)).toEqual([{ ...none, ...expected }]);
});

test("the first 500 conversions are counted, and all calls", () => {
  const counts = new Map() as CallCountsByNumber;
  for (let n = 0; n < 499; n++) post(counts, n, [204]);
  for (let n = 499; n < 510; n++) post(counts, n, [404, 500]);
  const lost = { never_delivered: 1, outcomes_of_never_delivered: { 404: 1, 500: 1 } };
  const all = { calls: 521, retries: 11, outcomes: { 204: 499, 404: 11, 500: 11 } };
  expect(receiverCallsIn(counts)).toEqual([{ ...none, ...all, ...lost, delivered_once: 499 }]);
});

test("the first 100 postbacks are counted, and 10,000 conversions of all of them", () => {
  const counts: CallCountsByNumber = new Map();
  for (let number = 1; number <= 19; number++) for (let n = 0; n < 500; n++) post(counts, n, [204], number);
  for (let n = 0; n < 400; n++) post(counts, n, [204], 20);
  for (let number = 21; number <= 110; number++) for (let n = 0; n < 2; n++) post(counts, n, [204], number);
  const delivered = receiverCallsIn(counts).map(({ delivered_once }) => delivered_once);
  expect(delivered.slice(0, 20)).toEqual([...Array.from({ length: 19 }, () => 500), 400]);
  expect(delivered.slice(20)).toEqual([
    ...Array.from({ length: 50 }, () => 2),
    ...Array.from({ length: 30 }, () => 0),
  ]);
});
