/** The file of known findings: what a nightly run passes over, why, and until when. */
import { expectArgument, objectWith, someText } from "../../openapi/expect-argument.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { didYouMean } from "../../openapi/text/closest.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import { behaviourUnchanged } from "../behaviours/behaviour-file.ts";
import { claimIds } from "../judge/claim-ids.ts";
import { asRecord } from "../read/json/as-record.ts";
import { dayMs, dayOf } from "../read/request/instant.ts";
import { observationsOf } from "./observations.ts";
import type { KnownEntry, ObservationOfKind, Report } from "./report.ts";
import { someReports } from "./report-kinds.ts";

const format = "smart-links-known-findings";
const newReason = "not explained yet";
const daysUntilExpiry = 90;
/** What an entry about drift has as its claim. */
export const driftClaim = "drift";
const knownIds = [...claimIds, behaviourUnchanged, driftClaim];

/**
 * Reads the text of a file of known findings.
 * @throws KitError `invalid_known_findings`, with the place.
 */
export function parseKnownFindings(text: string): readonly KnownEntry[] {
  expectArgument("parseKnownFindings", text, someText);
  const json = parsedJson(withoutByteOrderMark(text));
  if (json === undefined) refuse("it is not JSON");
  const file = asRecord(json);
  if (file.format !== format || file.version !== 1) refuse("it is not one of version 1");
  if (!Array.isArray(file.findings)) refuse("findings is no list");
  return (file.findings as readonly unknown[]).map((entry, index) => entryOf(asRecord(entry), index));
}

/**
 * The text of a file that lists all violations of some reports, and with `drift` their drift. Entries that are found again,
 * or could not be tested, keep their reason and their day; an expired one gets a new day. Entries whose finding is gone are
 * left out.
 */
export function formatKnownFindings(
  reports: readonly Report[],
  options: { readonly now: number; readonly drift?: boolean },
): string {
  expectArgument("formatKnownFindings", reports, someReports);
  expectArgument(
    "formatKnownFindings",
    options,
    objectWith("options such as { now: 1769904000000 }", { now: "number" }),
  );
  const { now, drift = false } = options;
  const expires = dayOf(now + daysUntilExpiry * dayMs);
  const kept = reports.flatMap(({ known }) =>
    known
      .filter(({ state }) => state !== "gone")
      .map(({ state, ...entry }) => (state === "expired" ? { ...entry, expires } : entry)),
  );
  const fresh = reports
    .flatMap((report) => [
      ...report.violations.map(({ check, operation }) => ({ claim: check, operation })),
      ...(drift ? observationsOf(report, "drift").map(driftPlaceOf) : []),
    ])
    .map((place) => ({ ...place, reason: newReason, expires }));
  const byPlace = new Map([...fresh, ...kept].map((entry) => [placeOf(entry), entry]));
  return `${JSON.stringify({ format, version: 1, findings: [...byPlace.values()] }, undefined, 2)}\n`;
}

type KnownPlace = Pick<KnownEntry, "claim" | "operation" | "change" | "at">;

/** A finding is known by its claim and operation, drift by what changed where as well. */
export function placeOf({ claim, operation, change, at }: KnownPlace): string {
  return JSON.stringify([claim, operation, change, at]);
}

export function driftPlaceOf({ operation, change, at }: ObservationOfKind<"drift">): KnownPlace {
  return { claim: driftClaim, operation, change, at };
}

function entryOf(entry: Readonly<Record<string, unknown>>, index: number): KnownEntry {
  const textOf = (name: keyof KnownEntry) => {
    const text = entry[name];
    return typeof text === "string" && text !== "" ? text : refuse(`findings/${index} has no ${name}`);
  };
  const [claim, operation] = [textOf("claim"), textOf("operation")];
  const [reason, expires] = [textOf("reason"), textOf("expires")];
  if (!knownIds.includes(claim))
    refuse(`findings/${index} names no check ${JSON.stringify(claim)}.${didYouMean(claim, knownIds)}`);
  if (!/^\d{4}-\d\d-\d\d$/.test(expires) || Number.isNaN(Date.parse(expires)))
    refuse(`findings/${index}/expires is no day such as 2026-12-31`);
  const known = { claim, operation, reason, expires };
  return claim === driftClaim ? { ...known, change: textOf("change"), at: textOf("at") } : known;
}

function refuse(reason: string): never {
  throw new KitError("invalid_known_findings", `The known findings cannot be read: ${reason}`);
}
