/** Asking a target what the options say. */
import { type Report, type VerifyOptions, verify } from "../judge.ts";
import { type Edition, editionNames } from "../spec/editions.ts";
import { KitError } from "../spec/kit-error.ts";
import { version } from "../spec/version.gen.ts";
import type { Io } from "./io.ts";
import { progressOn } from "./progress.ts";
import type { QuestionValues } from "./question-flags.ts";
import type { LiveTarget } from "./targets.ts";

export interface Asking {
  readonly values: QuestionValues;
  readonly io: Io;
  /** What the command alone decides. */
  readonly options?: Partial<VerifyOptions>;
}

/**
 * Asks every edition in question, one after the other, within one budget.
 * @throws KitError `invalid_option` when a live target is asked about no link or no account
 */
export async function askEditions(
  { target, isLocal }: LiveTarget,
  { values, io, options = {} }: Asking,
): Promise<readonly Report[]> {
  const editions = editionsOf(values);
  if (!isLocal) expectSubject(values, editions);
  const { account, link, from, to, plan } = values;
  const reports: Report[] = [];
  let budget = values.budget ?? Number.POSITIVE_INFINITY;
  for (const edition of editions) {
    const report = await verify(target, given({ account, link }), {
      ...given({ from, to }),
      edition,
      plan,
      budget,
      now: new Date(io.now()).toISOString(),
      kitVersion: version,
      onStep: progressOn(io),
      ...options,
    });
    reports.push(report);
    budget -= report.requests;
  }
  return reports;
}

/** By default the path says it: with an account 2026-01 is asked, without one 2026-09. */
export function editionsOf({
  edition,
  account,
}: Pick<QuestionValues, "edition" | "account">): readonly Edition[] {
  if (edition === "both") return editionNames;
  return [edition ?? (account === undefined ? "2026-09" : "2026-01")];
}

/** The values that were given. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Only a sandbox has every link and account. */
function expectSubject({ link, account }: QuestionValues, editions: readonly Edition[]): void {
  const lacking = link === undefined ? "--link" : "--account";
  if (link !== undefined && (account !== undefined || !editions.includes("2026-01"))) return;
  throw new KitError(
    "invalid_option",
    `A live target is asked about a link of yours: ${lacking} is missing.`,
  );
}
