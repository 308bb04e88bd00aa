/** The options of a mock. Each option is also a flag and an environment variable. */
import { aRecording } from "../../exchange/argument-kinds.ts";
import type { Recording } from "../../exchange/recording/recording.ts";
import { type Behaviour, behaviourWith } from "../../openapi/assumptions.ts";
import type { ArgumentKind } from "../../openapi/expect-argument.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { expectKnownOptions, refuseOthers } from "../../openapi/known-options.ts";
import type { OwnLinks } from "../../world/model/dataset.ts";
import type { LogStyle } from "../http/log.ts";
import { ownClicks } from "../own/own-clicks.ts";
import { isOwnClicks, type OwnClicks } from "../own/own-clicks-collector.ts";
import type { ownTeamOf, TeamDescription } from "../own/own-team.ts";
import { refusedReceiver } from "../postbacks/receiver-hosts.ts";
import type { StateOptions } from "../session/shared-state.ts";
import { allSettings } from "../settings/read-settings.ts";
import { isReceiverUrl, shownReceiver, urlOfReceiver } from "../settings/receiver-url.ts";
import type { SettingOptions } from "../settings/setting-options.ts";
import { mockFlags } from "./mock-flags.ts";

export interface MockOptions extends SettingOptions {
  /** `real`, or the ISO 8601 instant at which the clock stands still. */
  readonly now?: string | undefined;
  /** Undocumented behaviour where it differs from what is assumed. */
  readonly behaviour?: Partial<Behaviour> | undefined;
  /**
   * Clicks to serve instead of generated ones: of `ownClicks` or `readClicks`, or rows that name their link in
   * `smart_link_id`, in a list or as the text of a file.
   */
  readonly clicks?: OwnClicks | readonly object[] | string | undefined;
  /** A team of your own in the place of the invented one, as `smart-links.yaml` describes it. */
  readonly team?: TeamDescription | undefined;
  /** Whether no other links exist than those of `clicks` and `team`. */
  readonly onlyMine?: boolean | undefined;
  /** A recording to respond from, instead of the data set. */
  readonly replay?: Recording | undefined;
  /** Requests that the journal of each session keeps; 0 for none. */
  readonly journal?: number | undefined;
  /** Sessions that are kept; the one idle longest is dropped first. */
  readonly sessions?: number | undefined;
  /**
   * Memory for everything that the mock remembers of its clients, in MB (2^20 bytes): journals, what they have read,
   * sessions, queued faults, unread events. When it is used up, the oldest requests of the largest journal are forgotten first.
   */
  readonly memory?: number | undefined;
  /** Hosts that postbacks may call, beside this machine. */
  readonly postbackHosts?: readonly string[] | undefined;
  /** URL of a receiver: each session begins with a postback of all conversions to it. */
  readonly receiver?: string | undefined;
  /** Whether the mock has `/__admin`. */
  readonly admin?: boolean | undefined;
  /** Bearer token that `/__admin` requires. */
  readonly adminToken?: string | undefined;
  /** Whether pages of other origins may send requests with credentials, such as `fetch(url, { credentials: "include" })`. */
  readonly corsCredentials?: boolean | undefined;
  /** How requests are logged. */
  readonly log?: LogStyle | undefined;
  /** Where log lines go; standard output when left out. */
  readonly logTo?: ((line: string) => void) | undefined;
}

/** The options with every default filled in. */
export interface ResolvedOptions extends StateOptions {
  readonly postbackHosts: readonly string[];
  readonly admin: boolean;
  readonly adminToken: string | undefined;
  readonly corsCredentials: boolean;
  readonly log: LogStyle;
  readonly logTo: (line: string) => void;
}

/** Who takes the options, for error messages, and which others it takes beside those of a mock. */
export interface OptionCaller {
  readonly name: string;
  readonly others?: readonly string[];
  /** All options that it takes, where it takes only some of those of a mock. */
  readonly names?: readonly string[];
  /** Reads a described team. Absent where the schema cannot be read, as in a browser: then `team` is refused. */
  readonly ownTeamOf?: typeof ownTeamOf;
}

/**
 * Checks the options and fills in the defaults.
 * @throws KitError `unknown_option`, `invalid_option`, `invalid_behaviour`
 */
export function resolveOptions(
  options: MockOptions,
  caller: OptionCaller = { name: "createMock" },
): ResolvedOptions {
  const { name, others = [], names = allNames } = caller;
  refuseOthers(name, options, { known: allNames, taken: names });
  expectKnownOptions(name, options, [...names, ...others]);
  for (const [option, { takes, isRight }] of Object.entries(values)) {
    const given = options[option as keyof typeof values];
    if (given !== undefined && !isRight(given)) throw wrongValue(option, given, takes);
  }
  if (options.replay) expectUsedInReplay(options);
  const { receiver, postbackHosts = [] } = options;
  // Otherwise the sandbox would start, and make none of the calls that it is started for.
  const refused = receiver && refusedReceiver(urlOfReceiver(receiver), postbackHosts);
  if (refused) throw new KitError("invalid_option", `receiver is on a host that is not called. ${refused}`);
  return {
    settings: allSettings({ ...options }),
    behaviour: behaviourWith(options.behaviour),
    replay: options.replay,
    own: ownLinksOf(options, caller),
    journal: countOf("journal", options.journal),
    sessions: countOf("sessions", options.sessions),
    memory: countOf("memory", options.memory),
    postbackHosts,
    receiver,
    admin: options.admin ?? mockFlags.admin.default,
    adminToken: options.adminToken,
    corsCredentials: options.corsCredentials ?? mockFlags.corsCredentials.default,
    log: options.log ?? mockFlags.log.default,
    logTo: options.logTo ?? ((line) => void process.stdout.write(line)),
  };
}

function ownLinksOf(
  { clicks, team, onlyMine = false }: MockOptions,
  { name, ownTeamOf }: OptionCaller,
): OwnLinks | undefined {
  if (clicks === undefined && team === undefined) {
    if (!onlyMine) return undefined;
    throw new KitError("invalid_option", "onlyMine is for a mock with clicks or a team of your own.");
  }
  if (team && !ownTeamOf) throw new KitError("invalid_option", `${name} takes no team.`);
  const { links } = isOwnClicks(clicks) ? clicks : ownClicks(clicks ?? []);
  return { clicks: links, team: team && ownTeamOf?.(team), only: onlyMine };
}

/** Only the options of the server have an effect in a replay: it makes neither data nor responses. */
function expectUsedInReplay(options: MockOptions): void {
  const rows = { ...values, ...mockFlags };
  const names = Object.keys(rows) as (keyof MockOptions)[];
  const option = names.find((name) => options[name] !== undefined && !("inReplay" in rows[name]));
  if (option === undefined) return;
  const message = `${option} has no effect with replay, which returns the responses of a recording as they are.`;
  throw new KitError("invalid_option", message, { option });
}

/** Clients write other characters of a header in different ways. */
const isAscii = (given: unknown) => typeof given === "string" && /^[\x20-\x7e]+$/.test(given);

/** The options that are neither settings nor counts. */
const values = {
  behaviour: { takes: 'an object such as { unknown_link: "empty" }', isRight: isObject, inReplay: true },
  clicks: { takes: "rows, their text, or what ownClicks or readClicks returns", isRight: isClicks },
  team: { takes: 'an object such as { links: [{ id: "bio" }] }', isRight: isObject },
  onlyMine: { takes: "true or false", isRight: (given) => typeof given === "boolean" },
  replay: { ...aRecording, inReplay: true },
  postbackHosts: {
    takes: "a list of host names such as hooks.example.com",
    isRight: (given) =>
      Array.isArray(given) && given.every((host) => typeof host === "string" && /^[\w.-]+$/.test(host)),
  },
  receiver: {
    takes: "an http or https URL",
    isRight: (given) => typeof given === "string" && isReceiverUrl(given),
  },
  admin: { takes: "true or false", isRight: (given) => typeof given === "boolean" },
  adminToken: { takes: "some text of ASCII characters", isRight: isAscii },
  corsCredentials: { takes: "true or false", isRight: (given) => typeof given === "boolean" },
  log: {
    takes: `one of ${mockFlags.log.choices.join(", ")}`,
    isRight: (given) => mockFlags.log.choices.some((style) => style === given),
  },
  logTo: { takes: "a function", isRight: (given) => typeof given === "function", inReplay: true },
} as const satisfies { readonly [K in keyof MockOptions]: ArgumentKind & { readonly inReplay?: true } };

const allNames: readonly string[] = [...Object.keys(mockFlags), ...Object.keys(values)];

function isClicks(given: unknown): boolean {
  return Array.isArray(given) || typeof given === "string" || isOwnClicks(given);
}

function isObject(given: unknown): boolean {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** The value of a token is not shown, nor the secrets of a URL. */
function wrongValue(option: string, given: unknown, takes: string): KitError {
  const visible = option === "receiver" && typeof given === "string" ? shownReceiver(given) : given;
  const shown = option === "adminToken" ? typeof given : (JSON.stringify(visible) ?? typeof given);
  return new KitError("invalid_option", `${option} is ${shown}, but takes ${takes}.`, { option });
}

function countOf(option: "journal" | "sessions" | "memory", given: number | undefined): number {
  return integerOf(option, given ?? mockFlags[option].default, mockFlags[option]);
}

/** @throws KitError `invalid_option` unless the number is whole and within the bounds. */
export function integerOf(
  option: string,
  given: unknown,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  if (Number.isInteger(given) && Number(given) >= min && Number(given) <= max) return Number(given);
  throw wrongValue(option, given, `a whole number from ${min} to ${max}`);
}
