/** A kept page is the page that would be made, and a page that may still change is not kept. */
import { describe, expect, it } from "vitest";
import { createPageCache } from "../../../src/server/respond/page-cache.ts";
import { answerClicks, type World } from "../../../src/server/respond/respond.ts";
import { unlimited } from "../../../src/server/respond/usage-limits.ts";
import { byteWriterOn } from "../../../src/world/encode/byte-writer.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";

const nowMs = Date.UTC(2026, 1, 1, 12);
const january = "date_start=2026-01-01T00:00:00Z&date_end=2026-01-31T23:59:59Z&limit=50";

function world(changes: Partial<World> = {}): World & Required<Pick<World, "pages">> {
  const dataset = createDataset({ seed: "kept", clicksPerDay: 20 });
  const room = (bytes: number) => byteWriterOn(new Uint8Array(bytes));
  return { dataset, nowMs, room, account: unlimited, pages: createPageCache(dataset), ...changes };
}

function ask(asked: World, search: string, edition: "2026-01" | "2026-09" = "2026-09"): string {
  const { body } = answerClicks(asked, { edition, link: "eveniet", search, authorization: "Bearer any" });
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

describe("pages asked for again", () => {
  it("are kept at the second request, and are the same bytes ever after", () => {
    const here = world();
    const fresh = ask(world(), january);
    for (const kept of [0, 1, 1, 1]) {
      expect(ask(here, january)).toBe(fresh);
      expect(here.pages?.kept.size).toBe(kept);
    }
    expect(ask(here, january, "2026-01")).toBe(ask(world(), january, "2026-01"));
  });

  it("do not change when the buffer they were made in is used again", () => {
    const buffer = new Uint8Array(1_000_000);
    const here = world({ room: () => byteWriterOn(buffer) });
    ask(here, january);
    const made = ask(here, january);
    buffer.fill(0);
    expect(ask(here, january)).toBe(made);
  });

  it.each([
    ["has no dates", "limit=5"],
    ["has no start", "date_end=2026-01-31T23:59:59Z"],
    ["is not over", "date_start=2026-01-01T00:00:00Z&date_end=2026-02-01T12:00:00Z"],
  ])("are not kept when the window %s", (_reason, search) => {
    const here = world();
    for (let i = 0; i < 3; i++) ask(here, search);
    expect(here.pages?.kept.size).toBe(0);
  });

  it("are made anew when the clock goes back into their window", () => {
    const here = world();
    for (let i = 0; i < 3; i++) ask(here, january);
    const earlier = { ...here, nowMs: Date.UTC(2026, 0, 10) };
    expect(ask(earlier, january)).toBe(ask(world({ nowMs: earlier.nowMs }), january));
  });

  it("are not taken from another data set", () => {
    const here = world();
    for (let i = 0; i < 3; i++) ask(here, january);
    const dataset = createDataset({ seed: "other", clicksPerDay: 20 });
    expect(ask({ ...here, dataset }, january)).toBe(ask(world({ dataset }), january));
  });

  it("take 16 MiB at most", () => {
    const here = world();
    for (let offset = 0; offset < 400; offset++) {
      const search = january.replace("limit=50", `limit=100&offset=${offset}`);
      for (let i = 0; i < 2; i++) ask(here, search);
    }
    expect(here.pages?.keptBytes).toBeLessThanOrEqual(16 * 2 ** 20);
    const held = [...(here.pages?.kept.values() ?? [])].reduce((sum, { body }) => sum + body.length, 0);
    expect(here.pages?.keptBytes).toBe(held);
  });

  it("stay while they are asked for, and go when they are not", () => {
    const here = world();
    const keptFor = (search: string) => {
      const { body } = answerClicks(here, {
        edition: "2026-09",
        link: "eveniet",
        search,
        authorization: "Bearer any",
      });
      return [...(here.pages?.kept.values() ?? [])].some((page) => page.body === body);
    };
    const left = `${january}&offset=1`;
    for (const search of [january, left]) for (let i = 0; i < 3; i++) ask(here, search);
    expect(keptFor(left)).toBe(true);
    for (let offset = 2; offset < 1000; offset++) {
      const search = january.replace("limit=50", `limit=100&offset=${offset}`);
      for (let i = 0; i < 2; i++) ask(here, search);
      expect(keptFor(january)).toBe(true);
    }
    expect(here.pages?.kept.size).toBeLessThan(900);
    expect(keptFor(left)).toBe(false);
  });
});
