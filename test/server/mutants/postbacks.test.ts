import { expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/index.ts";
import { startReceiver } from "../postbacks/receiver.ts";

const headers = { authorization: "Bearer any" };

/** What came of the calls of the last mock, how often its mutant changed something, and on which calls it is noted. */
let received: ReturnType<Mock["postbacks"]["received"]> = [];
let changed: number | undefined;
let noted: readonly (string | null)[] = [];

async function withMutant(
  mutant: string | undefined,
  use: (mock: Mock) => Promise<void>,
): Promise<readonly (string | null)[]> {
  await using receiver = await startReceiver();
  await using mock = await startMock({
    port: 0,
    now: "2026-02-01T12:00:00Z",
    links: 8,
    mutant,
    receiver: receiver.url,
  });
  await use(mock);
  received = mock.postbacks.received();
  changed = mutant === undefined ? undefined : mock.mutations().get(mutant);
  noted = mock.requests({ operation: "postback" }).map((entry) => entry.mutant);
  return receiver.values("click_id");
}

const fire = async (mock: Mock) =>
  void (await mock.postbacks.fire({ conversion_type: "new_subscriber", count: 4 }));

test("mutants of postbacks post conversions twice, or not at all", async () => {
  const truth = await withMutant(undefined, fire);
  expect(truth).toHaveLength(4);
  expect(noted).toEqual([null, null, null, null]);
  const none = {
    postback_id: 1,
    delivered_once: 0,
    delivered_more_than_once: 0,
    never_delivered: 0,
    never_posted: 0,
    retries: 0,
    before_click: 0,
    outcomes_of_never_delivered: {},
  };
  expect(received).toEqual([{ ...none, delivered_once: 4, calls: 4, outcomes: { 200: 4 } }]);
  expect(await withMutant("postback-twice", fire)).toEqual(truth.flatMap((id) => [id, id]));
  expect(received).toEqual([{ ...none, delivered_more_than_once: 4, calls: 8, outcomes: { 200: 8 } }]);
  expect(changed).toBe(4);
  expect(noted.toSorted()).toEqual([...Array(4).fill(null), ...Array(4).fill("postback-twice")]);
  expect(await withMutant("postback-missing", fire)).toEqual(truth.filter((_, n) => n % 2 === 1));
  expect(received).toEqual([{ ...none, delivered_once: 2, never_posted: 2, calls: 2, outcomes: { 200: 2 } }]);
  expect(changed).toBe(2);
  expect(noted).toEqual([null, null]);
});

test("the mutant postback-early posts conversions whose clicks are not listed yet", async () => {
  let listed: readonly string[] = [];
  const posted = await withMutant("postback-early", async (mock) => {
    await mock.postbacks.settle();
    await fire(mock);
    const links = (await (await fetch(`${mock.url}/api/smart-links`, { headers })).json()) as {
      data: { id: string }[];
    };
    const pages = links.data.map(async ({ id }) => {
      const url = `${mock.url}/api/smart-links/${id}/clicks?date_start=2026-02-01&limit=1000`;
      const page = (await (await fetch(url, { headers })).json()) as { data: { rows: { id: string }[] } };
      return page.data.rows.map((row) => row.id);
    });
    listed = (await Promise.all(pages)).flat();
  });
  // Those of the next six hours were posted when the mock started.
  const fired = posted.slice(-4);
  expect(received[0]?.before_click).toBeGreaterThanOrEqual(4);
  expect(changed).toBe(posted.length);
  expect(new Set(noted)).toEqual(new Set(["postback-early"]));
  expect(fired.filter((id) => listed.includes(id ?? ""))).toEqual([]);
});
