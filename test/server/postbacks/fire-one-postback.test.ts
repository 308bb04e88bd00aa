/** Calls on request: of one postback, how many, and what cannot be called. */
import { expect, test } from "vitest";
import { createMock, type MockApp } from "../../../src/index.ts";
import { startReceiver } from "./receiver.ts";

const now = "2026-02-01T12:00:00Z";

async function create(mock: MockApp, body: object): Promise<void> {
  const { statusCode } = await mock.inject({
    method: "POST",
    url: "/api/smart-link-postbacks",
    headers: { authorization: "Bearer any" },
    payload: { smart_link_scope: "global", conversion_types: ["new_subscriber"], ...body },
  });
  expect(statusCode).toBe(200);
}

test("a postback is called by its id, and the others are not", async () => {
  await using receiver = await startReceiver();
  await using mock = createMock({ now });
  await create(mock, { url: `${receiver.url}?which=first&t={conversion_type}` });
  await create(mock, { url: `${receiver.url}?which=second`, conversion_types: ["new_transaction"] });
  const second = await mock.postbacks.fire({ postback: 2, count: 2 });
  expect(second.map(({ postback_id }) => postback_id)).toEqual([2, 2]);
  expect(receiver.values("which")).toEqual(["second", "second"]);
  const both = await mock.postbacks.fire();
  expect(both.map(({ postback_id }) => postback_id).sort()).toEqual([1, 2]);
  expect(receiver.values("t").filter((type) => type !== null)).toEqual(["new_subscriber"]);
});

test("what cannot be called is refused, and nothing is called", async () => {
  await using receiver = await startReceiver();
  await using mock = createMock({ now });
  const refused = (options: Parameters<typeof mock.postbacks.fire>[0], message: string) =>
    expect(mock.postbacks.fire(options)).rejects.toMatchObject({ code: "invalid_option", message });
  await refused({}, "There is no postback: create one with POST /api/smart-link-postbacks.");
  await create(mock, { url: receiver.url });
  await refused({ postback: 7 }, "There is no postback 7: create one with POST /api/smart-link-postbacks.");
  for (const count of [0, 101, 1.5])
    await refused({ count }, `count is ${count}, but takes a whole number from 1 to 100.`);
  await refused(
    { conversion_type: "new_transaction" },
    "No postback is about such a conversion, by its links and types.",
  );
  expect(receiver.calls).toEqual([]);
});
