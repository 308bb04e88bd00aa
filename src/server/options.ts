/** What a mock can be told when it starts. Each option is also a flag and an environment variable. */
import { readInstant } from "../clicks/instants.ts";
import type { Recording } from "../exchange/recording.ts";
import { type Behaviour, behaviourWith } from "../spec/assumptions.ts";
import { KitError } from "../spec/kit-error.ts";

export type LogStyle = "none" | "pretty" | "json";

/** What a mock can be told when it starts. */
export interface MockOptions {
  /** Names the data set: the same seed gives the same clicks everywhere. */
  readonly seed?: string | undefined;
  /** Clicks a day on average of every link; left out, links differ in size by their id. */
  readonly clicksPerDay?: number | undefined;
  /** `real`, or the ISO 8601 instant at which the clock stands. */
  readonly now?: string | undefined;
  /** Undocumented behaviour that differs from what is assumed. */
  readonly behaviour?: Partial<Behaviour> | undefined;
  /** A recording to answer from, instead of the data set. */
  readonly replay?: Recording | undefined;
  /** How requests are logged. */
  readonly log?: LogStyle | undefined;
  /** Where log lines go; standard output when left out. */
  readonly logTo?: ((line: string) => void) | undefined;
}

/** The options with every default filled in. */
export interface MockSettings {
  readonly seed: string;
  readonly clicksPerDay: number | undefined;
  /** The instant at which the clock stands, in milliseconds since 1970; undefined for the real clock. */
  readonly nowMs: number | undefined;
  readonly behaviour: Behaviour;
  readonly replay: Recording | undefined;
  readonly log: LogStyle;
  readonly logTo: (line: string) => void;
}

export const mostClicksPerDay = 100_000_000;

/** The options as flags of the command line. */
export const mockFlags = {
  seed: { type: "string", default: "sandbox", help: "name of the data set; the same seed, the same clicks" },
  clicksPerDay: {
    type: "number",
    min: 0,
    max: mostClicksPerDay,
    help: "clicks a day on average, of every link (default: from a few to some thousands, by the link's id)",
  },
  now: {
    type: "string",
    default: "real",
    value: "INSTANT",
    help: "`real`, or the instant at which the clock stands",
  },
  log: {
    type: "choice",
    choices: ["none", "pretty", "json"],
    default: "none",
    help: "how requests are logged",
  },
} as const;

/**
 * Fills in the defaults.
 * @throws KitError `invalid_option`, `invalid_behaviour`, `outside_calendar`
 */
export function settingsOf(options: MockOptions): MockSettings {
  return {
    seed: options.seed ?? mockFlags.seed.default,
    clicksPerDay: clicksPerDayOf(options.clicksPerDay),
    nowMs: options.now === undefined || options.now === "real" ? undefined : instantOf(options.now),
    behaviour: behaviourWith(options.behaviour),
    replay: options.replay,
    log: options.log ?? "none",
    logTo: options.logTo ?? ((line) => void process.stdout.write(line)),
  };
}

function clicksPerDayOf(clicks: number | undefined): number | undefined {
  if (clicks === undefined || (clicks >= 0 && clicks <= mostClicksPerDay)) return clicks;
  throw new KitError(
    "invalid_option",
    `clicksPerDay is ${clicks}, but must be from 0 to ${mostClicksPerDay}.`,
  );
}

/** @throws KitError `invalid_option`, `outside_calendar` */
export function instantOf(text: string): number {
  const instant = readInstant(text);
  if ("wrong" in instant) {
    throw new KitError(
      "invalid_option",
      `now is ${JSON.stringify(text)}: ${instant.wrong}. Write it as 2026-02-01T00:00:00Z, or real.`,
    );
  }
  return instant.second * 1000;
}
