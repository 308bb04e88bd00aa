/** A name of an operation in one word: `listSmartLinkClicks` is `clicks`, `getSmartLinkCohortArps` is `cohort-arps`. */
import { kebabCase } from "./kebab-case.ts";

export function shortOperationName(id: string): string {
  const subject = id.replace(/^(?:list|get)(?:SmartLink(?=[A-Z])|Smart(?=Links))?/, "");
  return kebabCase(subject.charAt(0).toLowerCase() + subject.slice(1));
}
