/** What a body of the admin API is refused for, and what it may be written as. */
import { expect, test } from "vitest";
import { call, useMock } from "./admin-call.ts";

useMock();

test.each([
  ["PATCH /settings", { "fail-rate": 1 }, 'There is no member "fail-rate" in body. Did you mean failRate?'],
  ["PATCH /settings", { lte: 0.1 }, 'There is no member "lte" in body. Did you mean late?'],
  ["POST /faults", { code: 500, tmies: 2 }, 'There is no member "tmies" in body. Did you mean times?'],
  [
    "POST /faults",
    { code: 500, match: { lnk: "a" } },
    'There is no member "lnk" in body.match. Did you mean link?',
  ],
  ["PUT /clock", { now: "real", zebra: 1 }, 'There is no member "zebra" in body. It takes now.'],
  ["POST /requests/find", { matc: {} }, 'There is no member "matc" in body. Did you mean match?'],
])("%s with %j says which member was meant", async (operation, body, message) => {
  expect(await call(operation, body)).toMatchObject({ status: 422, body: { message } });
});

test("failKinds is a list, or the text that the flag takes", async () => {
  const kindsOf = async (failKinds: unknown) => (await call("PATCH /settings", { failKinds })).body.failKinds;
  expect(await kindsOf("500,reset")).toEqual(["500", "reset"]);
  expect(await kindsOf([503, "empty"])).toEqual(["503", "empty"]);
  expect(await kindsOf(null)).toEqual(["500"]);
});

test.each(["500,rset", "", "200"])("failKinds %j is refused with what it takes", async (failKinds) => {
  const { status, body } = await call("PATCH /settings", { failKinds });
  const message = `failKinds is ${JSON.stringify(failKinds)}, but takes statuses and faults such as 500,reset.`;
  expect({ status, message: body.message }).toEqual({ status: 422, message });
});
