/** The mock in process as a target whose clock goes on. */
import { invalidKey } from "../../../src/exchange/exchange.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { createMock, type MockOptions } from "../../../src/index.ts";

/** @param steps Seconds by which the clock moves before each request: one after the other, over and over. */
export function movingTarget(
  options: MockOptions & { readonly now: string },
  steps: readonly number[],
): Target {
  const mock = createMock(options);
  let [sent, nowMs] = [0, Date.parse(options.now)];
  return {
    name: "moving",
    async send(request) {
      nowMs += 1000 * (steps[sent++ % steps.length] ?? 0);
      const payload = { now: new Date(nowMs).toISOString() };
      await mock.inject({ method: "PUT", url: "/__admin/clock", payload });
      const key = request.auth === "wrong" ? invalidKey : "any";
      const auth = request.auth === "none" ? {} : { authorization: `Bearer ${key}` };
      const url = request.path;
      const { statusCode, headers, body } = await mock.inject({
        url,
        headers: { ...request.headers, ...auth },
      });
      const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
      const response = { status: statusCode, headers: texts, body };
      return { kind: "response", attempts: 1, exchange: { request, response, latencyMs: 1 } };
    },
  };
}
