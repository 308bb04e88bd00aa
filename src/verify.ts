/** `verify` and `compareTargets` as users call them: where no time is given, the present is that of the clock. */
import { type Comparison, compareTargets as compareAt } from "./contract/compare-targets.ts";
import { optionKinds } from "./contract/option-kinds.ts";
import type { Subject } from "./contract/plan/probe.ts";
import type { Report } from "./contract/report/report.ts";
import { verify as verifyAt } from "./contract/verify.ts";
import type { VerifyOptions } from "./contract/verify-options.ts";
import { aTarget } from "./exchange/argument-kinds.ts";
import type { Target } from "./exchange/target.ts";
import { expectArgument, expectOptions, someText } from "./openapi/expect-argument.ts";
import { expectKnownOptions } from "./openapi/known-options.ts";

/**
 * Sends the requests of a plan to a target and checks its responses. Never throws for faults of the target.
 * @throws KitError `unknown_option`, `invalid_option`, `invalid_argument`
 */
export function verify(
  target: Target,
  subject: Partial<Subject> = {},
  options: VerifyOptions = {},
): Promise<Report> {
  expectArgument("verify", target, aTarget);
  expectKnownOptions("verify", subject, subjectNames);
  expectKnownOptions("verify", options, optionNames);
  expectOptions("verify", { ...options, ...subject }, kinds);
  return verifyAt(target, subject, withClock(options));
}

/**
 * Sends the requests of a plan to one target and the same ones to another, and lists where their responses differ.
 * Balances are not compared: they count what was spent before.
 * @throws KitError `unknown_option`, `invalid_option`
 */
export function compareTargets(
  left: Target,
  right: Target,
  options: VerifyOptions & { readonly subject?: Partial<Subject> } = {},
): Promise<Comparison> {
  for (const target of [left, right]) expectArgument("compareTargets", target, aTarget);
  expectKnownOptions("compareTargets", options, [...optionNames, "subject"]);
  const { subject = {} } = options;
  expectKnownOptions("compareTargets", subject, subjectNames);
  expectOptions("compareTargets", { ...options, ...subject }, kinds);
  return compareAt(left, right, withClock(options));
}

const kinds = { ...optionKinds, link: someText, account: someText };

const subjectNames = Object.keys({ link: 1, account: 1 } satisfies Record<keyof Subject, 1>);

/** The compiler sees that none is missing. */
const optionNames = Object.keys({
  edition: 1,
  operations: 1,
  api: 1,
  plan: 1,
  assumed: 1,
  from: 1,
  to: 1,
  now: 1,
  budget: 1,
  settleHours: 1,
  behaviour: 1,
  only: 1,
  except: 1,
  known: 1,
  otherEdition: 1,
  against: 1,
  onProbe: 1,
  kitVersion: 1,
} satisfies Record<keyof VerifyOptions, 1>);

function withClock<Options extends VerifyOptions>(options: Options): Options & { readonly now: string } {
  return { ...options, now: options.now ?? new Date().toISOString() };
}
