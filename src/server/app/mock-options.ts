/** The options of a mock. Each option is also a flag and an environment variable. */
import type { Recording } from "../../exchange/recording/recording.ts";
import { type Behaviour, behaviourWith } from "../../openapi/assumptions.ts";
import { KitError } from "../../openapi/kit-error.ts";
import type { LogStyle } from "../http/log.ts";
import type { StateOptions } from "../session/shared-state.ts";
import { allSettings } from "../settings/read-settings.ts";
import type { SettingOptions } from "../settings/setting-options.ts";
import { mockFlags } from "./mock-flags.ts";

export interface MockOptions extends SettingOptions {
  /** `real`, or the ISO 8601 instant at which the clock stands still. */
  readonly now?: string | undefined;
  /** Undocumented behaviour where it differs from what is assumed. */
  readonly behaviour?: Partial<Behaviour> | undefined;
  /** A recording to respond from, instead of the data set. */
  readonly replay?: Recording | undefined;
  /** Requests that the journal of each session keeps; 0 for none. */
  readonly journal?: number | undefined;
  /** Sessions that are kept; the one idle longest is dropped first. */
  readonly sessions?: number | undefined;
  /**
   * Memory for everything that the mock remembers of its clients, in MB (2^20 bytes): journals, sessions, queued faults,
   * unread events. When it is used up, the oldest requests of the largest journal are forgotten first.
   */
  readonly memory?: number | undefined;
  /** Whether the mock has `/__admin`. */
  readonly admin?: boolean | undefined;
  /** Bearer token that `/__admin` requires. */
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
    settings: allSettings({ ...options }),
    behaviour: behaviourWith(options.behaviour),
    replay: options.replay,
    journal: countOf("journal", options.journal),
    sessions: countOf("sessions", options.sessions),
    memory: countOf("memory", options.memory),
    admin: options.admin ?? mockFlags.admin.default,
    adminToken: options.adminToken,
    log: options.log ?? mockFlags.log.default,
    logTo: options.logTo ?? ((line) => void process.stdout.write(line)),
  };
}

function countOf(name: "journal" | "sessions" | "memory", given: number | undefined): number {
  const { min, max, default: byDefault } = mockFlags[name];
  const count = given ?? byDefault;
  if (Number.isInteger(count) && count >= min && count <= max) return count;
  throw new KitError(
    "invalid_option",
    `${name} is ${count}, but takes a whole number from ${min} to ${max}.`,
  );
}
