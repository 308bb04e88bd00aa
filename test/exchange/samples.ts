/** Exchanges and recordings for tests, small ones written out and large ones from fast-check. */
import fc from "fast-check";
import type { Exchange, Request, Response } from "../../src/exchange/exchange.ts";
import type { Recording } from "../../src/exchange/recording.ts";

export function exchange(changes: {
  readonly request?: Partial<Request>;
  readonly response?: Partial<Response>;
}): Exchange {
  return {
    request: { method: "GET", path: "/", headers: {}, ...changes.request },
    response: { status: 200, headers: {}, body: "", ...changes.response },
    latencyMs: 12,
  };
}

export function recording(changes: Partial<Recording> = {}): Recording {
  return {
    kitVersion: "0.1.0",
    recordedAt: "2026-02-01T00:00:00Z",
    editions: ["2026-09"],
    subject: { link: "eveniet" },
    plan: "standard",
    exchanges: [],
    ...changes,
  };
}

const headers = fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,9}$/), fc.string(), { maxKeys: 3 });

const body = fc.oneof(
  fc.json(),
  fc.json().map((json) => JSON.stringify(JSON.parse(json), null, 1)),
  fc.string({ unit: "binary" }),
);

export const anyExchange: fc.Arbitrary<Exchange> = fc.record({
  request: fc.record(
    {
      method: fc.constantFrom("GET", "POST", "HEAD"),
      path: fc.webPath().map((path) => `/${path}`),
      headers,
      auth: fc.constantFrom("key" as const, "none" as const, "wrong" as const),
    },
    { requiredKeys: ["method", "path", "headers"] },
  ),
  response: fc.record(
    { status: fc.integer({ min: 100, max: 599 }), headers, body, invalidUtf8: fc.constant(true as const) },
    { requiredKeys: ["status", "headers", "body"] },
  ),
  latencyMs: fc.nat(60_000),
});

export const anyRecording: fc.Arbitrary<Recording> = fc
  .record({
    subject: fc.record({ account: fc.string(), link: fc.string() }, { requiredKeys: ["link"] }),
    exchanges: fc.array(anyExchange, { maxLength: 4 }),
  })
  .map(recording);
