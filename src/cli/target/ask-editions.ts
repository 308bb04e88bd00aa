/** Asking a target what the options say. */
import { type Report, type Subject, type VerifyOptions, verify } from "../../judge.ts";
import { type Edition, editionNames } from "../../openapi/editions.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { version } from "../../openapi/version.gen.ts";
import type { Io } from "../io.ts";
import { progressReporter } from "../progress.ts";
import type { TargetFlagValues } from "./target-flags.ts";
import type { LiveTarget } from "./targets.ts";

export interface AskOptions {
  readonly values: TargetFlagValues;
  readonly io: Io;
  /** What the command alone decides. */
  readonly options?: VerifyOptions;
}

/**
 * Asks every edition in question, one after the other, within one budget.
 * @throws KitError `invalid_option`
 */
export async function askEditions(
  { target, isLocal }: LiveTarget,
  asking: AskOptions,
): Promise<readonly Report[]> {
  const reports: Report[] = [];
  let budget = asking.values.budget ?? Number.POSITIVE_INFINITY;
  for (const { subject, options } of eachEdition(asking, isLocal)) {
    const report = await verify(target, subject, { ...options, budget });
    reports.push(report);
    budget -= report.requests;
  }
  return reports;
}

/** By default the path says it: with an account 2026-01 is asked, without one 2026-09. */
export function editionsOf({
  edition,
  account,
}: Pick<TargetFlagValues, "edition" | "account">): readonly Edition[] {
  if (edition === "both") return editionNames;
  return [edition ?? (account === undefined ? "2026-09" : "2026-01")];
}

/**
 * How each edition in question is asked.
 * @throws KitError `invalid_option` when a live target is asked about no link or no account
 */
export function eachEdition(
  { values, io, options = {} }: AskOptions,
  isSandbox: boolean,
): readonly { readonly subject: Partial<Subject>; readonly options: VerifyOptions }[] {
  const { account, link, from, to, plan } = values;
  const editions = editionsOf(values);
  if (!isSandbox) expectSubject(values, editions);
  const subject = { ...(account === undefined ? {} : { account }), ...(link === undefined ? {} : { link }) };
  const now = new Date(io.now()).toISOString();
  const onStep = progressReporter(io);
  return editions.map((edition) => ({
    subject,
    options: { edition, plan, from, to, now, onProbe: onStep, kitVersion: version, ...options },
  }));
}

/** Only a sandbox has every link and account. */
function expectSubject({ link, account }: TargetFlagValues, editions: readonly Edition[]): void {
  if (link !== undefined && (account !== undefined || !editions.includes("2026-01"))) return;
  const lacking = link === undefined ? "--link" : "--account";
  throw new KitError(
    "invalid_option",
    `A live target is asked about a link of yours: ${lacking} is missing.`,
  );
}
