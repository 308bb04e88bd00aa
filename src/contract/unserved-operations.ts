/** Operations that a target does not serve, though it is otherwise good. */
import type { ApiOperation } from "../openapi/description/operations.ts";
import type { ProbeResult } from "./plan/probe.ts";
import { isUnserved } from "./read/response/statuses.ts";

/**
 * The operations whose valid requests all got 404, 405 or 501, with the reason. They are not served when an operation
 * with the same parameters in its path was successful: otherwise it is the link that does not exist.
 */
export function unservedOperations(results: readonly ProbeResult[]): ReadonlyMap<ApiOperation, string> {
  const operations = [...new Set(results.map(({ operation }) => operation))];
  const statuses = new Map(operations.map((operation) => [operation, statusesOf(operation, results)]));
  const isGood = (operation: ApiOperation) => statuses.get(operation)!.includes(200);
  return new Map(
    operations.flatMap((operation) => {
      const own = statuses.get(operation)!;
      const isAbsent = own.length > 0 && own.every(isUnserved);
      const others = operations.filter((other) => isGood(other) && hasSameSubject(operation, other));
      const reason = `the target does not serve it: it responds with ${own[0]}`;
      return isAbsent && others.length > 0 ? [[operation, reason] as const] : [];
    }),
  );
}

/** Statuses of the valid requests about the subject. */
function statusesOf(operation: ApiOperation, results: readonly ProbeResult[]): readonly number[] {
  return results.flatMap(({ operation: own, probe, result }) => {
    const isValid = own === operation && probe.auth === "key" && probe.link === "known";
    return isValid && result.kind === "response" ? [result.exchange.response.status] : [];
  });
}

/** Whether success of the other operation shows that the subject of this one exists. */
function hasSameSubject({ pathParameters }: ApiOperation, other: ApiOperation): boolean {
  return pathParameters.every((name) => other.pathParameters.includes(name));
}
