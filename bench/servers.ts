/** The servers of a benchmark: the mock in several sizes, the baselines, and what teams write by hand. */
import { linksOfTeam, now } from "./requests.ts";
import type { Server } from "./running.ts";

const node = process.execPath;
const anyPage = "/api/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-02&limit=1";

/** What the mock is started with: so each link has about a million clicks in three years. */
export const mockSettings = { seed: "bench", now, clicksPerDay: 1000, links: linksOfTeam };

/** @param bodies Folder with the prepared bodies. */
export function serversOf(bodies: string) {
  return {
    mock: mock("mock", 1000),
    quiet: mock("mock without a journal and further sessions", 1000, "--journal", "0", "--sessions", "1"),
    mock1e9: mock("mock, 1e9 clicks a link", 1_000_000),
    fastify: baseline("Fastify, prepared body", "baseline-fastify.mjs", bodies),
    fastify5: baseline("Fastify and 5 microseconds of work", "baseline-fastify.mjs", bodies, "5"),
    fastify10: baseline("Fastify and 10 microseconds of work", "baseline-fastify.mjs", bodies, "10"),
    fastify50: baseline("Fastify and 50 microseconds of work", "baseline-fastify.mjs", bodies, "50"),
    stringify: baseline("Fastify, JSON.stringify", "baseline-stringify.mjs", bodies),
    hand1e3: handwritten("hand-written, 1e3 clicks", 1e3),
    hand1e5: handwritten("hand-written, 1e5 clicks", 1e5),
  } as const satisfies Readonly<Record<string, Server>>;
}

function mock(name: string, clicksPerDay: number, ...flags: string[]): Server {
  const { seed, now, links } = mockSettings;
  const settings = ["--seed", seed, "--now", now, "--links", String(links)];
  const own = ["--clicks-per-day", String(clicksPerDay), ...flags];
  return {
    name,
    command: (port) => [
      node,
      file("../dist/cli/main.js"),
      "mock",
      "--port",
      String(port),
      ...settings,
      ...own,
    ],
    ready: anyPage,
  };
}

function baseline(name: string, script: string, ...args: readonly string[]): Server {
  return {
    name,
    command: (port) => [node, file(`servers/${script}`), String(port), ...args],
    ready: "/clicks-100",
  };
}

function handwritten(name: string, clicks: number): Server {
  return {
    name,
    command: (port) => [node, file("servers/handwritten.mjs"), String(port), String(clicks)],
    ready: anyPage,
  };
}

function file(path: string): string {
  return new URL(path, import.meta.url).pathname;
}
