/** The results, as JSON and as Markdown tables. */
import type { ColdStart } from "./cold-starts.ts";
import type { Machine } from "./machine.ts";
import type { MemoryOfLoad } from "./memory.ts";
import type { Effort, MeasuredCase } from "./rounds.ts";

/** Memory that a server holds, in bytes. */
export interface Memory {
  readonly server: string;
  readonly atRest: number;
  readonly underLoad: number;
}

/** Everything that a run measured. */
export interface Results {
  readonly machine: Machine;
  readonly effort: Effort;
  readonly coldStarts: readonly ColdStart[];
  readonly memory: readonly Memory[];
  readonly memoryByLoad: readonly MemoryOfLoad[];
  readonly cases: readonly MeasuredCase[];
}

export function report(results: Results): string {
  const { machine, effort, coldStarts, memory, memoryByLoad, cases } = results;
  const { processor, cores, memoryGiB, system, node, date } = machine;
  return [
    `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}, ${date}.`,
    `${effort.rounds} interleaved rounds of ${effort.seconds} s. Ratio: requests per CPU second against the first`,
    "line, best decile of each; in brackets the middle half of the rounds.",
    ...cases.flatMap(caseLines),
    "\n## Start and memory\n",
    "| server | cold start, best decile | median |",
    "| --- | ---: | ---: |",
    ...coldStarts.map(({ server, bestMs, medianMs }) => `| ${server} | ${ms(bestMs)} | ${ms(medianMs)} |`),
    "\n| one kind of load, on a server of its own | mock | its baseline |",
    "| --- | ---: | ---: |",
    ...memoryByLoad.map(({ load, mock, baseline }) => `| ${load} | ${mb(mock)} | ${mb(baseline)} |`),
    "\n| server | memory at rest | after the whole run |",
    "| --- | ---: | ---: |",
    ...memory.map(({ server, atRest, underLoad }) => `| ${server} | ${mb(atRest)} | ${mb(underLoad)} |`),
    "",
  ].join("\n");
}

function caseLines({ title, figures }: MeasuredCase): readonly string[] {
  return [
    `\n## ${title}\n`,
    "| server | ratio | requests/CPU s | requests/s | p50 | p99 |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...figures.map((line, index) => {
      const spread = index === 0 ? "" : ` (${ratio(line.lowRatio)}-${ratio(line.highRatio)})`;
      const speeds = [whole(line.perCpuSecond), whole(line.perSecond), ms(line.p50Ms), ms(line.p99Ms)];
      return `| ${line.candidate} | ${ratio(line.ratio)}${spread} | ${speeds.join(" | ")} |`;
    }),
  ];
}

function ratio(value: number): string {
  return value < 0.1 ? value.toPrecision(1) : value.toFixed(2);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : whole(value)} ms`;
}

function mb(bytes: number): string {
  return `${whole(bytes / 1e6)} MB`;
}
