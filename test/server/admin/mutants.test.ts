import { expect, test } from "vitest";
import { ask } from "../control/retrying-client.ts";
import { call, clicks, mock, useMock } from "./admin-call.ts";

useMock();

test("GET /mutants lists each mutant with the responses that it changed", async () => {
  mock.set({ mutant: "total-off" });
  await ask(clicks());
  await ask(clicks("offset=1"));
  const { body } = await call("GET /mutants");
  expect(body.mutants.find(({ id }: { readonly id: string }) => id === "total-off")).toEqual({
    id: "total-off",
    family: "notice",
    sentence: "The total is one more than there are rows.",
    changed: 2,
  });
  expect((await call("GET /settings")).body.mutant).toBe("total-off");
  expect((await call("PATCH /settings", { mutant: null })).body.mutant).toBeNull();
});
