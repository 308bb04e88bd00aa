/** What a run found out, as data. Reporters turn it into text; nothing in it holds a key. */
import type { Exchange } from "../../exchange/exchange.ts";
import type { AssumptionId } from "../../openapi/assumptions.ts";
import type { Edition } from "../../openapi/editions.ts";

/** How well the claim of a check is founded. */
export type Evidence = "documented" | "observed" | "assumed";

/** Whether a broken claim fails the run by itself (`error`) or is worth a warning. */
export type Severity = "error" | "warning";

/** How a check ended. A claim that could not be tested is skipped, never held. */
export type Outcome = "held" | "violated" | "errored" | "skipped";

/** One broken claim, seen at one place or, the same fault again, at many. */
export interface Violation {
  /** Id of the check or relation. */
  readonly check: string;
  /** Index into `Report.exchanges`. */
  readonly exchange: number;
  /** JSON pointer into the exchange, such as `/response/body/data/rows/3/created_at`. */
  readonly at: string;
  readonly expected: string;
  readonly received: string;
  /** How many places show this fault; `at` is the first. */
  readonly count: number;
}

/** What became of one check. */
export interface Verdict {
  readonly check: string;
  /** The English sentence that the check holds an answer to. */
  readonly claim: string;
  readonly evidence: Evidence;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** How many times there was something to judge; 0 when skipped. */
  readonly exercised: number;
  /** Why it was skipped or errored. */
  readonly reason?: string;
  readonly violations: readonly Violation[];
}

/** Something worth knowing that breaks no claim: drift, or what an assumed behaviour turned out to be. */
export type Observation =
  | {
      readonly kind: "behaviour";
      readonly assumption: AssumptionId;
      readonly claim: string;
      readonly seen: "holds" | "does not hold" | "unknown";
      /** The alternative that was seen, when it is one we know. */
      readonly value?: string | number;
      readonly detail: string;
    }
  | {
      readonly kind: "drift";
      readonly change: "added" | "removed" | "retyped" | "newly null" | "new value" | "price" | "header";
      /** Place in the body with `*` for any index, such as `/data/rows/*` + `/gclid`. */
      readonly at: string;
      readonly detail: string;
    }
  | { readonly kind: "note"; readonly check: string; readonly detail: string };

/** A question that got no answer. */
export interface Unanswered {
  readonly probe: string;
  readonly detail: string;
}

/** What a run found out. */
export interface Report {
  readonly target: string;
  readonly kitVersion: string;
  readonly edition: { readonly asked: Edition; readonly spoken: Edition | "unknown"; readonly why: string };
  readonly subject: { readonly account?: string; readonly link: string };
  readonly plan: string;
  /** Requests sent, retries included. */
  readonly requests: number;
  /** Credits that the answers say were used. */
  readonly credits: number;
  readonly exchanges: readonly Exchange[];
  readonly verdicts: readonly Verdict[];
  /** All violations of severity `error`, in the order of the checks. */
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly observations: readonly Observation[];
  readonly unanswered: readonly Unanswered[];
  /** A likely cause that the set of violated claims suggests, such as "offset ignored". */
  readonly likelyCause?: string;
}
