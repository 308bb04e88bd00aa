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

/** Measures each kind of load, and then all of them, one after the other. */
export async function memoryByLoad(
  cases: readonly Case[],
  servers: Readonly<Record<string, Server>>,
  seconds: number,
): Promise<readonly MemoryOfLoad[]> {
  const held = async (loads: readonly Load[], who: "mock" | "floor") => {
    const [first] = loads as [Load];
    const running = await start(grown(servers[first[who].server] as Server));
    try {
      for (const { connections, [who]: entrant } of loads)
        await underLoad(running, { path: entrant.ask, connections, seconds });
      return residentBytes(running.pid);
    } finally {
      await running.stop();
    }
  };
  const loads = cases.flatMap(loadOf);
  const measured: MemoryOfLoad[] = [];
  for (const load of loads)
    measured.push({ load: load.title, mock: await held([load], "mock"), floor: await held([load], "floor") });
  if (loads.length > 1)
    measured.push({
      load: "all of them in turn",
      mock: await held(loads, "mock"),
      floor: await held(loads, "floor"),
    });
  return measured;
}

interface Load {
  readonly title: string;
  readonly connections: number;
  readonly mock: Entrant;
  readonly floor: Entrant;
}

/** The load of a case, if it measures the mock against another server. */
function loadOf({ title, connections, baseline, entrants }: Case): readonly Load[] {
  const [mock] = entrants.filter(({ server }) => server === "mock").slice(-1);
  return mock && baseline.server !== mock.server ? [{ title, connections, mock, floor: baseline }] : [];
}

/** With V8's young generation at its full size from the start: it gets there anyhow, sooner or later by chance. */
function grown(server: Server): Server {
  const command = (port: number) => {
    const [program, ...rest] = server.command(port);
    return [program as string, "--min-semi-space-size=16", ...rest];
  };
  return { ...server, command };
}
