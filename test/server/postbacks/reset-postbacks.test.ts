/** After a reset ids begin again at 1. The postbacks before and after it have nothing to do with each other. */
import { expect, test } from "vitest";
import type { ReceiverResponse } from "../../../src/server/session/postbacks/receiver.ts";
import { sessionWithoutNetwork } from "./support/session-without-network.ts";

const success: ReceiverResponse = { kind: "response", status: 204 };
const error: ReceiverResponse = { kind: "response", status: 500 };

test("a call that is under way when its postback is reset is counted, and neither in the journal nor on the new postback", async () => {
  const responses: ((response: ReceiverResponse) => void)[] = [];
  const send = () => new Promise<ReceiverResponse>((resolve) => responses.push(resolve));
  const { session, controls } = sessionWithoutNetwork({ options: { postbackRetries: 5 }, send });
  const fired = controls.postbacks.fire();
  await new Promise(setImmediate);
  controls.reset();
  responses[0]!(error);
  expect(await fired).toMatchObject([{ postback_id: 1, status_code: 500 }]);
  expect(responses).toHaveLength(1);
  expect(controls.requests()).toEqual([]);
  expect(session.resources.postbacks.get(1)!.latest_response).toBeNull();
  expect(controls.postbacks.received()).toMatchObject([{ postback_id: 1, never_delivered: 1, calls: 1 }]);
});

test("postbacks before and after a reset have figures of their own", async () => {
  let response = success;
  const { controls } = sessionWithoutNetwork({ send: async () => response });
  for (const each of [error, success, success]) {
    response = each;
    await controls.postbacks.fire({ count: 3 });
    controls.reset();
  }
  const figures = { postback_id: 1, delivered_more_than_once: 0, calls: 3 };
  expect(controls.postbacks.received()).toMatchObject([
    { ...figures, delivered_once: 0, never_delivered: 3, outcomes: { 500: 3 } },
    { ...figures, delivered_once: 3, never_delivered: 0, outcomes: { 204: 3 } },
    { ...figures, delivered_once: 3, never_delivered: 0, outcomes: { 204: 3 } },
  ]);
});
