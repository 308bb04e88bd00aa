import type { Observation, Verdict } from "./report.ts";
export interface BehaviourFile {
  readonly format: 1;
}
export function behaviourVerdict(_o: readonly Observation[], _f: BehaviourFile): Verdict | undefined {
  return undefined;
}
