/** A target that stops asking when its requests are used up: each may cost a credit. */
import type { Target, TargetResult } from "../target.ts";

/** Never lets `target` send more than `requests` requests, retries included. After that it is silent. */
export function budgeted(target: Target, requests: number): Target {
  let left = requests;
  // One question at a time: only its answer tells how many requests it took.
  let turn: Promise<unknown> = Promise.resolve();

  return {
    name: target.name,
    send(request, maxAttempts = Number.POSITIVE_INFINITY) {
      const answer = turn.then(async (): Promise<TargetResult> => {
        if (left <= 0) return spent(requests);
        const answer = await target.send(request, Math.min(left, maxAttempts));
        left -= answer.attempts;
        return answer;
      });
      turn = answer.catch(() => undefined);
      return answer;
    },
  };
}

function spent(requests: number): TargetResult {
  const detail = `The budget of ${requests} ${requests === 1 ? "request" : "requests"} is used up.`;
  return { kind: "failure", reason: "budget", detail, attempts: 0 };
}
