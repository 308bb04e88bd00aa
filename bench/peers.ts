/** Other mock servers, installed on demand into a temporary folder: never a dependency. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "./cases.ts";
import { always, type Requests, unseenPages } from "./requests.ts";
import type { Server } from "./running.ts";

const spec = new URL("../openapi.yaml", import.meta.url).pathname;
const anyPage = "/api/smart-links/eveniet/clicks?limit=1";

interface Peer extends Server {
  readonly packages: readonly string[];
}

/** Installs the peers. They answer one canned row each, json-server pages of a stored list. */
export function peersOf(folder: string): {
  readonly servers: Readonly<Record<string, Server>>;
  readonly cases: readonly Case[];
} {
  const peers = table(folder);
  const packages = Object.values(peers).flatMap((peer) => peer.packages);
  execFileSync("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", ...packages], {
    stdio: "inherit",
  });
  const { data } = JSON.parse(readFileSync(join(folder, "clicks-1000.json"), "utf8"));
  writeFileSync(join(folder, "db.json"), JSON.stringify({ clicks: data.rows }));
  writeFileSync(join(folder, "scalar.mjs"), scalarServer);
  return { servers: peers, cases: casesOf(Object.keys(peers)) };
}

function table(folder: string): Readonly<Record<string, Peer>> {
  const bin = (name: string) => join(folder, "node_modules/.bin", name);
  return {
    prism: {
      name: "Prism",
      packages: ["@stoplight/prism-cli"],
      command: (port) => [bin("prism"), "mock", "--port", String(port), "--verboseLevel", "error", spec],
      ready: anyPage,
    },
    mockoon: {
      name: "Mockoon",
      packages: ["@mockoon/cli"],
      command: (port) => [
        bin("mockoon-cli"),
        ...[
          "start",
          "--data",
          spec,
          "--port",
          String(port),
          "--disable-log-to-file",
          "--disable-routes",
          "none",
        ],
      ],
      ready: anyPage,
    },
    scalar: {
      name: "Scalar",
      packages: ["@scalar/mock-server", "@hono/node-server"],
      command: (port) => [process.execPath, join(folder, "scalar.mjs"), String(port), spec],
      ready: anyPage,
    },
    jsonServer: {
      name: "json-server, 1e3 clicks",
      packages: ["json-server"],
      command: (port) => [bin("json-server"), "--port", String(port), join(folder, "db.json")],
      ready: "/clicks?_page=1&_per_page=1",
    },
  };
}

const scalarServer = `
import { readFileSync } from "node:fs";
import { createMockServer } from "@scalar/mock-server";
import { serve } from "@hono/node-server";
const [port, spec] = process.argv.slice(2);
// What it is called differs from version to version.
const document = readFileSync(spec, "utf8");
const app = await createMockServer({ document, specification: document });
serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
`;

function casesOf(names: readonly string[]): readonly Case[] {
  return [
    {
      title: "peers: whatever they answer when asked for 100 rows",
      baseline: { server: "fastify", requests: always("/clicks-100") },
      candidates: [
        { server: "mock", requests: unseenPages(100) },
        ...names.map((server) => ({
          server,
          requests: server === "jsonServer" ? jsonServerPages() : unseenPages(100),
        })),
      ],
    },
  ];
}

function jsonServerPages(): Requests {
  let page = 0;
  const next = () => `/clicks?_sort=-created_at&_page=${1 + (page++ % 10)}&_per_page=100`;
  return { next, isRepeated: false };
}
