/** `npm run bench`: measures the mock against its baselines, prints tables and writes bench/results.json. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Case, cases } from "./cases.ts";
import { coldStarts } from "./cold-starts.ts";
import { machine } from "./machine.ts";
import { memoryByLoad } from "./memory.ts";
import { withPages } from "./pages.ts";
import { peersOf } from "./peers.ts";
import { residentBytes } from "./process-facts.ts";
import { type Results, report } from "./report.ts";
import { candidatesOf, measure } from "./rounds.ts";
import { type Running, type Server, start } from "./running.ts";
import { serversOf } from "./servers.ts";

const values = readArguments();
// Built only now, so that a wrong option is reported at once.
execFileSync("npm", ["run", "build"], { stdio: ["ignore", "ignore", "inherit"] });
const effort = values.quick ? { rounds: 2, seconds: 0.2, starts: 2 } : { rounds: 8, seconds: 1, starts: 11 };

const results = await withPages(run);
process.stdout.write(report(results));
if (!values.quick && values.only === "") {
  writeFileSync(new URL("results.json", import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        /** Only shows that everything runs. */
        quick: { type: "boolean", default: false },
        /** Also measures other mock servers, installed from npm into a temporary folder. */
        peers: { type: "boolean", default: false },
        /** Only cases whose title holds this. */
        only: { type: "string", default: "" },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nThe benchmark takes --quick, --peers and --only TITLE.`);
    process.exit(2);
  }
}

async function run(folder: string): Promise<Results> {
  const servers = serversOf(folder);
  const peers = values.peers ? peersOf(folder) : { servers: {}, cases: [] };
  const wanted = [...cases, ...peers.cases].filter(({ title }) => title.includes(values.only));
  const started = await coldStarts([servers.fastify, servers.http, servers.mock], effort.starts);
  const kinds = await memoryByLoad(wanted, { ...servers, ...peers.servers }, 5 * effort.seconds);
  const running = await startAll({ ...servers, ...peers.servers }, wanted);
  try {
    const atRest = memoryOf(running);
    const measured = await measure(wanted, running, effort);
    const underLoad = memoryOf(running);
    const memory = [...running].map(([key, { name }]) => ({
      server: name,
      atRest: atRest.get(key) as number,
      underLoad: underLoad.get(key) as number,
    }));
    return { machine: machine(), effort, coldStarts: started, memory, memoryByLoad: kinds, cases: measured };
  } finally {
    await Promise.all([...running.values()].map((server) => server.stop()));
  }
}

/** Starts the servers that the cases need, one after the other. */
async function startAll(
  servers: Readonly<Record<string, Server>>,
  wanted: readonly Case[],
): Promise<Map<string, Running>> {
  const needed = new Set(wanted.flatMap(candidatesOf).map(({ server }) => server));
  const running = new Map<string, Running>();
  for (const [key, server] of Object.entries(servers)) {
    if (needed.has(key)) running.set(key, await start(server));
  }
  return running;
}

function memoryOf(running: ReadonlyMap<string, Running>): ReadonlyMap<string, number> {
  return new Map([...running].map(([key, { pid }]) => [key, residentBytes(pid)]));
}
