/**
 * The reserved link ids and tokens: the one table that answers, `GET /__admin/scenarios`, the command line and the
 * documentation go by.
 */
import type { LinkVariant } from "../../world/model/link-parts.ts";
import { variants } from "../../world/model/link-variants.ts";
import type { InjectedFailure } from "./faults.ts";

/** What is special about a request. */
export interface Scenario {
  /** The reserved word as it was written, its number filled in. */
  readonly name: string;
  /** What is peculiar about the link's clicks. */
  readonly variant?: LinkVariant;
  readonly failure?: InjectedFailure;
  readonly delayMs?: number;
  /** Whether there is no such link. */
  readonly isUnknown?: true;
  /** How often the trouble comes before each answer; left out, there is no answer. */
  readonly failures?: number;
}

type Effect = Omit<Scenario, "name">;

/** A row of the table. `N` in its name stands for a whole number. */
export interface ScenarioRow {
  readonly name: string;
  readonly about: string;
  /** A name to try, where the row's has an `N`. */
  readonly example?: string;
  readonly effect: (n: number) => Effect;
}

/** Link ids that begin so are reserved; without a row of that name the link is unknown. */
export const linkPrefix = "test_";
/** Tokens that begin so are reserved; without a row of that name the token is as good as any. */
export const tokenPrefix = "ofapi_test_";

export const linkScenarios: readonly ScenarioRow[] = [
  row("test_empty", "no clicks at all", { variant: variants.empty }),
  row("test_one", "one click a week, on Monday: one in the default window", { variant: variants.oneAWeek }),
  row("test_bots_only", "every click is a bot's", { variant: variants.botsOnly }),
  row("test_no_bots", "no click is a bot's", { variant: variants.noBots }),
  row("test_duplicates", "most clicks repeat an earlier visitor", { variant: variants.mostlyDuplicates }),
  row("test_nulls", "every field that may be null is null", { variant: variants.nulls }),
  row("test_unicode", "texts in many scripts, with control characters, quotes, markup and formulas", {
    variant: variants.unicode,
  }),
  row("test_unknown_fields", "rows have fields that nobody announced", { variant: variants.unknownFields }),
  row("test_huge", "about a thousand million clicks in seven days", { variant: variants.huge }),
  row("test_404", "the link does not exist", { isUnknown: true }),
  row("test_500", "the server fails: 500, always", { failure: { code: 500 } }),
  row("test_502_html", "the network in front of the API answers, in HTML", {
    failure: { fault: "html-502" },
  }),
  {
    name: "test_slow_N",
    about: "the answer comes after N milliseconds (600000 at most)",
    example: "test_slow_3000",
    effect: (n) => ({ delayMs: n }),
  },
  row("test_reset", "the connection is torn down (ECONNRESET)", { failure: { fault: "reset" } }),
  row("test_truncated", "the connection closes in the middle of the body", {
    failure: { fault: "truncate" },
  }),
  row("test_malformed", "the JSON is cut off, though the reply ends well", {
    failure: { fault: "malformed" },
  }),
  {
    name: "test_flaky_N",
    about: "fails with 500 N times, then answers once, and so on",
    example: "test_flaky_2",
    effect: (n) => ({ failure: { code: 500 }, failures: n }),
  },
];

export const tokenScenarios: readonly ScenarioRow[] = [
  row("ofapi_test_expired", "the key is no longer valid: 401", { failure: { code: 401 } }),
  row("ofapi_test_forbidden", "the key may not see the link: 403", { failure: { code: 403 } }),
  row("ofapi_test_no_credits", "the credits are used up: 402", { failure: { code: 402 } }),
  row("ofapi_test_rate_limited", "too many requests: 429 with Retry-After", { failure: { code: 429 } }),
];

const longestDigits = 6;
const largestNumber = 600_000;
const rows = new Map([...linkScenarios, ...tokenScenarios].map((each) => [each.name, each]));

/** The scenario of a reserved word; undefined when it names none. */
export function scenarioOf(word: string): Scenario | undefined {
  const exact = rows.get(word);
  if (exact && exact.example === undefined) return { name: word, ...exact.effect(0) };
  const at = word.lastIndexOf("_") + 1;
  const digits = word.slice(at);
  if (digits.length > longestDigits || !/^\d+$/.test(digits) || Number(digits) > largestNumber)
    return undefined;
  const family = rows.get(`${word.slice(0, at)}N`);
  return family && { name: word, ...family.effect(Number(digits)) };
}

/** Every name that can be tried as it stands. */
export function scenarioNames(): readonly string[] {
  return [...rows.values()].map(({ name, example = name }) => example);
}

function row(name: string, about: string, effect: Effect): ScenarioRow {
  return { name, about, effect: () => effect };
}
