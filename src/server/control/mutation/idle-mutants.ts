/** Finds the mutants that would not have changed what a client has seen. */
import { setImmediate } from "node:timers/promises";
import { mutantOf } from "../../mutants/all.ts";
import type { Mutant } from "../../mutants/mutant.ts";
import type { NotedRequests } from "../../respond/noted-requests.ts";
import { respondTo } from "../../respond/respond.ts";
import { mutatedReply } from "./mutated-reply.ts";

export interface MutantChoice {
  /** Ids of the mutants that are asked about. */
  readonly mutants: readonly string[];
  /** Ends the search: then nothing is said. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The ids of the mutants that would have changed no response, of those that change bodies or behave otherwise: what the others
 * do does not follow from single responses. None where requests are missing.
 */
export async function idleMutants(
  { requests, isCut }: NotedRequests,
  { mutants, signal }: MutantChoice,
): Promise<ReadonlySet<string>> {
  if (isCut) return new Set();
  const idle = new Set(mutants.flatMap((id) => mutantOf(id) ?? []).filter(isForeseeable));
  for (const { request, context, number } of requests) {
    const reply = respondTo(request, context);
    for (const mutant of idle)
      if (mutatedReply({ mutant, request, context, reply, number })) idle.delete(mutant);
    await setImmediate();
    if (signal?.aborted) return new Set();
  }
  return new Set([...idle].map(({ id }) => id));
}

function isForeseeable({ kind }: Mutant): boolean {
  return kind === "body" || kind === "behaviour";
}
