/** The clients of the chaos test beside the usual load: pipelined faults and delays, paused readers, CONNECT, event streams. */
import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { chaosClients } from "../../test/robustness/chaos/chaos-clients.ts";
import { createDraw } from "../../test/robustness/chaos/draw.ts";

export interface OddLoad {
  readonly port: number;
  readonly seed: number;
  /** When they stop, on the clock of `performance.now()`. */
  readonly endMs: number;
}

/** Runs two of them at a time until the end. All of their connections are closed then. */
export async function runOddClients({ port, seed, endMs }: OddLoad): Promise<void> {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(), endMs - performance.now());
  const one = async (number: number) => {
    const draw = createDraw(seed * 10 + number);
    const input = { port, draw, end: controller.signal };
    while (performance.now() < endMs) {
      // A client may fail because of a fault. Only the state of the mock counts.
      await draw
        .oneOf(chaosClients)(input)
        .catch(() => sleep(50));
    }
  };
  await Promise.all([one(1), one(2)]);
  clearTimeout(timer);
}
