/** The table of docs/performance.md: what was measured, beside what it should be. */
import { readFileSync, writeFileSync } from "node:fs";
import { mb, type Results, ratio, whole } from "./results.ts";

/** A line: what is measured, how much it is, and how much it should be. */
type Goal = readonly [what: string, measured: string, goal: string];

export function goalLines(results: Results): readonly string[] {
  const goals = [...speeds(results), ...starts(results), ...commands(results)];
  return [
    "| what | measured | goal |",
    "| --- | ---: | ---: |",
    ...goals.map(([what, measured, goal]) => `| ${what} | ${measured} | ${goal} |`),
  ];
}

function speeds({ cases }: Results): readonly Goal[] {
  return cases.flatMap(({ title, figures }) =>
    figures.slice(1).map((line): Goal => {
      const [server = "", ...note] = line.candidate.split(", ");
      const what = server === "mock" ? [title, ...note].join(", ") : `*${title}: ${line.candidate}*`;
      return [what, ratio(line.ratio), line.must === undefined ? "" : ratio(line.must)];
    }),
  );
}

function starts({ coldStarts, memory, memoryByLoad }: Results): readonly Goal[] {
  const [floor, mock] = coldStarts;
  const start: Goal[] =
    floor && mock ? [["cold start, against the floor", ratio(mock.bestMs / floor.bestMs), "1.0"]] : [];
  const atRest = (name: string) => memory.find(({ server }) => server.startsWith(name))?.atRest ?? Number.NaN;
  const atRestAbove = atRest("mock") - atRest("Fastify");
  const rest: Goal[] = Number.isNaN(atRestAbove)
    ? []
    : [["memory (RSS) above the floor, at rest", mb(atRestAbove), "5 MB"]];
  const most = [...memoryByLoad].sort((a, b) => above(b) - above(a))[0];
  const all = memoryByLoad.at(-1);
  return [
    ...start,
    ...rest,
    ...(most
      ? [[`the same after the load that takes most (${most.load})`, mb(above(most)), "25 MB"] as const]
      : []),
    ...(all ? [["the same after every kind of load in turn", mb(above(all)), "25 MB"] as const] : []),
  ];
}

function above({ mock, baseline }: Results["memoryByLoad"][number]): number {
  return mock - baseline;
}

function commands({ commands }: Results): readonly Goal[] {
  if (!commands) return [];
  const { verifySeconds, verifyRequests, mutateSeconds, mutants, rowsPerSecond } = commands;
  return [
    [
      `\`verify\` of the mock, ${verifyRequests} requests, the whole process`,
      `${verifySeconds.toFixed(2)} s`,
      "0.5 s",
    ],
    [`\`mutate\` of a command of 1 s, ${mutants} mutants`, `${mutateSeconds.toFixed(1)} s`, "40 s"],
    ["`sample --rows --all`, rows a second", whole(rowsPerSecond), "300,000"],
  ];
}

const page = new URL("../docs/performance.md", import.meta.url);

/** Writes the table into docs/performance.md, between its marks. */
export function writeTable(lines: readonly string[]): void {
  const text = readFileSync(page, "utf8");
  const block = `<!-- measured -->\n\n${lines.join("\n")}\n\n<!-- /measured -->`;
  writeFileSync(
    page,
    text.replace(/<!-- measured -->[\s\S]*<!-- \/measured -->/, () => block),
  );
}
