/** RunProgress of a run: a line on standard error for each response. */
import { printable, type RunProgress } from "../judge.ts";
import type { Io } from "./io.ts";

/** A run shorter than this prints no progress. */
const quietMs = 1000;

/** Prints each result to a terminal once the run takes longer than a second. A build log gets no progress. */
export function progressReporter(io: Io): (progress: RunProgress) => void {
  const start = io.now();
  let sentAt = start;
  return ({ probe, position, size, result: sent }) => {
    if (sent === undefined) {
      sentAt = io.now();
      return;
    }
    const end = io.now();
    if (!io.isTerminal.stderr || end - start < quietMs) return;
    const { result } = sent;
    const outcome = result.kind === "response" ? result.exchange.response.status : result.reason;
    const ms = Math.round(end - sentAt);
    io.stderr(printable(`${position}/${size} ${probe.purpose}: ${outcome} in ${ms} ms`).concat("\n"));
  };
}
