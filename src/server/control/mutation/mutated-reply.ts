/** Changes a true reply as a mutant does. */
import { queryParametersOf } from "../../../openapi/text/query-string.ts";
import { listAt } from "../../mutants/lists.ts";
import type { Mutant } from "../../mutants/mutant.ts";
import type { JsonValue, RequestChange, TrueResponse } from "../../mutants/true-response.ts";
import type { Operation } from "../../respond/operation.ts";
import { bodyOf, bodyText, type Reply } from "../../respond/reply.ts";
import type { ApiRequest } from "../../respond/request.ts";
import { type ResponseContext, respondTo } from "../../respond/respond.ts";
import type { UsageLimits } from "../../respond/usage-limits.ts";
import { mutatedDataset } from "./mutated-dataset.ts";
import { shownInMutated, type TruePair } from "./mutated-rows.ts";

export interface MutationInput {
  readonly mutant: Mutant;
  readonly request: ApiRequest<Operation>;
  /** What the true reply was made from. */
  readonly context: ResponseContext;
  readonly reply: Reply;
  /** Number of the request in its session, from 1 on. */
  readonly number: number;
}

/** The reply as the mutant changes it; undefined when the mutant leaves it as it is. */
export function mutatedReply(input: MutationInput): Reply | undefined {
  const mutated = mutate(input);
  // A reply that waits holds no memory for its body, so it is made again.
  return mutated && input.context.isSentLater
    ? { ...mutated, body: () => bodyOf(mutate(input) ?? mutated) }
    : mutated;
}

/** Replies that are about the key or the quota, not about the data. */
const statusesOfUsage: ReadonlySet<number> = new Set([401, 402, 429]);

/** Whether a mutant may change a true reply. */
export function isMutable({ status }: Reply): boolean {
  return !statusesOfUsage.has(status);
}

function mutate(input: MutationInput): Reply | undefined {
  const { mutant, context, reply, number } = input;
  if (!isMutable(reply)) return undefined;
  switch (mutant.kind) {
    case "failure":
    case "delay":
    case "postbacks":
    case "lost_change":
      return undefined;
    case "behaviour":
      return unlessSame(reply, otherReply(input, { dataset: mutatedDataset(context.dataset, mutant) }));
    case "clock": {
      const nowMs = context.nowMs + (number - 1) * mutant.msPerRequest;
      return unlessSame(reply, otherReply(input, { nowMs }));
    }
    case "body":
      return reply.status === 200 ? withMutatedBody(input, mutant.mutate) : undefined;
    default:
      return mutant satisfies never;
  }
}

function withMutatedBody(
  input: MutationInput,
  mutateBody: (response: TrueResponse) => JsonValue | undefined,
): Reply | undefined {
  const { request, context, reply } = input;
  const operation = listAt(request.operation.path);
  const text = bodyText(reply);
  const others: TruePair[] = [];
  const mutated = mutateBody({
    path: request.operation.path,
    operation,
    link: request.link,
    query: queryParametersOf(request.search),
    body: JSON.parse(text),
    nowMs: context.nowMs,
    number: input.number,
    other(change) {
      const other = otherPair(input, change);
      if (other) others.push(other);
      return other && structuredClone(other.body);
    },
  });
  if (mutated === undefined) return undefined;
  const truth = { body: JSON.parse(text) as JsonValue, shown: reply.shown };
  if (JSON.stringify(mutated) === JSON.stringify(truth.body)) return undefined;
  const other = (change: RequestChange) => otherPair(input, change);
  const shown = operation && shownInMutated({ operation, mutated, truth, others, other });
  return { ...reply, body: JSON.stringify(mutated), shown };
}

/** The true response to another request; undefined when it is an error. */
function otherPair(input: MutationInput, change: RequestChange): TruePair | undefined {
  const { request, context } = input;
  const query = queryParametersOf(request.search);
  change.query?.(query);
  const link = change.link ?? request.link;
  const nowMs = change.nowMs ?? context.nowMs;
  const other = otherReply({ ...input, request: { ...request, link, search: query.toString() } }, { nowMs });
  return other.status === 200 ? { body: JSON.parse(bodyText(other)), shown: other.shown } : undefined;
}

/** The true reply in another context. It counts nothing. */
function otherReply({ request, context }: MutationInput, change: Partial<ResponseContext>): Reply {
  const usage = uncounted(context.usage);
  return respondTo(request, { ...context, usage, isSentLater: false, ...change });
}

/** The other reply, when it is another one. */
function unlessSame(reply: Reply, other: Reply): Reply | undefined {
  return other.status === reply.status && bodyText(other) === bodyText(reply) ? undefined : other;
}

/** The same limits, which count nothing more. */
export function uncounted({ limit, remaining, balance }: UsageLimits): UsageLimits {
  return { limit, remaining, balance, admit: () => undefined, spend: () => true };
}
