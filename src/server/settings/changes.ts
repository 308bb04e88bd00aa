/** What changes in the data after it happened, by the settings. */
import type { DataChanges } from "../../world/model/data-changes.ts";
import type { Settings } from "./settings.ts";

/** Undefined when nothing changes. */
export function changesOf({
  late,
  corrected,
  refunded,
}: Pick<Settings, "late" | "corrected" | "refunded">): DataChanges | undefined {
  return late + corrected + refunded > 0 ? { late, corrected, refunded } : undefined;
}
