/** What the target is held to. */
import type { AssumptionId } from "../spec/assumptions.ts";
import type { Exhibit } from "./exhibit.ts";
import type { Judgement } from "./judgement.ts";
import type { QuestionKind } from "./question.ts";
import type { Evidence, Severity } from "./report.ts";
import type { Run } from "./run.ts";

/** What every claim has, whatever it judges. */
export interface Claim {
  /** Kebab case, and the name of its file. */
  readonly id: string;
  /** The English sentence that reports print and tests are titled with. */
  readonly claim: string;
  readonly evidence: Evidence;
  readonly severity: Severity;
  /** Undocumented behaviours that it presupposes. It is skipped when the target was seen to behave otherwise. */
  readonly restsOn?: readonly AssumptionId[];
  /** The questions whose answers it needs, `valid` when absent. Without those it is errored, not skipped. */
  readonly about?: QuestionKind | "any";
}

/** Judges one exchange by itself. */
export interface Check extends Claim {
  check(exhibit: Exhibit): Judgement;
}

/** Judges several exchanges against each other. */
export interface Relation extends Claim {
  /** Whether it can be judged though the data moved between the exchanges; skipped then when absent. */
  readonly evenIfMoved?: true;
  relate(run: Run): Judgement;
}
