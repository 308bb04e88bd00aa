/** The servers of a benchmark: the mock in several sizes, the baselines, and what teams write by hand. */
import { now } from "./requests.ts";
import type { Server } from "./running.ts";

const node = process.execPath;
const anyPage = "/api/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-02&limit=1";

/** @param pages Folder with the prepared pages `1.json`, `100.json` and `1000.json`. */
export function serversOf(pages: string) {
  return {
    // By the clicks that each link has in three years.
    mock: mock("mock, 1e6 clicks a link", 1000),
    quiet: mock("mock without a journal", 1000, "--journal", "0"),
    mock1e3: mock("mock, 1e3 clicks a link", 1),
    mock1e9: mock("mock, 1e9 clicks a link", 1_000_000),
    fastify: baseline("Fastify, prepared buffer", "baseline-fastify.mjs", pages),
    http: baseline("node:http, prepared buffer", "baseline-http.mjs", pages),
    stringify: baseline("Fastify, JSON.stringify", "baseline-stringify.mjs", pages),
    hand1e3: handwritten("hand-written, 1e3 clicks", 1e3),
    hand1e5: handwritten("hand-written, 1e5 clicks", 1e5),
  } as const satisfies Readonly<Record<string, Server>>;
}

function mock(name: string, clicksPerDay: number, ...flags: string[]): Server {
  const settings = ["--seed", "bench", "--now", now, "--clicks-per-day", String(clicksPerDay), ...flags];
  return {
    name,
    command: (port) => [node, file("../dist/cli/main.js"), "mock", "--port", String(port), ...settings],
    ready: anyPage,
  };
}

function baseline(name: string, script: string, pages: string): Server {
  return { name, command: (port) => [node, file(`servers/${script}`), String(port), pages], ready: "/1" };
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
