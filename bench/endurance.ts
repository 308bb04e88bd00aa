/** `npm run bench:memory`: whether memory stays flat over a million requests of every kind. */
import { underLoad } from "./generator/load.ts";
import { residentBytes } from "./process-facts.ts";
import { charts, unseenLinks, unseenPages } from "./requests.ts";
import { start } from "./running.ts";
import { serversOf } from "./servers.ts";

const [wanted = 1_000_000] = process.argv.slice(2).map(Number);
const loads = [unseenPages(1), unseenPages(100), unseenPages(1), charts(), unseenLinks(1)];

const server = await start(serversOf("").mock);
try {
  process.stdout.write(`at rest: ${megabytes(server.pid)}\n`);
  for (let asked = 0, turn = 0; asked < wanted; turn++) {
    const requests = loads[turn % loads.length]!;
    const { perSecond } = await underLoad(server, { requests, connections: 64, seconds: 2 });
    asked += Math.round(2 * perSecond);
    if (turn % loads.length === loads.length - 1)
      process.stdout.write(`after ${asked} requests: ${megabytes(server.pid)}\n`);
  }
} finally {
  await server.stop();
}

function megabytes(pid: number): string {
  return `${Math.round(residentBytes(pid) / 1e6)} MB`;
}
