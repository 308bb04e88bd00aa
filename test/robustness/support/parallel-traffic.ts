/** What passes between a sandbox and clients that send requests while others are under way. */
import fc from "fast-check";
import { type TrafficEntry, trafficRouteOf } from "../../../src/exchange/recording/traffic.ts";
import { createMock, type MockOptions } from "../../../src/index.ts";
import { type Act, anyClient } from "./any-client.ts";

/** An act, how long after the one before it is sent, and how long it is on its way to the API and back. */
export interface TimedAct {
  readonly act: Act;
  readonly gapMs: number;
  readonly thereMs: number;
  readonly backMs: number;
  /** Whether another client sends it, whose traffic is not seen. */
  readonly isElsewhere: boolean;
}

const ways = fc.constantFrom(0, 1, 20, 300, 5000, 40_000, 600_000);

/** A client that sends a few requests again and again, as an import does whose workers share the pages. */
const repeatingClient: fc.Arbitrary<readonly Act[]> = anyClient.chain((acts) =>
  fc
    .tuple(fc.constant(acts.slice(0, 6)), fc.array(fc.nat({ max: 5 }), { minLength: 4, maxLength: 25 }))
    .map(([few, places]) => places.map((place) => few[place % few.length]!)),
);

/** Any client whose requests overlap. */
export const parallelClient: fc.Arbitrary<readonly TimedAct[]> = repeatingClient.chain((acts) =>
  fc
    .array(
      fc.record({
        gapMs: fc.constantFrom(0, 0, 1, 50, 1000),
        thereMs: ways,
        backMs: ways,
        isElsewhere: fc.boolean(),
      }),
      {
        minLength: acts.length,
        maxLength: acts.length,
      },
    )
    .map((times) => acts.map((act, place) => ({ act, ...times[place]! }))),
);

const start = "2026-02-01T12:00:00Z";
const account = "acct_0123456789abcdef0123456789abcdef";

interface Sent {
  readonly act: Exclude<Act, { readonly kind: "wait" }>;
  readonly startMs: number;
  readonly atMs: number;
  readonly endMs: number;
  readonly isElsewhere: boolean;
}

/** Requests in the order in which the API gets them. */
function arrivals(acts: readonly TimedAct[]): readonly Sent[] {
  let nowMs = Date.parse(start);
  const sent: Sent[] = [];
  for (const { act, gapMs, thereMs, backMs, isElsewhere } of acts) {
    if (act.kind === "wait") {
      nowMs += 1000 * act.seconds;
      continue;
    }
    nowMs += gapMs;
    const times = act.kind === "get" ? act.times : 1;
    for (let time = 0; time < times; time++) {
      const atMs = nowMs + (time === 0 ? thereMs : backMs);
      sent.push({
        act,
        startMs: nowMs,
        atMs,
        endMs: atMs + (time === 0 ? backMs : thereMs),
        isElsewhere: isElsewhere && act.kind === "write",
      });
    }
  }
  return sent.sort((a, b) => a.atMs - b.atMs);
}

/** The entries in the order in which their responses came. */
export async function parallelTraffic(
  options: MockOptions,
  acts: readonly TimedAct[],
): Promise<readonly TrafficEntry[]> {
  const app = createMock({ ...options, now: start });
  const entries: (TrafficEntry & { readonly endMs: number })[] = [];
  const authorization = "Bearer any";
  const listed = await app.inject({ url: "/api/smart-links", headers: { authorization } });
  const links: string[] = (listed.json().data ?? []).map(({ id }: { readonly id: string }) => id);
  for (const { act, startMs, atMs, endMs, isElsewhere } of arrivals(acts)) {
    await app.inject({
      method: "PUT",
      url: "/__admin/clock",
      payload: { now: new Date(atMs).toISOString() },
    });
    const link = /^\d$/.test(act.link) ? (links[Number(act.link)] ?? "fugit") : act.link;
    const [method, path, sent] = requestOf(act, link);
    const body = sent && JSON.stringify(sent);
    const headers = { authorization, ...(sent && { "content-type": "application/json" }) };
    const reply = await app.inject({ method, url: path, headers, ...(body ? { payload: body } : {}) });
    if (act.kind === "write" && act.change === "create" && reply.statusCode === 200)
      links.unshift(reply.json().data.id);
    if (isElsewhere) continue;
    const texts = Object.entries(reply.headers).map(([name, value]) => [name, String(value)]);
    const route = trafficRouteOf(new URL(path, "http://localhost"), method)!;
    const request = { method, path: route.path, headers: {}, auth: "key" as const, ...(body && { body }) };
    const response = { status: reply.statusCode, headers: Object.fromEntries(texts), body: reply.body };
    const exchange = { request, response, latencyMs: endMs - startMs };
    entries.push({ startMs, route, exchange, endMs });
  }
  await app.close();
  return entries.sort((a, b) => a.endMs - b.endMs);
}

function requestOf(
  act: Sent["act"],
  link: string,
): readonly [method: "GET" | "POST" | "DELETE", path: string, body?: object] {
  const own = `/api/smart-links/${link}`;
  if (act.kind === "get") {
    const query = new URLSearchParams(act.query).toString();
    return ["GET", act.path.replace("@", link) + (query && `?${query}`)];
  }
  const created = { account_id: account, name: "x", link_type: "tracking_link" };
  const pixel = { platform: "meta", pixel_id: "1", pixel_access_token: "t" };
  const requests = {
    create: ["POST", "/api/smart-links", created],
    delete: ["DELETE", own],
    tag: ["POST", `${own}/tags`, { tags: ["Instagram", "new"] }],
    untag: ["DELETE", `${own}/tags`, { tags: ["Instagram"] }],
    connect: ["POST", `${own}/pixels`, pixel],
  } as const;
  return requests[act.change];
}
