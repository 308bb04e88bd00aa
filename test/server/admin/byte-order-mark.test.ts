import { expect, test } from "vitest";
import { mock, useMock } from "./admin-call.ts";

useMock();

test("an admin body that begins with a byte order mark is read", async () => {
  const body = '\ufeff{"code":503}';
  const { status } = await fetch(`${mock.url}/__admin/faults`, { method: "POST", body });
  expect(status).toBe(201);
});

test("the journal shows a body that begins with a byte order mark", async () => {
  await fetch(`${mock.url}/api/smart-links`, {
    method: "POST",
    headers: { authorization: `Bearer ${mock.token}`, "content-type": "application/json" },
    body: '\ufeff{"name":"bio"}',
  });
  expect(mock.requests()[0]?.body).toEqual({ name: "bio" });
});
