/** From the start of a process to its first answer, several times in turns. */
import { type Server, start } from "./running.ts";
import { median, quantile } from "./statistics.ts";

export interface ColdStart {
  readonly server: string;
  /** The best decile. */
  readonly bestMs: number;
  readonly medianMs: number;
}

export async function coldStarts(servers: readonly Server[], times: number): Promise<readonly ColdStart[]> {
  const durationsMs = servers.map((): number[] => []);
  for (let i = 0; i < times; i++) {
    for (const [index, server] of servers.entries()) {
      const running = await start(server);
      durationsMs[index]?.push(running.coldStartMs);
      await running.stop();
    }
  }
  return servers.map(({ name }, index) => {
    const own = durationsMs[index] ?? [];
    return { server: name, bestMs: quantile(own, 0.1), medianMs: median(own) };
  });
}
