/** What a mock can be told when it starts. Each option is also a flag and an environment variable. */

import type { Recording } from "../../exchange/recording/recording.ts";
import { type Behaviour, behaviourWith } from "../../openapi/assumptions.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { parseInstant } from "../../world/time/parse-instant.ts";
import { kebab } from "../control/prefer-header.ts";
import type { StateOptions } from "../session/state.ts";
import type { FaultKind } from "../settings/faults.ts";
import { type SettingName, type Settings, settingTable } from "../settings/setting-table.ts";
import { mockFlags } from "./mock-flags.ts";

export type LogStyle = "none" | "pretty" | "json";

/** What requests are answered with. A session can overrule each, and so can a request, by `Prefer`. */
export interface SettingOptions {
  /** Names the data set: the same seed gives the same clicks everywhere. */
  readonly seed?: string | undefined;
  /** Clicks a day on average of every link; left out, links differ in size by their id. */
  readonly clicksPerDay?: number | undefined;
  /** A reserved link id, such as `test_empty`: every link behaves so. */
  readonly scenario?: string | undefined;
  /** Status that every question is refused with. */
  readonly code?: number | undefined;
  /** What happens to every reply on its way. */
  readonly fault?: FaultKind | undefined;
  /** Milliseconds before a reply: `500`, `"200-800"`, or `"lognormal-300-0.5"` with its median and sigma. */
  readonly delay?: number | string | undefined;
  /** Share of questions that fail, drawn from seed, session and number of the question. */
  readonly failRate?: number | undefined;
  /** How they fail: statuses and names of faults, equally often. */
  readonly failKinds?: readonly (string | number)[] | undefined;
  /** Requests a minute: `60` or `"60/min"`. Not counted when left out. */
  readonly rateLimit?: number | string | undefined;
  /** Credits that answered calls use up. Not counted when left out. */
  readonly credits?: number | undefined;
  /** Seconds that a refused client is asked to wait, after which the quota is fresh. */
  readonly retryAfter?: number | undefined;
  /** Whether a preference that cannot be applied is refused. */
  readonly strict?: boolean | undefined;
}

/** What a mock can be told when it starts. */
export interface MockOptions extends SettingOptions {
  /** `real`, or the ISO 8601 instant at which the clock stands. */
  readonly now?: string | undefined;
  /** Undocumented behaviour that differs from what is assumed. */
  readonly behaviour?: Partial<Behaviour> | undefined;
  /** A recording to answer from, instead of the data set. */
  readonly replay?: Recording | undefined;
  /** Requests that the journal of a session keeps; 0 for none. */
  readonly journal?: number | undefined;
  /** Sessions that are remembered; the one idle longest goes first. */
  readonly sessions?: number | undefined;
  /** Whether there is `/__admin`. */
  readonly admin?: boolean | undefined;
  /** Bearer token without which `/__admin` refuses. */
  readonly adminToken?: string | undefined;
  /** How requests are logged. */
  readonly log?: LogStyle | undefined;
  /** Where log lines go; standard output when left out. */
  readonly logTo?: ((line: string) => void) | undefined;
}

/** The options with every default filled in. */
export interface ResolvedOptions extends StateOptions {
  readonly replay: Recording | undefined;
  readonly admin: boolean;
  readonly adminToken: string | undefined;
  readonly log: LogStyle;
  readonly logTo: (line: string) => void;
}

/**
 * Fills in the defaults.
 * @throws KitError `invalid_option`
 */
export function resolveOptions(options: MockOptions): ResolvedOptions {
  return {
    settings: {
      ...readSettings(defaults),
      ...readSettings({ ...options }),
      now: options.now === undefined || options.now === "real" ? "real" : instantOf(options.now),
    },
    behaviour: behaviourWith(options.behaviour),
    replay: options.replay,
    journal: countOf("journal", options.journal),
    sessions: countOf("sessions", options.sessions),
    admin: options.admin ?? true,
    adminToken: options.adminToken,
    log: options.log ?? "none",
    logTo: options.logTo ?? ((line) => void process.stdout.write(line)),
  };
}

const { seed, failRate, failKinds, retryAfter } = mockFlags;
const defaults = {
  seed: seed.default,
  failRate: failRate.default,
  failKinds: failKinds.default,
  retryAfter: retryAfter.default,
  strict: false,
} as const;

/**
 * Reads those knobs that are set.
 * @throws KitError `invalid_option`
 */
export function readSettings(options: Readonly<Record<string, unknown>>): Settings {
  const read: Partial<Record<SettingName, unknown>> = {};
  for (const [name, { read: reading, takes }] of Object.entries(settingTable)) {
    const said = options[name];
    if (said === undefined || name === "now") continue;
    const value = reading(said);
    if (value === undefined) {
      const message = `${name} is ${JSON.stringify(said)}, but takes ${takes}.`;
      throw new KitError("invalid_option", message, { option: `--${kebab(name)}` });
    }
    read[name as SettingName] = value;
  }
  return read as unknown as Settings;
}

function countOf(name: "journal" | "sessions", count: number | undefined): number {
  const { min, max, default: usual } = mockFlags[name];
  const number = count ?? usual;
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new KitError(
    "invalid_option",
    `${name} is ${number}, but takes a whole number from ${min} to ${max}.`,
  );
}

/** @throws KitError `invalid_option` */
export function instantOf(text: string): number {
  const instant = parseInstant(text);
  if ("wrong" in instant) {
    throw new KitError(
      "invalid_option",
      `now is ${JSON.stringify(text)}: ${instant.wrong}. Write it as 2026-02-01T00:00:00Z, or real.`,
    );
  }
  return instant.second * 1000;
}
