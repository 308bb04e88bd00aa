/** What happens between two calls of a postback: it is one after the other, and ends when the postback is no more. */
import { expect, test } from "vitest";
import { startResources } from "../../../src/server/resources/postbacks.ts";
import type { ReceiverResponse } from "../../../src/server/session/postbacks/receiver.ts";
import { sessionWithoutNetwork } from "./support/session-without-network.ts";

/** A receiver that responds when it is told to. */
function slowReceiver() {
  const open: { readonly url: string; readonly respond: () => void }[] = [];
  const urls: string[] = [];
  const send = ({ url }: { readonly url: string }) =>
    new Promise<ReceiverResponse>((resolve) => {
      urls.push(url);
      open.push({ url, respond: () => resolve({ kind: "response", status: 200 }) });
    });
  /** Lets the calls that wait be done, and whatever follows from them. */
  const respond = async () => {
    for (const each of open.splice(0)) each.respond();
    await new Promise(setImmediate);
  };
  return { send, urls, open, respond };
}

const receiver = "http://127.0.0.1/in?c={click_id}&t={conversion_type}";

test("a postback has one call at a time, however often the clock moves, and no call twice", async () => {
  const slow = slowReceiver();
  const { controls, close } = sessionWithoutNetwork({ options: { receiver }, send: slow.send });
  for (let i = 0; i < 4; i++) controls.clock.advance("PT4H");
  const settled = controls.postbacks.settle();
  while (slow.open.length > 0) {
    expect(slow.open).toHaveLength(1);
    await slow.respond();
  }
  await settled;
  expect(slow.urls.length).toBeGreaterThan(4);
  expect(new Set(slow.urls).size).toBe(slow.urls.length);
  close();
});

test("a receiver that does not respond delays only the calls of its own postback", async () => {
  const slow = slowReceiver();
  let others = 0;
  const { session, controls, close } = sessionWithoutNetwork({
    options: { receiver: "http://127.0.0.1/slow" },
    send: async (request) => {
      if (request.url.includes("slow")) return slow.send(request);
      others++;
      return { kind: "response", status: 200 };
    },
  });
  const [postback] = [...session.resources.postbacks.values()];
  const quick = { ...postback!, id: 2, url: "http://127.0.0.1/quick" };
  session.resources = {
    ...session.resources,
    postbacks: new Map([...session.resources.postbacks, [2, quick]]),
  };
  session.postbacks.runner?.follow();
  controls.clock.advance("P1D");
  let isSettled = false;
  const settled = controls.postbacks.settle().then(() => {
    isSettled = true;
  });
  await new Promise(setImmediate);
  expect(others).toBeGreaterThan(4);
  expect([slow.urls.length, isSettled]).toEqual([1, false]);
  while (slow.open.length > 0) await slow.respond();
  await settled;
  expect(slow.urls).toHaveLength(others);
  close();
});

test("when a postback is deleted, its calls end, and who waits for them waits no longer", async () => {
  const slow = slowReceiver();
  const { session, controls, close } = sessionWithoutNetwork({ send: slow.send });
  const fired = controls.postbacks.fire({ count: 5 });
  await slow.respond();
  expect(slow.urls).toHaveLength(2);
  session.resources = { ...session.resources, postbacks: new Map() };
  await slow.respond();
  // The call that had begun when the postback was deleted is done as well.
  expect(await fired).toHaveLength(2);
  controls.clock.advance("P1D");
  await controls.postbacks.settle();
  expect(slow.urls).toHaveLength(2);
  close();
});

test("after a reset the first postback has the id of the one before, and none of its calls", async () => {
  const slow = slowReceiver();
  const { session, controls, close } = sessionWithoutNetwork({ options: { receiver }, send: slow.send });
  controls.clock.advance("P2D");
  await slow.respond();
  const before = slow.urls.length;
  controls.reset("resources");
  expect([...session.resources.postbacks.keys()]).toEqual([1]);
  expect(session.resources.postbacks).toEqual(
    startResources(receiver, Date.parse("2026-02-03T12:00:00Z")).postbacks,
  );
  await slow.respond();
  await controls.postbacks.settle();
  expect(slow.urls).toHaveLength(before);
  controls.clock.advance("P1D");
  while (slow.open.length > 0) {
    expect(slow.open).toHaveLength(1);
    await slow.respond();
  }
  expect(slow.urls.length).toBeGreaterThan(before + 4);
  expect(new Set(slow.urls).size).toBe(slow.urls.length);
  close();
});
