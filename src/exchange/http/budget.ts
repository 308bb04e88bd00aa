/** A target with a budget of requests, because each may cost a credit. */
import { type ArgumentKind, expectArgument } from "../../openapi/expect-argument.ts";
import { aTarget } from "../argument-kinds.ts";
import type { Target, TargetResult } from "../target.ts";

const aCount: ArgumentKind = {
  takes: "a number of requests",
  isShown: true,
  isRight: (given) => Number(given) >= 0 && typeof given === "number",
};

/** Never lets `target` send more than `requests` requests, retries included. After that every send fails. */
export function budgeted(target: Target, requests: number): Target {
  expectArgument("budgeted", target, aTarget);
  expectArgument("budgeted", requests, aCount);
  let left = requests;
  // One send at a time: only its result says how many requests it took.
  let turn: Promise<unknown> = Promise.resolve();

  return {
    name: target.name,
    send(request, maxAttempts = Number.POSITIVE_INFINITY) {
      const result = turn.then(async (): Promise<TargetResult> => {
        if (left <= 0) return budgetUsedUp(requests);
        const result = await target.send(request, Math.min(left, maxAttempts));
        left -= result.attempts;
        return result;
      });
      turn = result.catch(() => undefined);
      return result;
    },
  };
}

function budgetUsedUp(requests: number): TargetResult {
  const detail = `The budget of ${requests} ${requests === 1 ? "request" : "requests"} is used up.`;
  return { kind: "failure", reason: "budget", detail, attempts: 0 };
}
