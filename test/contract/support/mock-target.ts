/** The mock in process as a target, whose bodies may be damaged. */
import { invalidKey } from "../../../src/exchange/exchange.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { createMock, type MockOptions } from "../../../src/index.ts";

// biome-ignore lint/suspicious/noExplicitAny: a fault may do anything to a body.
export type AnyBody = any;

/** Changes a body of the path; the path stands without its query. */
export type Damage = (body: AnyBody, path: string, query: URLSearchParams) => void;

export function mockTarget(options: MockOptions = {}, damage?: Damage): Target {
  const app = createMock({ now: "2026-02-01T12:00:00Z", ...options });
  return {
    name: "mock",
    async send(request) {
      const authorization = request.auth === "none" ? {} : { authorization: "Bearer any" };
      const url = request.path;
      const response = await app.inject({
        method: "GET",
        url,
        headers: {
          ...request.headers,
          ...(request.auth === "wrong" ? { authorization: `Bearer ${invalidKey}` } : authorization),
        },
      });
      const { status, body } = { status: response.statusCode, body: response.body };
      const [path = "", query = ""] = url.split("?");
      const damaged = status === 200 && damage ? JSON.parse(body) : undefined;
      if (damaged) damage!(damaged, path, new URLSearchParams(query));
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
      );
      const exchange = {
        request,
        response: { status, headers, body: damaged ? JSON.stringify(damaged) : body },
        latencyMs: 1,
      };
      return { kind: "response", attempts: 1, exchange };
    },
  };
}
