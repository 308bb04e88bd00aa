/** How exchanges are judged: the options, and what refuses wrong ones. */

import type { Exchange } from "../../exchange/exchange.ts";
import { expectOptions } from "../../openapi/expect-argument.ts";
import { expectKnownOptions } from "../../openapi/known-options.ts";
import { expectOneOf } from "../invalid-option.ts";
import { optionKinds } from "../option-kinds.ts";
import type { OlderRecording } from "../read/response/older-recording.ts";
import { claimIds } from "./claim-ids.ts";
import type { UnansweredRequest } from "./unanswered-reason.ts";

export interface JudgeOptions {
  /**
   * Whether a claim that is neither documented nor inferred is an observation when it is broken (`observe`), or is violated
   * like the others (`require`).
   */
  readonly assumed?: "observe" | "require" | undefined;
  /** Ids of the claims to judge; all when absent. */
  readonly only?: readonly string[] | undefined;
  /** Ids of the claims that are left out, and listed as skipped. */
  readonly except?: readonly string[] | undefined;
  /** Claims that the exchanges cannot show, with the reason why they are skipped. */
  readonly untestable?: ReadonlyMap<string, string> | undefined;
  /** The present, in milliseconds. When absent, all windows count as closed, unless exchanges say when they were sent. */
  readonly now?: number | undefined;
  /** Age at which a row is taken to be final, in hours. 48 when absent. */
  readonly settleHours?: number | undefined;
  /** Whether amounts of money were replaced, so that they do not add up. A recording is looked at when absent. */
  readonly isSanitised?: boolean | undefined;
  /** Names of operations with requests that are not among the exchanges. Those that write may have changed responses. */
  readonly unseenOperations?: ReadonlySet<string> | undefined;
  /** Kinds of requests that got no response: claims that need them are errored, not skipped. */
  readonly unanswered?: readonly UnansweredRequest[] | undefined;
  /** The exchanges of the other edition, where both are checked. */
  readonly otherEdition?: readonly Exchange[] | undefined;
  /** An older recording of the same link: what was settled then must be the same now. */
  readonly against?: OlderRecording | undefined;
}

/** The compiler sees that none is missing. */
const names = Object.keys({
  assumed: 1,
  only: 1,
  except: 1,
  untestable: 1,
  now: 1,
  settleHours: 1,
  isSanitised: 1,
  unseenOperations: 1,
  unanswered: 1,
  otherEdition: 1,
  against: 1,
} satisfies Record<keyof JudgeOptions, 1>);

/**
 * @param known The options that the caller takes; all when left out.
 * @throws KitError `unknown_option`, `invalid_option`
 */
export function expectJudgeOptions(caller: string, options: JudgeOptions, known = names): void {
  expectKnownOptions(caller, options, known);
  expectOptions(caller, options, optionKinds);
  for (const option of ["only", "except"] as const)
    for (const id of options[option] ?? []) expectOneOf(option, id, claimIds);
}
