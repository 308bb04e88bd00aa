/** Checks a target in the editions that the options name. */
import { type Report, type Subject, type VerifyOptions, verify } from "../../judge.ts";
import { type Edition, editionNames } from "../../openapi/editions.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import { KitError } from "../../openapi/kit-error.ts";
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
 * Checks every chosen edition, one after the other, within one budget.
 * @throws KitError `invalid_option`
 */
export async function askEditions(
  { target, isLocal }: LiveTarget,
  asking: AskOptions,
): Promise<readonly Report[]> {
  const reports: Report[] = [];
  let budget = asking.values.budget ?? Number.POSITIVE_INFINITY;
  for (const { subject, options } of eachEdition(asking, isLocal)) {
    const otherEdition = reports.flatMap(({ exchanges }) => exchanges);
    const report = await verify(target, subject, { ...options, budget, otherEdition });
    reports.push(report);
    budget -= report.requests;
  }
  return reports;
}

/** By default 2026-01 with an account, 2026-09 without one. */
export function editionsOf({ edition, account }: TargetFlagValues): readonly Edition[] {
  if (edition === "both") return editionNames;
  return [edition ?? (account === undefined ? "2026-09" : "2026-01")];
}

/**
 * The subject and options of each chosen edition.
 * @throws KitError `invalid_option` when the link or the account of a live target is missing
 */
export function eachEdition(
  { values, io, options = {} }: AskOptions,
  isSandbox: boolean,
): readonly { readonly subject: Partial<Subject>; readonly options: VerifyOptions }[] {
  const { account, link, from, to, plan, operation } = values;
  const operations = operation.length > 0 ? operation : undefined;
  const editions = editionsOf(values);
  if (!isSandbox) expectSubject(values, editions);
  const subject = { ...(account === undefined ? {} : { account }), ...(link === undefined ? {} : { link }) };
  const now = new Date(io.now()).toISOString();
  const onStep = progressReporter(io);
  return editions.map((edition) => ({
    subject,
    options: { edition, plan, operations, from, to, now, onProbe: onStep, kitVersion: version, ...options },
  }));
}

/** Only a sandbox has every link and account. */
function expectSubject({ link, account }: TargetFlagValues, editions: readonly Edition[]): void {
  if (link !== undefined && (account !== undefined || !editions.includes("2026-01"))) return;
  const lacking = link === undefined ? "--link" : "--account";
  throw new KitError("invalid_option", `A live target needs a link of yours: ${lacking} is missing.`);
}
