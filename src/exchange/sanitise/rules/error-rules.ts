/** Rules in the shape of a body, and those of error bodies. */
import type { Problem, ServerError, Unauthorized, ValidationProblem } from "../../../openapi/wire.ts";
import type { SanitiseRule } from "../sanitise-rules.ts";

/** A rule for every field of a body, counted by the compiler. */
export type RuleTreeOf<T> = T extends readonly (infer Item)[]
  ? readonly [RuleTreeOf<Item>]
  : T extends object
    ? { readonly [K in keyof T as string extends K ? "*" : K]-?: RuleTreeOf<T[K]> }
    : SanitiseRule;

export type ErrorBody = Problem & ValidationProblem & Unauthorized & ServerError;

/** Error bodies of all operations, and the members around `data`. */
export const errorRules = {
  _meta: {
    _credits: { used: "count", balance: "balance", note: "words" },
    _cache: { is_cached: "words", note: "words" },
  },
  error: "words",
  message: "words",
  description: "words",
  errors: { "*": ["words"] },
} as const satisfies RuleTreeOf<ErrorBody>;
