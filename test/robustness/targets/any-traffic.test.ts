/** Traffic of any client with a sound target, whatever that does where nothing is documented: the checks find nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeRecording } from "../../../src/contract/judge-recording.ts";
import {
  type TrafficEntry,
  trafficRecording,
  trafficRouteOf,
} from "../../../src/exchange/recording/traffic.ts";
import { sanitise } from "../../../src/exchange/sanitise/sanitise.ts";
import { createMock, type MockOptions } from "../../../src/index.ts";
import { anyBehaviour } from "../../contract/support/any-behaviour.ts";
import { share } from "../../support/effort.ts";
import { type Act, anyClient } from "../support/any-client.ts";

const start = "2026-02-01T12:00:00Z";

/** What passes between a client and a sandbox, in front of which totals and charts are kept for so many seconds. */
async function trafficOf(
  options: MockOptions,
  acts: readonly Act[],
  keptSeconds: number,
): Promise<readonly TrafficEntry[]> {
  const counts = keptCounts(keptSeconds);
  const app = createMock({ ...options, now: start });
  const entries: TrafficEntry[] = [];
  const authorization = "Bearer any";
  const links: string[] = [];
  let nowMs = Date.parse(start);
  async function send(method: "GET" | "POST" | "DELETE", path: string, sent?: object) {
    const content = sent && { "content-type": "application/json" };
    const body = sent && JSON.stringify(sent);
    const headers = { authorization, ...content };
    const reply = await app.inject({ method, url: path, headers, ...(body ? { payload: body } : {}) });
    const route = trafficRouteOf(new URL(path, "http://localhost"), method)!;
    const texts = Object.entries(reply.headers).map(([name, value]) => [name, String(value)]);
    const request = {
      method,
      path: route.path,
      headers: {},
      auth: "key" as const,
      ...(body ? { body } : {}),
    };
    const shown = method === "GET" && reply.statusCode === 200 ? counts(path, reply.body, nowMs) : reply.body;
    const response = { status: reply.statusCode, headers: Object.fromEntries(texts), body: shown };
    entries.push({ startMs: nowMs, route, exchange: { request, response, latencyMs: 0 } });
    return reply;
  }
  const listed = await app.inject({ url: "/api/smart-links", headers: { authorization } });
  links.push(...listed.json().data.map(({ id }: { readonly id: string }) => id));
  for (const act of acts) {
    if (act.kind === "wait") {
      nowMs += 1000 * act.seconds;
      const payload = { now: new Date(nowMs).toISOString() };
      await app.inject({ method: "PUT", url: "/__admin/clock", payload });
      continue;
    }
    const link = /^\d$/.test(act.link) ? (links[Number(act.link)] ?? "fugit") : act.link;
    const own = `/api/smart-links/${link}`;
    if (act.kind === "get") {
      const query = new URLSearchParams(act.query).toString();
      const path = act.path.replace("@", link) + (query && `?${query}`);
      for (let time = 0; time < act.times; time++) await send("GET", path);
    } else if (act.change === "create") {
      const account_id = "acct_0123456789abcdef0123456789abcdef";
      const reply = await send("POST", "/api/smart-links", {
        account_id,
        name: "x",
        link_type: "tracking_link",
      });
      if (reply.statusCode === 200) links.unshift(reply.json().data.id);
    } else if (act.change === "delete") await send("DELETE", own);
    else if (act.change === "tag") await send("POST", `${own}/tags`, { tags: ["Instagram", "new"] });
    else if (act.change === "untag") await send("DELETE", `${own}/tags`, { tags: ["Instagram"] });
    else await send("POST", `${own}/pixels`, { platform: "meta", pixel_id: "1", pixel_access_token: "t" });
  }
  await app.close();
  return entries;
}

/** What is wrong with it. Of a sandbox that behaves as assumed, nothing differs either. */
function found(entries: readonly TrafficEntry[], { isSanitised = false, isUsual = false } = {}) {
  const traffic = trafficRecording(entries, "proxy");
  const recording = isSanitised ? sanitise(traffic, { key: "any" }) : traffic;
  return judgeRecording(recording, { name: "traffic" }).flatMap((report) => {
    const differing = report.verdicts.filter(({ outcome }) => isUsual && outcome === "differs");
    return [...report.violations, ...report.warnings, ...differing.flatMap(({ violations }) => violations)];
  });
}

/** Replaces summary and chart of a list by those of the same window and filters that are not older than so many seconds. */
function keptCounts(keptSeconds: number): (path: string, body: string, nowMs: number) => string {
  const kept = new Map<string, { readonly counts: object; readonly ms: number }>();
  return (path, body, nowMs) => {
    const { data, ...rest } = JSON.parse(body);
    if (!data?.chart || keptSeconds === 0) return body;
    const { limit, offset, ...filters } = data.filters;
    const key = JSON.stringify([path.split("?")[0], filters]);
    const known = kept.get(key);
    if (known && nowMs - known.ms <= 1000 * keptSeconds)
      return JSON.stringify({ ...rest, data: { ...data, ...known.counts } });
    kept.set(key, { counts: { summary: data.summary, chart: data.chart }, ms: nowMs });
    return body;
  };
}

const trouble = {
  late: fc.constantFrom(0, 0, 0.2),
  refunded: fc.constantFrom(0, 0, 0.2),
  corrected: fc.constantFrom(0, 0, 0.2),
};
const scenes = fc.record({
  seed: fc.integer().map(String),
  clicksPerDay: fc.constantFrom(0.3, 3, 20, 200),
  links: fc.constantFrom(1, 3, 30),
  behaviour: fc.oneof(fc.constant({}), anyBehaviour),
  ...trouble,
});
const kept = fc.constantFrom(0, 0, 30, 600, 3600);

test("Traffic of any client gives no false alarm, nor does its recording", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      scenes,
      anyClient,
      fc.boolean(),
      kept,
      async (options, acts, isSanitised, keptSeconds) => {
        const countsPages = "totals_scope" in options.behaviour && options.behaviour.totals_scope === "page";
        const entries = await trafficOf(options, acts, countsPages ? 0 : keptSeconds);
        const isUsual = Object.keys(options.behaviour).length === 0;
        if (entries.length > 0) expect(found(entries, { isSanitised, isUsual })).toEqual([]);
      },
    ),
    { numRuns: share(200) },
  );
});
