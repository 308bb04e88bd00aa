/** `npm run bench`: measures the mock, prints tables, and writes results.json and the table of docs/performance.md. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { withBodies } from "./bodies.ts";
import { type Case, cases } from "./cases.ts";
import { coldStarts } from "./cold-starts.ts";
import { commandTimes } from "./commands.ts";
import { goalLines, writeTable } from "./goals.ts";
import { machine } from "./machine.ts";
import { memoryByLoad } from "./memory.ts";
import { peersOf } from "./peers.ts";
import { residentBytes } from "./process-facts.ts";
import { machineLine, report } from "./report.ts";
import type { Results } from "./results.ts";
import { candidatesOf, measure } from "./rounds.ts";
import { type Running, type Server, start } from "./running.ts";
import { serversOf } from "./servers.ts";

const values = readArguments();
// Built only now, so that a wrong option is reported at once.
execFileSync("npm", ["run", "build"], { stdio: ["ignore", "ignore", "inherit"] });
const effort = values.quick
  ? { rounds: 1, seconds: 0.2, starts: 2, commands: { times: 1, mutants: 2 } }
  : { rounds: 8, seconds: 1, starts: 11, commands: { times: 7, mutants: 60 } };

const results = await withBodies(run);
process.stdout.write(report(results));
if (!values.quick && values.only === "") {
  writeFileSync(new URL("results.json", import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
  writeTable([machineLine(results.machine), "", ...goalLines(results)]);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        /** Only shows that everything runs. */
        quick: { type: "boolean", default: false },
        /** Also measures other mock servers, installed from npm into a temporary folder. */
        peers: { type: "boolean", default: false },
        /** Only cases whose title holds this; `start` and `commands` are titles too. */
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
  const wanted = [...cases, ...peers.cases].filter(({ title }) => isWanted(title));
  const started = isWanted("start") ? await coldStarts([servers.fastify, servers.mock], effort.starts) : [];
  const kinds = await memoryByLoad(wanted, { ...servers, ...peers.servers }, 3 * effort.seconds);
  const commands = isWanted("commands")
    ? await commandTimes(servers.mock, { folder, effort: effort.commands })
    : undefined;
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
    return {
      machine: machine(),
      effort,
      coldStarts: started,
      memory,
      memoryByLoad: kinds,
      cases: measured,
      commands,
    };
  } finally {
    await Promise.all([...running.values()].map((server) => server.stop()));
  }
}

function isWanted(title: string): boolean {
  return title.includes(values.only);
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
