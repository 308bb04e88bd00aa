/** What each kind of load costs in memory: a mock that sees nothing else, beside a baseline that sees nothing else. */
import type { Candidate, Case } from "./cases.ts";
import { underLoad } from "./generator/load.ts";
import { residentBytes } from "./process-facts.ts";
import { connections } from "./rounds.ts";
import { type Server, start } from "./running.ts";

/** Memory in bytes after one kind of load. */
export interface MemoryOfLoad {
  readonly load: string;
  readonly mock: number;
  readonly baseline: number;
}

/** Measures each kind of load, and then all of them, one after the other. */
export async function memoryByLoad(
  cases: readonly Case[],
  servers: Readonly<Record<string, Server>>,
  seconds: number,
): Promise<readonly MemoryOfLoad[]> {
  const held = async (loads: readonly Load[], who: "mock" | "baseline") => {
    const [first] = loads as [Load];
    const running = await start(grown(servers[first[who].server] as Server));
    try {
      for (const { [who]: candidate } of loads)
        await underLoad(running, { requests: candidate.requests, connections, seconds });
      return residentBytes(running.pid);
    } finally {
      await running.stop();
    }
  };
  const loads = cases.flatMap(loadsOf);
  const measured: MemoryOfLoad[] = [];
  for (const load of loads)
    measured.push({
      load: load.title,
      mock: await held([load], "mock"),
      baseline: await held([load], "baseline"),
    });
  if (loads.length > 1)
    measured.push({
      load: "all of them in turn",
      mock: await held(loads, "mock"),
      baseline: await held(loads, "baseline"),
    });
  return measured;
}

interface Load {
  readonly title: string;
  readonly mock: Candidate;
  readonly baseline: Candidate;
}

/** The loads of a case in which the mock is compared with another server. */
function loadsOf({ title, baseline, candidates }: Case): readonly Load[] {
  if (baseline.server !== "fastify") return [];
  return candidates
    .filter(({ server }) => server === "mock")
    .map((mock) => ({ title: [title, mock.note].filter(Boolean).join(", "), mock, baseline }));
}

/** With V8's young generation at its full size from the start: it gets there anyhow, sooner or later by chance. */
function grown(server: Server): Server {
  const command = (port: number) => {
    const [program, ...rest] = server.command(port);
    return [program as string, "--min-semi-space-size=16", ...rest];
  };
  return { ...server, command };
}
