/** How a target has drifted from its edition, as a table. */
import type { Observation } from "../report/report.ts";
import { painter } from "./colours.ts";
import { visible } from "./escape.ts";
import type { Reporter } from "./reporter.ts";

export const driftReporter: Reporter = (reports, { colour }) => {
  const paint = painter(colour);
  const tables = reports.map(({ edition, observations }) => {
    const drifts = observations.filter(isDrift);
    if (drifts.length === 0) return `No drift from edition ${edition.asked} was seen.\n`;
    const rows = drifts.map(({ change, at, detail }) => [change, at, detail].map(visible));
    const head = ["CHANGE", `AT (edition ${edition.asked})`, "DETAIL"];
    const widths = head.map((title, i) =>
      Math.max(...[head, ...rows].map((row) => (row[i] ?? title).length)),
    );
    const line = (cells: readonly string[]) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd();
    return `${[paint("bold", line(head)), ...rows.map(line)].join("\n")}\n`;
  });
  return tables.join("\n");
};

function isDrift(observation: Observation): observation is Extract<Observation, { kind: "drift" }> {
  return observation.kind === "drift";
}
