/**
 * What can be set by flag, environment, `Prefer`, the admin API and in process, under one name: how each knob's
 * value is read, from text or from JSON. Its help text stands with the flags in options.ts.
 */
import { mostClicksPerDay } from "../../world/model/dataset.ts";
import { parseInstant } from "../../world/time/parse-instant.ts";
import { type Delay, delayText, readDelay } from "./delay.ts";
import { type FaultKind, faultKinds, type InjectedFailure, isFaultCode, isFaultKind } from "./faults.ts";
import { type Scenario, scenarioOf } from "./scenarios.ts";

/** The knobs, read. An undefined one is not set. */
export interface Settings {
  readonly seed: string;
  readonly clicksPerDay: number | undefined;
  /** Milliseconds since 1970 at which the clock stands, or `real`. */
  readonly now: number | "real";
  readonly scenario: Scenario | undefined;
  /** 200 means that no refusal is wanted, whatever comes later in the order of precedence. */
  readonly code: number | undefined;
  readonly fault: FaultKind | "none" | undefined;
  readonly delay: Delay | undefined;
  readonly failRate: number;
  readonly failKinds: readonly InjectedFailure[];
  /** Requests a minute. */
  readonly rateLimit: number | undefined;
  readonly credits: number | undefined;
  /** Seconds. */
  readonly retryAfter: number;
  readonly strict: boolean;
}

export type SettingName = keyof Settings;

interface Setting<T> {
  /** What it takes, in words. */
  readonly takes: string;
  /** Whether a request can set it for itself. */
  readonly perRequest: boolean;
  /** Reads text or a JSON value; undefined when it is not one. */
  readonly read: (said: unknown) => T | undefined;
}

export const settingTable: { readonly [K in SettingName]: Setting<NonNullable<Settings[K]>> } = {
  seed: { takes: "some text", perRequest: true, read: (said) => textOf(said) || undefined },
  clicksPerDay: {
    takes: `a number from 0 to ${mostClicksPerDay}`,
    perRequest: true,
    read: (said) => numberWithin(said, 0, mostClicksPerDay),
  },
  now: { takes: "`real` or an instant such as 2026-02-01T00:00:00Z", perRequest: true, read: readNow },
  scenario: {
    takes: "a reserved link id or token such as test_empty",
    perRequest: true,
    read: (said) => scenarioOf(textOf(said)),
  },
  code: { takes: "200, or a status from 400 to 599", perRequest: true, read: readCode },
  fault: {
    takes: `none or one of ${Object.keys(faultKinds).join(", ")}`,
    perRequest: true,
    read: (said) => (said === "none" || (typeof said === "string" && isFaultKind(said)) ? said : undefined),
  },
  delay: {
    takes: "milliseconds such as 500, 200-800 or lognormal-300-0.5",
    perRequest: true,
    read: (said) => readDelay(textOf(said)),
  },
  failRate: { takes: "a number from 0 to 1", perRequest: true, read: (said) => numberWithin(said, 0, 1) },
  failKinds: {
    takes: "statuses and faults such as 500,reset",
    perRequest: true,
    read: readFailures,
  },
  rateLimit: { takes: "requests a minute, as 60 or 60/min", perRequest: false, read: readRate },
  credits: { takes: "a whole number", perRequest: false, read: (said) => integerWithin(said, 0, 1e9) },
  retryAfter: {
    takes: "seconds from 0 to 86400",
    perRequest: true,
    read: (said) => integerWithin(said, 0, 86_400),
  },
  strict: { takes: "true or false", perRequest: true, read: readBoolean },
};

/** A trouble as it is written: its status or the name of its fault. */
export function failureText({ code, fault }: InjectedFailure): string {
  return fault ?? String(code);
}

/** The knobs as JSON. */
export function settingsAsJson({ scenario, delay, failKinds, now: _, ...others }: Settings) {
  return {
    ...others,
    clicksPerDay: others.clicksPerDay ?? null,
    scenario: scenario?.name ?? null,
    code: others.code ?? null,
    fault: others.fault ?? null,
    delay: delay ? delayText(delay) : null,
    failKinds: failKinds.map(failureText),
    rateLimit: others.rateLimit ?? null,
    credits: others.credits ?? null,
  };
}

function textOf(said: unknown): string {
  return typeof said === "string" || typeof said === "number" ? String(said) : "";
}

function numberWithin(said: unknown, least: number, most: number): number | undefined {
  const text = textOf(said);
  const number = /^\d{1,12}(\.\d{1,12})?(e-?\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

function integerWithin(said: unknown, least: number, most: number): number | undefined {
  const number = numberWithin(said, least, most);
  return Number.isInteger(number) ? number : undefined;
}

function readNow(said: unknown): number | "real" | undefined {
  if (said === "real") return "real";
  const instant = parseInstant(textOf(said));
  return "wrong" in instant ? undefined : instant.second * 1000;
}

function readCode(said: unknown): number | undefined {
  const code = integerWithin(said, 200, 599);
  return code !== undefined && isFaultCode(code) ? code : undefined;
}

function readFailures(said: unknown): readonly InjectedFailure[] | undefined {
  const words = Array.isArray(said) ? said.map(textOf) : textOf(said).split(",");
  const troubles = words.map((word) => readFailure(word.trim()));
  return troubles.length > 0 && troubles.every((each) => each !== undefined) ? troubles : undefined;
}

function readFailure(word: string): InjectedFailure | undefined {
  if (isFaultKind(word)) return { fault: word };
  const code = readCode(word);
  return code === undefined || code === 200 ? undefined : { code };
}

function readRate(said: unknown): number | undefined {
  return integerWithin(textOf(said).replace(/\/min$/, ""), 1, 1e9);
}

function readBoolean(said: unknown): boolean | undefined {
  // A preference without a value is one that is wanted.
  if (said === true || said === "true" || said === "") return true;
  return said === false || said === "false" ? false : undefined;
}
