/** The results as Markdown tables. */
import { goalLines } from "./goals.ts";
import type { Machine } from "./machine.ts";
import { mb, ms, percent, type Results, ratio, whole } from "./results.ts";
import { type MeasuredCase, saturated } from "./rounds.ts";

export function report(results: Results): string {
  const { effort, coldStarts, memory, memoryByLoad, cases } = results;
  return [
    machineLine(results.machine),
    `${effort.rounds} interleaved rounds of ${effort.seconds} s. Ratio: requests per CPU second against the first`,
    "line, best decile of each; in brackets the middle half of the rounds. Busy: CPU seconds of the server in a",
    `second, the middle round. A server with less than ${percent(saturated)} could have done more.`,
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
    "\n## Against the goals\n",
    ...goalLines(results),
    "",
  ].join("\n");
}

/** The machine in one sentence. */
export function machineLine({
  processor,
  cores,
  memoryGiB,
  system,
  node,
  generator,
  ...rest
}: Machine): string {
  const machine = `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}`;
  return `${machine}, ${rest.date}, load from ${generator}, ${rest.loadBefore} other processes at work.`;
}

function caseLines({ title, figures }: MeasuredCase): readonly string[] {
  return [
    `\n## ${title}\n`,
    "| server | ratio | requests/CPU s | requests/s | busy | p50 | p99 |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...figures.map((line, index) => {
      const spread = index === 0 ? "" : ` (${ratio(line.lowRatio)}-${ratio(line.highRatio)})`;
      const few = line.roundsNotBusy > 0 ? `, ${line.roundsNotBusy} rounds below ${percent(saturated)}` : "";
      const busy = `${percent(line.busy)}${few}`;
      const speeds = [whole(line.perCpuSecond), whole(line.perSecond), busy, ms(line.p50Ms), ms(line.p99Ms)];
      return `| ${line.candidate} | ${ratio(line.ratio)}${spread} | ${speeds.join(" | ")} |`;
    }),
  ];
}
