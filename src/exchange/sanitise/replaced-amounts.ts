/** Finds the pseudonyms of amounts: nothing that is added up of them is what it was. */
import type { Request } from "../exchange.ts";
import { splitPath } from "../request-path.ts";
import { isPseudonym } from "./may-stand-for.ts";
import { bodyRulesOf } from "./rules/body-rules.ts";
import type { SanitiseRuleTree } from "./sanitise-rules.ts";

/** @param json The parsed body of the response. */
export function hasReplacedAmount({ method, path }: Request, json: unknown): boolean {
  return isReplacedIn(json, bodyRulesOf(method, splitPath(path).route));
}

function isReplacedIn(value: unknown, rules: SanitiseRuleTree | undefined): boolean {
  if (rules === "amount" || rules === "total") return isReplaced(value);
  if (rules === undefined || typeof rules === "string" || typeof value !== "object" || value === null)
    return false;
  const parts: readonly (readonly [unknown, SanitiseRuleTree | undefined])[] = Array.isArray(value)
    ? value.map((item) => [item, Array.isArray(rules) ? rules[0] : undefined])
    : Object.entries(rules).map(([name, rule]) => [(value as Readonly<Record<string, unknown>>)[name], rule]);
  return parts.some(([part, rule]) => isReplacedIn(part, rule));
}

/** Whether a value of JSON is a pseudonym. */
export function isReplaced(value: unknown): boolean {
  if (typeof value === "number") return isPseudonym("number", String(value));
  return typeof value === "string" && isPseudonym("text", value);
}
