import fc from "fast-check";
import { expect, test } from "vitest";
import { budgeted } from "../../../src/exchange/http/budget.ts";
import { httpTarget } from "../../../src/exchange/http/http-target.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { loopback, question } from "../loopback.ts";

test("retries count: no request too many reaches the server", async () => {
  await using server = await loopback((_request, response) => void response.writeHead(502).end());
  const target = budgeted(httpTarget(server.origin, { retries: 2, sleep: async () => undefined }), 4);
  const answers = [
    await target.send(question()),
    await target.send(question()),
    await target.send(question()),
  ];
  expect(answers.map((answer) => answer.attempts)).toEqual([3, 1, 0]);
  expect(answers[2]).toEqual({
    kind: "failure",
    reason: "budget",
    detail: "The budget of 4 requests is used up.",
    attempts: 0,
  });
  expect(server.seen).toHaveLength(4);
});

test("never more than the budget, whatever is asked at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(20), fc.array(fc.integer({ min: 1, max: 4 })), async (requests, wishes) => {
      let sent = 0;
      const greedy: Target = {
        name: "greedy",
        async send(_request, maxAttempts = 9) {
          sent += Math.min(maxAttempts, 4);
          return { kind: "failure", reason: "network", detail: "", attempts: Math.min(maxAttempts, 4) };
        },
      };
      const target = budgeted(greedy, requests);
      const answers = await Promise.all(wishes.map((most) => target.send(question(), most)));
      expect(sent).toBe(
        Math.min(
          requests,
          wishes.reduce((a, b) => a + b, 0),
        ),
      );
      expect(answers.every((answer, i) => answer.attempts <= wishes[i]!)).toBe(true);
    }),
  );
});

test("one request is said to be one", async () => {
  const target = budgeted({ name: "none", send: async () => expect.fail("was asked") }, 0);
  expect(await target.send(question())).toHaveProperty("detail", "The budget of 0 requests is used up.");
  const silent = { kind: "failure", reason: "network", detail: "", attempts: 1 } as const;
  const single = budgeted({ name: "single", send: async () => silent }, 1);
  await single.send(question());
  expect(await single.send(question())).toHaveProperty("detail", "The budget of 1 request is used up.");
});

test("a request that fails does not block the next", async () => {
  let calls = 0;
  const target = budgeted(
    {
      name: "broken once",
      async send() {
        if (calls++ === 0) throw new Error("broken");
        return { kind: "failure", reason: "network", detail: "", attempts: 1 };
      },
    },
    5,
  );
  await expect(target.send(question())).rejects.toThrow("broken");
  expect(await target.send(question())).toHaveProperty("reason", "network");
});
