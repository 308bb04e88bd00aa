/** The differences between a target and its edition (drift), as a table. */
import { observationsOf } from "../report/observations.ts";
import { colouriser } from "./colours.ts";
import { printable } from "./escape.ts";
import type { Reporter } from "./reporter.ts";

export const driftReporter: Reporter = (reports, { colour }) => {
  const colourise = colouriser(colour);
  const tables = reports.map((report) => {
    const { edition, operations } = report;
    const drift = observationsOf(report, "drift");
    if (drift.length === 0) return `No drift from edition ${edition.requested} was seen.\n`;
    const rows = drift.map(({ operation, change, at, detail }) => {
      const place = operations.length > 1 ? `${at} in ${operation}` : at;
      return [change, place, detail].map(printable);
    });
    const head = ["CHANGE", `AT (edition ${edition.requested})`, "DETAIL"];
    const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
    const padded = (cells: readonly string[]) => cells.map((cell, i) => cell.padEnd(widths[i]!));
    const line = (cells: readonly string[]) => padded(cells).join("  ").trimEnd();
    return `${[colourise("bold", line(head)), ...rows.map(line)].join("\n")}\n`;
  });
  return tables.join("\n");
};
