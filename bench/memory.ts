/** What each kind of load costs in memory: a mock that sees nothing else, beside a floor that sees nothing else. */
import type { Case, Entrant } from "./cases.ts";
import { underLoad } from "./load.ts";
import { residentBytes } from "./process-facts.ts";
import { type Server, start } from "./running.ts";

/** Memory in bytes after one kind of load. */
export interface MemoryOfLoad {
  readonly load: string;
  readonly mock: number;
  readonly floor: number;
}

export async function memoryByLoad(
  cases: readonly Case[],
  servers: Readonly<Record<string, Server>>,
  seconds: number,
): Promise<readonly MemoryOfLoad[]> {
  const measured: MemoryOfLoad[] = [];
  for (const { title, connections, baseline, entrants } of cases) {
    const [mock] = entrants.filter(({ server }) => server === "mock").slice(-1);
    if (!mock || baseline.server === mock.server) continue;
    const after = async ({ server, ask }: Entrant) => {
      const running = await start(servers[server] as Server);
      try {
        await underLoad(running, { path: ask, connections, seconds });
        return residentBytes(running.pid);
      } finally {
        await running.stop();
      }
    };
    measured.push({ load: title, mock: await after(mock), floor: await after(baseline) });
  }
  return measured;
}
