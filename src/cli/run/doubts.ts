/** What a command that passed has done wrong all the same. `--fail-if` names the kinds that count as failures. */
import { KitError } from "../../openapi/kit-error.ts";
import { didYouMean } from "../../openapi/text/closest.ts";

const kinds = [
  "unread",
  "twice",
  "windows",
  "future",
  "failures",
  "warnings",
  "early-retries",
  "keys",
  "postbacks",
  "forgotten",
] as const;

/** Rows that were never read, or twice; windows that do not join, or lie in the future; requests that failed for good; odd requests; retries before the time of `Retry-After`; keys in URLs; postbacks that no receiver took; requests and lists of which nothing is known any more. */
export type DoubtKind = (typeof kinds)[number];

export interface Doubt {
  readonly kind: DoubtKind;
  readonly text: string;
}

export function failIfFlag(help: string) {
  return { type: "strings", value: "KINDS", help: `${help}: ${kinds.join(", ")}, or all` } as const;
}

/**
 * Reads the value of `--fail-if`.
 * @throws KitError `invalid_option`
 */
export function readFailIf(names: readonly string[]): ReadonlySet<DoubtKind> {
  const known: readonly string[] = [...kinds, "all"];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const message = `--fail-if names ${JSON.stringify(unknown)}; it takes ${known.join(", ")}.`;
    throw new KitError("invalid_option", message + didYouMean(unknown, known), { option: "--fail-if" });
  }
  return new Set(kinds.filter((kind) => names.includes(kind) || names.includes("all")));
}

export function isEarlyRetry(warning: string): boolean {
  return warning.startsWith("retried after");
}

export function earlyRetriesText(count: number): string {
  return `${count === 1 ? "1 retry" : `${count} retries`} before Retry-After`;
}
