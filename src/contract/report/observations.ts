/** The observations of a report, by their kind. */
import type { Observation, ObservationOfKind, Report } from "./report.ts";

export function observationsOf<Kind extends Observation["kind"]>(
  { observations }: Pick<Report, "observations">,
  kind: Kind,
): readonly ObservationOfKind<Kind>[] {
  return observations.filter((one): one is ObservationOfKind<Kind> => one.kind === kind);
}
