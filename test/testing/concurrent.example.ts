/** Tests of node:test that run at the same time, run by use-sandbox.test.ts. The second one fails. */
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { useSandbox } from "../../src/testing.ts";

const sandbox = useSandbox({ before, beforeEach, afterEach, after });

describe("the session of all of them", { concurrency: true }, () => {
  test("is gone when the first one ends", () => undefined);

  test("the variables stay until the last one has ended", async () => {
    await setTimeout(100);
    assert.match(process.env.ONLY_FANS_API_BASE_URL ?? "", /^http:\/\/127\.0\.0\.1:/);
    assert.equal(process.env.ONLYFANSAPI_API_KEY, sandbox.sandbox.token);
  });

  test("the session that all of them share", async () => {
    await setTimeout(200);
    assert.equal(typeof sandbox.mock.url, "string");
  });
});

test("after them the variables are as before", () => {
  assert.equal(process.env.ONLYFANSAPI_API_KEY, sandbox.mock.token);
  assert.equal(process.env.ONLY_FANS_API_BASE_URL, sandbox.mock.url);
});

describe("sessions of their own", { concurrency: true }, () => {
  for (const [i, name] of ["first", "second", "third"].entries())
    test(`${name} with its own session`, async () => {
      const mock = sandbox.sandbox.session(name);
      await setTimeout(50 * i);
      const headers = { authorization: `Bearer ${mock.token}` };
      assert.equal((await fetch(`${mock.url}/api/smart-links`, { headers })).status, 200);
      assert.equal(mock.requests().length, 1);
    });
});
