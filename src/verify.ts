/** `verify` and `compareTargets` as users call them: where no time is given, the present is that of the clock. */
import { type Comparison, compareTargets as compareAt } from "./contract/compare-targets.ts";
import type { Subject } from "./contract/plan/probe.ts";
import type { Report } from "./contract/report/report.ts";
import { verify as verifyAt } from "./contract/verify.ts";
import type { VerifyOptions } from "./contract/verify-options.ts";
import type { Target } from "./exchange/target.ts";

/**
 * Sends the requests of a plan to a target and checks its responses. Never throws for faults of the target.
 * @throws KitError `invalid_option`
 */
export function verify(
  target: Target,
  subject: Partial<Subject> = {},
  options: VerifyOptions = {},
): Promise<Report> {
  return verifyAt(target, subject, withClock(options));
}

/**
 * Sends the requests of a plan to one target and the same ones to another, and lists where their responses differ.
 * Balances are not compared: they count what was spent before.
 * @throws KitError `invalid_option`
 */
export function compareTargets(
  left: Target,
  right: Target,
  options: VerifyOptions & { readonly subject?: Partial<Subject> } = {},
): Promise<Comparison> {
  return compareAt(left, right, withClock(options));
}

function withClock<Options extends VerifyOptions>(options: Options): Options & { readonly now: string } {
  return { ...options, now: options.now ?? new Date().toISOString() };
}
