/** A fact about a target that is worth knowing and violates no claim. */
import type { Run } from "../read/run.ts";

export interface Advisory {
  readonly check: string;
  /** The fact in words; undefined when the run does not show it. */
  describe(run: Run): string | undefined;
}
