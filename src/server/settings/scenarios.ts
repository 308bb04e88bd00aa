/**
 * The reserved link ids and tokens. Responses, `GET /__admin/scenarios`, `--list-scenarios` and the documentation all
 * follow from this table.
 */

import { closestMatch } from "../../openapi/text/closest.ts";
import type { DataChanges } from "../../world/model/data-changes.ts";
import type { LinkVariant } from "../../world/model/link-parts.ts";
import { variants } from "../../world/model/link-variants.ts";
import { mutantIds, mutantOf } from "../mutants/all.ts";
import type { Mutant } from "../mutants/mutant.ts";
import { type FaultKind, faultKinds } from "./faults.ts";
import type { InjectedFailure } from "./injected-failure.ts";

/** What a reserved link id or token does. */
export interface Scenario {
  /** The reserved word as it was written, with its number. */
  readonly name: string;
  /** How the link's clicks differ from usual ones. */
  readonly variant?: LinkVariant;
  /** What changes in its data after it happened. */
  readonly changes?: Partial<DataChanges>;
  /** Clicks that arrive with each request. */
  readonly arrivals?: number;
  readonly failure?: InjectedFailure;
  readonly delayMs?: number;
  /** Whether the link does not exist. */
  readonly isUnknown?: true;
  /** How many times the failure comes before each success; when left out, every request fails. */
  readonly failures?: number;
  readonly mutant?: Mutant;
}

type Effect = Omit<Scenario, "name">;

/** A row of the table. `N` in its name stands for a whole number. */
export interface ScenarioRow {
  readonly name: string;
  readonly about: string;
  /** A name with a number, when the row's name has an `N`. */
  readonly example?: string;
  /** What its number counts. */
  readonly counts?: string;
  readonly effect: (n: number) => Effect;
}

/** Prefix of reserved link ids. Without a row of its name such a link does not exist. */
export const linkPrefix = "test_";
/** Prefix of reserved tokens. Without a row of its name such a token works like any other. */
export const tokenPrefix = "ofapi_test_";

export const linkScenarios: readonly ScenarioRow[] = [
  row("test_empty", "no clicks", { variant: variants.empty }),
  row("test_one", "one click a week, on Monday: one in the default window", { variant: variants.oneAWeek }),
  row("test_bots_only", "every click is a bot click", { variant: variants.botsOnly }),
  row("test_no_bots", "no click is a bot click", { variant: variants.noBots }),
  row("test_duplicates", "most clicks are duplicates", { variant: variants.mostlyDuplicates }),
  row("test_nulls", "every field that may be null is null", { variant: variants.nulls }),
  row("test_filled", "every field of a row has a value", { variant: variants.filled }),
  row("test_unicode", "texts in many scripts, with control characters, quotes, markup and formulas", {
    variant: variants.unicode,
  }),
  row("test_nul_character", "texts with the character U+0000, which PostgreSQL refuses", {
    variant: variants.nulCharacters,
  }),
  row("test_unknown_fields", "rows have undocumented fields", { variant: variants.unknownFields }),
  row("test_huge", "about a billion (10^9) clicks in seven days", { variant: variants.huge }),
  row(
    "test_late",
    "a tenth of the clicks arrives up to 48 hours late, and some conversions up to two days late",
    { variant: variants.busy, changes: { late: 0.1 } },
  ),
  row(
    "test_corrected",
    "marks of bots and duplicates are corrected after a day, and some purchases are refunded",
    { variant: variants.busy, changes: { corrected: 0.1, refunded: 0.1 } },
  ),
  {
    name: "test_moving_N",
    about: "N more clicks have happened at each request of the session",
    example: "test_moving_5",
    counts: "clicks",
    effect: (n) => ({ variant: variants.onePerSecond, arrivals: n }),
  },
  row("test_404", "the link does not exist", { isUnknown: true }),
  row("test_500", "status 500, always", { failure: { code: 500 } }),
  fault("test_502_html", "html-502"),
  {
    name: "test_slow_N",
    about: "the response comes after N milliseconds (600000 at most)",
    example: "test_slow_3000",
    counts: "milliseconds",
    effect: (n) => ({ delayMs: n }),
  },
  fault("test_reset", "reset"),
  fault("test_truncated", "truncate"),
  fault("test_malformed", "malformed"),
  {
    name: "test_flaky_N",
    about: "status 500 N times, then one success, and so on",
    example: "test_flaky_2",
    counts: "failures",
    effect: (n) => ({ failure: { code: 500 }, failures: n }),
  },
  {
    name: "test_mutant_ID",
    about: "an ordinary link, whose responses a mutant changes: its id with `_` for `-`",
    example: "test_mutant_page_repeated",
    effect: () => ({}),
  },
];

const mutantPrefix = "test_mutant_";

export const tokenScenarios: readonly ScenarioRow[] = [
  row("ofapi_test_expired", "the key is no longer valid: status 401", { failure: { code: 401 } }),
  row("ofapi_test_forbidden", "the key has no access to the link: status 403", { failure: { code: 403 } }),
  row("ofapi_test_no_credits", "the credits are used up: status 402", { failure: { code: 402 } }),
  row("ofapi_test_rate_limited", "too many requests: status 429 with Retry-After", {
    failure: { code: 429 },
  }),
];

const longestDigits = 6;
const largestNumber = 600_000;
const rows = new Map([...linkScenarios, ...tokenScenarios].map((each) => [each.name, each]));

/** The scenario of a reserved word; undefined when there is none of this name. */
export function scenarioOf(word: string): Scenario | undefined {
  if (word.startsWith(mutantPrefix)) {
    const mutant = mutantOf(word.slice(mutantPrefix.length).replaceAll("_", "-"));
    return mutant && { name: word, mutant };
  }
  const exact = rows.get(word);
  if (exact && exact.example === undefined) return { name: word, ...exact.effect(0) };
  const { family, digits } = familyOf(word);
  if (!family || digits.length > longestDigits || Number(digits) > largestNumber) return undefined;
  return { name: word, ...family.effect(Number(digits)) };
}

/** What a reserved word with too large a number should have had, as a clause. */
export function tooLargeNumber(word: string): string | undefined {
  const { family, digits } = familyOf(word);
  if (!family || Number(digits) <= largestNumber) return undefined;
  return `${family.name} takes at most ${largestNumber} ${family.counts}`;
}

/** The row of a reserved word that ends in a number. */
function familyOf(word: string): { readonly family: ScenarioRow | undefined; readonly digits: string } {
  const at = word.lastIndexOf("_") + 1;
  const digits = word.slice(at);
  return { family: /^\d+$/.test(digits) ? rows.get(`${word.slice(0, at)}N`) : undefined, digits };
}

/** What a reserved word does, in words. */
export function aboutScenario({ name, mutant }: Pick<Scenario, "name" | "mutant">): string | undefined {
  return mutant?.sentence ?? (rows.get(name) ?? familyOf(name).family)?.about;
}

function row(name: string, about: string, effect: Effect): ScenarioRow {
  return { name, about, effect: () => effect };
}

function fault(name: string, kind: FaultKind): ScenarioRow {
  return row(name, faultKinds[kind], { failure: { fault: kind } });
}

const linkExamples: readonly string[] = [
  ...linkScenarios.map(({ name, example }) => example ?? name),
  ...mutantIds.map((id) => mutantPrefix + id.replaceAll("-", "_")),
];

/** The reserved link id that a misspelt one probably means. */
export function closestReservedLink(word: string): string | undefined {
  return closestMatch(word.slice(0, 60), linkExamples);
}
