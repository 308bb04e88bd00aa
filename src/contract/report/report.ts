/** The result of a run, as data. Reporters turn it into text. It never contains a key. */
import type { Exchange, Request } from "../../exchange/exchange.ts";
import type { AssumptionId } from "../../openapi/assumptions.ts";

/**
 * Where a claim comes from. `documented`: the vendor says so of the operation. `documented-on-siblings`: the vendor says so
 * of a related operation. `inferred`: it follows from the documented meaning, or the target would contradict itself.
 * `observed`: seen in real responses. `assumed`: nobody says so.
 */
export type Evidence = "documented" | "documented-on-siblings" | "inferred" | "observed" | "assumed";

/** Whether a violated claim fails the run (`error`) or is only a warning. */
export type Severity = "error" | "warning";

/**
 * The outcome of a check. `known`: only findings that a file of known findings lists. `differs`: the target does otherwise,
 * but the claim is neither documented nor inferred, so it is an observation. A claim that could not be tested is skipped,
 * never held.
 */
export type Outcome = "held" | "violated" | "known" | "differs" | "errored" | "skipped";

/** One finding that violates a claim, at one place or repeated at many places. */
export interface Violation {
  /** Id of the check or relation. */
  readonly check: string;
  /** Name of the operation of the exchange. */
  readonly operation: string;
  /** Index into `Report.exchanges`. */
  readonly exchange: number;
  /** JSON pointer into the exchange, such as `/response/body/data/rows/3/id`. */
  readonly at: string;
  readonly expected: string;
  readonly received: string;
  /** Index into `Report.exchanges` of the response that it was compared with. */
  readonly comparedWith?: number;
  /** The request that it was compared with, where that is of the other edition or of an older recording. */
  readonly comparedRequest?: Request;
  /** The number of places with this finding; `at` is the first. */
  readonly count: number;
}

/** The outcome of one check. */
export interface Verdict {
  readonly check: string;
  /** The English sentence that the check tests. */
  readonly claim: string;
  readonly evidence: Evidence;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** How many cases were checked; 0 when skipped. */
  readonly exercised: number;
  /** Why it was skipped or errored. */
  readonly reason?: string;
  /** Whether it was skipped because the user left it out. */
  readonly isExcepted?: true;
  /** What breaks the claim, without the findings that are known. */
  readonly violations: readonly Violation[];
  /** Findings that a file of known findings lists. */
  readonly known?: readonly Violation[];
}

/** A fact that violates no claim: drift, a detected behaviour, or an advisory. */
export type Observation =
  | {
      readonly kind: "behaviour";
      readonly assumption: AssumptionId;
      /** Name of the operation that shows it; absent when it is unknown. */
      readonly operation?: string;
      readonly claim: string;
      readonly seen: "holds" | "does not hold" | "unknown";
      /** The alternative that was detected, when it is a known one. */
      readonly value?: string | number;
      readonly detail: string;
    }
  | {
      readonly kind: "drift";
      /** Name of the operation whose responses changed. */
      readonly operation: string;
      readonly change: "added" | "removed" | "retyped" | "newly null" | "new value" | "price" | "header";
      /** Place in the body with `*` for any index, such as `/data/rows/*` + `/gclid`. */
      readonly at: string;
      readonly detail: string;
      /** Whether a file of known findings lists it. */
      readonly isKnown?: true;
    }
  | { readonly kind: "advisory"; readonly check: string; readonly detail: string };

export type ObservationOfKind<Kind extends Observation["kind"]> = Extract<
  Observation,
  { readonly kind: Kind }
>;

/** What was checked of one operation. */
export interface OperationResult {
  /** Such as `listSmartLinkClicks`. */
  readonly name: string;
  /** Path template. */
  readonly path: string;
  /**
   * `skipped` when the target does not serve the operation or it was not requested, `unanswered` when no response of it
   * could be checked.
   */
  readonly outcome: "checked" | "skipped" | "unanswered";
  /** Why it was not checked. */
  readonly reason?: string;
  /** Requests sent, retries included. */
  readonly requests: number;
  /** How many claims hold, and how many are violated, known findings included. */
  readonly held: number;
  readonly violated: number;
  /** Claims that do not apply to the operation, or that its responses did not show. */
  readonly skipped: readonly { readonly check: string; readonly reason: string }[];
}

/** A request that got no response. */
export interface UnansweredProbe {
  /** Name of the operation that was requested. */
  readonly operation: string;
  readonly probe: string;
  readonly detail: string;
}

/** A finding that is known and keeps a run green until a day. */
export interface KnownEntry {
  /** Id of the claim; `drift` where the responses differ from the document. */
  readonly claim: string;
  /** Name of the operation. */
  readonly operation: string;
  /** Of drift: what changed, and where, as the report shows it. */
  readonly change?: string;
  readonly at?: string;
  /** Why it is accepted. */
  readonly reason: string;
  /** Last day on which it counts, such as `2026-12-31` (UTC). */
  readonly expires: string;
}

/**
 * What became of a known finding: `found` again, `expired` (found, but violated again since its day is over), `gone` (the
 * claim holds in the operation, or the responses have the place without the drift), or `untested`.
 */
export interface KnownFinding extends KnownEntry {
  readonly state: "found" | "expired" | "gone" | "untested";
}

export interface Report {
  readonly target: string;
  /** When the run began, or the recording was made. RFC 3339. */
  readonly startedAt: string;
  readonly kitVersion: string;
  readonly edition: {
    /** An edition, or the version of another document. */
    readonly requested: string;
    readonly detected: string;
    readonly reason: string;
  };
  readonly subject: { readonly account?: string; readonly link: string };
  readonly plan: string;
  /** Present when the budget ended the run before its plan: both in requests. */
  readonly cut?: { readonly budget: number; readonly planned: number };
  /** Requests sent, retries included. */
  readonly requests: number;
  /** Credits used, as the responses report them. */
  readonly credits: number;
  readonly exchanges: readonly Exchange[];
  /** What was checked of each operation. */
  readonly operations: readonly OperationResult[];
  readonly verdicts: readonly Verdict[];
  /** All violations of severity `error`, in the order of the checks. */
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly observations: readonly Observation[];
  readonly unanswered: readonly UnansweredProbe[];
  /** Set when rows came or went during the run, in words: claims that compare responses were skipped. */
  readonly dataMoved?: string;
  /** What became of the findings that were known before; empty without a file of them. */
  readonly known: readonly KnownFinding[];
  /** A likely cause that the set of violated claims suggests, such as "offset ignored". */
  readonly likelyCause?: string;
}
