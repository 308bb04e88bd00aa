/** `smart-links verify A --compare B`: two targets, the same requests. */
import {
  budgeted,
  type Comparison,
  compareTargets,
  comparisonJson,
  comparisonText,
  type Report,
} from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { isLoopbackOrigin } from "../../openapi/loopback.ts";
import type { VerifyValues } from "../commands/verify-command.ts";
import { wantsColour } from "../report-output.ts";
import { type AskOptions, eachEdition } from "./ask-editions.ts";
import { type LiveTarget, type RecordedTarget, readTarget } from "./targets.ts";

/**
 * Sends the same requests to both targets and shows the differences. Returns the reports on both.
 * @throws KitError `invalid_target` when one is a recording
 */
export async function verifyAndCompare(
  target: LiveTarget | RecordedTarget,
  otherName: string,
  asking: AskOptions & { readonly values: VerifyValues },
): Promise<readonly Report[]> {
  const { values, io } = asking;
  const { keyEnv, timeout } = values;
  // The key of a live API must not reach a program on this machine.
  const env = isLoopbackOrigin(otherName) ? {} : io.env;
  const other = await readTarget(otherName, { keyEnv, timeoutSeconds: timeout, io: { ...io, env } });
  if (target.kind === "recorded" || other.kind === "recorded")
    throw new KitError("invalid_target", "A recording cannot get new requests: compare two origins.");
  const comparisons = await compareEditions([target, other], asking);
  const options = { colour: wantsColour(io), keyEnv };
  io.stdout(values.json ? comparisonJson(comparisons) : comparisonText(comparisons, options));
  return comparisons.flatMap(({ left, right }) => [left, right]);
}

/** A budget holds for each of the two. */
async function compareEditions(
  [left, right]: readonly [LiveTarget, LiveTarget],
  asking: AskOptions,
): Promise<readonly Comparison[]> {
  const { budget } = asking.values;
  const bounded = ({ target }: LiveTarget) => (budget === undefined ? target : budgeted(target, budget));
  const [one, other] = [bounded(left), bounded(right)];
  const comparisons: Comparison[] = [];
  for (const { subject, options } of eachEdition(asking, left.isLocal && right.isLocal)) {
    comparisons.push(await compareTargets(one, other, { ...options, subject }));
  }
  return comparisons;
}
