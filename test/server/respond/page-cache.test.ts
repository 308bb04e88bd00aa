/** A page from the cache has the bytes of a new one, and a page that may still change is not kept. */

import { describe, expect, it } from "vitest";
import { listSmartLinkClicks } from "../../../src/server/operations/list-smart-link-clicks.ts";
import { noResources } from "../../../src/server/resources/resources.ts";
import { createPageCache } from "../../../src/server/respond/body/page-cache.ts";
import { bodyOf } from "../../../src/server/respond/reply.ts";
import { type ResponseContext, respondTo } from "../../../src/server/respond/respond.ts";
import { unlimited } from "../../../src/server/respond/usage-limits.ts";
import { byteWriterOn } from "../../../src/world/encode/byte-writer.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";

const nowMs = Date.UTC(2026, 1, 1, 12);
const january = "date_start=2026-01-01T00:00:00Z&date_end=2026-01-31T23:59:59Z&limit=50";

function newContext(
  changes: Partial<ResponseContext> = {},
): ResponseContext & Required<Pick<ResponseContext, "pages">> {
  const dataset = createDataset({ seed: "kept", clicksPerDay: 20 });
  const bufferFor = (bytes: number) => byteWriterOn(new Uint8Array(bytes));
  return {
    dataset,
    nowMs,
    linkCount: 0,
    resources: noResources,
    bufferFor,
    usage: unlimited,
    pages: createPageCache(dataset),
    ...changes,
  };
}

function pageOf(context: ResponseContext, search: string, edition: "2026-01" | "2026-09" = "2026-09") {
  const operation = listSmartLinkClicks[edition];
  const request = { operation, link: "eveniet", account: null, search, url: "", method: "GET" };
  return bodyOf(respondTo({ ...request, authorization: "Bearer any", prefer: undefined }, context));
}

function ask(...request: Parameters<typeof pageOf>): string {
  const body = pageOf(...request);
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

describe("the page cache", () => {
  it("keeps a page at its second request, and gives the same bytes from then on", () => {
    const context = newContext();
    const fresh = ask(newContext(), january);
    for (const kept of [0, 1, 1, 1]) {
      expect(ask(context, january)).toBe(fresh);
      expect(context.pages?.kept.size).toBe(kept);
    }
    expect(ask(context, january, "2026-01")).toBe(ask(newContext(), january, "2026-01"));
  });

  it("keeps a copy: a page does not change when its buffer is used again", () => {
    const buffer = new Uint8Array(1_000_000);
    const context = newContext({ bufferFor: () => byteWriterOn(buffer) });
    ask(context, january);
    const made = ask(context, january);
    buffer.fill(0);
    expect(ask(context, january)).toBe(made);
  });

  it.each([
    ["has no dates", "limit=5"],
    ["has no start", "date_end=2026-01-31T23:59:59Z"],
    ["is not over", "date_start=2026-01-01T00:00:00Z&date_end=2026-02-01T12:00:00Z"],
  ])("does not keep a page whose window %s", (_reason, search) => {
    const context = newContext();
    for (let i = 0; i < 3; i++) ask(context, search);
    expect(context.pages?.kept.size).toBe(0);
  });

  it("does not use a page when the clock goes back into its window", () => {
    const context = newContext();
    for (let i = 0; i < 3; i++) ask(context, january);
    const earlier = { ...context, nowMs: Date.UTC(2026, 0, 10) };
    expect(ask(earlier, january)).toBe(ask(newContext({ nowMs: earlier.nowMs }), january));
  });

  it("does not use a page of another data set", () => {
    const context = newContext();
    for (let i = 0; i < 3; i++) ask(context, january);
    const dataset = createDataset({ seed: "other", clicksPerDay: 20 });
    expect(ask({ ...context, dataset }, january)).toBe(ask(newContext({ dataset }), january));
  });

  it("takes 8 MiB at most", () => {
    const context = newContext();
    for (let offset = 0; offset < 400; offset++) {
      const search = january.replace("limit=50", `limit=100&offset=${offset}`);
      for (let i = 0; i < 2; i++) ask(context, search);
    }
    expect(context.pages?.keptBytes).toBeLessThanOrEqual(8 * 2 ** 20);
    const held = [...(context.pages?.kept.values() ?? [])].reduce(
      (sum, { body, ranges }) => sum + body.length + 64 * ranges.length,
      0,
    );
    expect(context.pages?.keptBytes).toBe(held);
  });

  it("keeps pages that are requested, and drops those that are not", () => {
    const context = newContext();
    const keptFor = (search: string) => {
      const body = pageOf(context, search);
      return [...(context.pages?.kept.values() ?? [])].some((page) => page.body === body);
    };
    const left = `${january}&offset=1`;
    for (const search of [january, left]) for (let i = 0; i < 3; i++) ask(context, search);
    expect(keptFor(left)).toBe(true);
    for (let offset = 2; offset < 1000; offset++) {
      const search = january.replace("limit=50", `limit=100&offset=${offset}`);
      for (let i = 0; i < 2; i++) ask(context, search);
      expect(keptFor(january)).toBe(true);
    }
    expect(context.pages?.kept.size).toBeLessThan(900);
    expect(keptFor(left)).toBe(false);
  });
});
