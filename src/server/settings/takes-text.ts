/** Error messages about the value of a setting. */
import { closestMatch } from "../../openapi/text/closest.ts";
import type { SettingRow } from "./setting-row.ts";
import { textOf } from "./value-readers.ts";

type Expected = Pick<SettingRow<unknown>, "takes" | "candidates" | "hint">;

/** What a wrong value should have been, as the end of a sentence, with a suggestion where one is close. */
export function takesText({ takes, candidates = [], hint }: Expected, given: unknown): string {
  const text = textOf(given);
  const instead = hint?.(text);
  if (instead !== undefined) return instead;
  const meant = closestMatch(text.slice(0, 40), candidates);
  return `takes ${takes}${meant === undefined ? "" : ` (did you mean "${meant}"?)`}`;
}
