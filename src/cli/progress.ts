/** A line per request on standard error, for a person who waits. */
import { type Target, visible } from "../judge.ts";
import type { Io } from "./io.ts";

/** A run shorter than this needs no company. */
const patienceMs = 1000;

/** The same target, which tells a terminal of every answer once the run takes its time. */
export function withProgress(target: Target, io: Io): Target {
  if (!io.isTerminal.stderr) return target;
  const start = io.now();
  let count = 0;
  return {
    name: target.name,
    async ask(request, maxAttempts) {
      const asked = io.now();
      const answer = await target.ask(request, maxAttempts);
      count += 1;
      const end = io.now();
      if (end - start < patienceMs) return answer;
      const came = answer.kind === "answered" ? String(answer.exchange.response.status) : answer.silence;
      const [, query = "no parameters"] = request.path.split("?");
      io.stderr(`request ${count}: ${came} in ${Math.round(end - asked)} ms (${visible(query)})\n`);
      return answer;
    },
  };
}
