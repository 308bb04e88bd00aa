/** Error messages about the value of a setting. */
import { closestMatch } from "../../openapi/text/closest.ts";
import type { SettingRow } from "./setting-row.ts";
import { textOf } from "./value-readers.ts";

type Expected = Pick<SettingRow<unknown>, "takes" | "candidates">;

/** What a wrong value should have been, as the end of a sentence, with a suggestion where one is close. */
export function takesText({ takes, candidates = [] }: Expected, given: unknown): string {
  const meant = closestMatch(textOf(given).slice(0, 40), candidates);
  return `takes ${takes}${meant === undefined ? "" : ` (did you mean "${meant}"?)`}`;
}
