/** A line per question on standard error, for a person who waits. */
import { type Progress, visible } from "../judge.ts";
import type { Io } from "./io.ts";

/** A run shorter than this needs no company. */
const patienceMs = 1000;

/** Tells a terminal of every answer once the run takes its time; a build log is left alone. */
export function progressOn(io: Io): (progress: Progress) => void {
  const start = io.now();
  let asked = start;
  return ({ probe: step, position, size, result: done }) => {
    if (done === undefined) {
      asked = io.now();
      return;
    }
    const end = io.now();
    if (!io.isTerminal.stderr || end - start < patienceMs) return;
    const { result: answer } = done;
    const came = answer.kind === "response" ? answer.exchange.response.status : answer.reason;
    io.stderr(
      visible(`${position}/${size} ${step.purpose}: ${came} in ${Math.round(end - asked)} ms`).concat("\n"),
    );
  };
}
