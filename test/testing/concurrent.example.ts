/** Tests of node:test that run at the same time, run by use-sandbox.test.ts. The second one fails. */
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { useSandbox } from "../../src/testing.ts";

const sandbox = useSandbox({ before, beforeEach, afterEach, after });

describe("the session of all of them", { concurrency: true }, () => {
  test("ends with the first one that ends", () => undefined);

  test("the session that all of them share", async () => {
    await setTimeout(200);
    assert.equal(typeof sandbox.mock.url, "string");
  });
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
