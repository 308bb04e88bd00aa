/** The machine that the figures come from: without it they say nothing. */
import { availableParallelism, cpus, loadavg, release, totalmem } from "node:os";
import { generatorName } from "./generator/generator.ts";

const loadBefore = Number((loadavg()[0] as number).toFixed(2));

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** What sent the requests. */
  readonly generator: string;
  /** Processes that wanted a processor in the minute before the run: 0 on a machine that does nothing else. */
  readonly loadBefore: number;
  /** When, as a day. */
  readonly date: string;
}

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release().split("-")[0]}`,
    node: process.version,
    generator: generatorName,
    loadBefore,
    date: new Date().toISOString().slice(0, 10),
  };
}
