/** Controls one session in process: the admin API as methods. */

import { aNumber, aWholeNumber, expectOptions } from "../../../openapi/expect-argument.ts";
import type { components } from "../../../openapi/generated/admin-types.gen.ts";
import { KitError } from "../../../openapi/kit-error.ts";
import { expectKnownOptions } from "../../../openapi/known-options.ts";
import { firstError, type ParameterErrors } from "../../respond/problems.ts";
import type { JournalEntry } from "../../session/journal/journal-entry.ts";
import type { RequestMatch } from "../../session/journal/request-match.ts";
import { resetSession, type SessionPart, sessionParts } from "../../session/reset-session.ts";
import { changeSettings, type Session } from "../../session/session.ts";
import type { NewFault, QueuedFault } from "../../settings/faults.ts";
import {
  type CurrentSettings,
  readInstant,
  readSettings,
  settingsAsJson,
} from "../../settings/read-settings.ts";
import { settingTable } from "../../settings/setting-table.ts";
import { type GroundTruth, type GroundTruthOptions, groundTruthOf } from "../../truth/ground-truth.ts";
import { type TruthRows, type TruthRowsOptions, truthRowsOf } from "../../truth/truth-rows.ts";
import { type MutantState, mutantsIn } from "../mutation/session-mutants.ts";
import { expectNoReplay } from "../options/expect-no-replay.ts";
import { expectMembers, expectQueryOptions } from "../options/query-options.ts";
import { queueFault } from "../options/queue-fault.ts";
import { type Coverage, type CoverageOptions, readCoverage } from "../read-coverage.ts";
import { type WaitOptions, waitForRequests } from "../wait-for-requests.ts";
import { type ClicksControls, clicksControls } from "./clicks-controls.ts";
import { type PostbackControls, postbackControls } from "./postback-controls.ts";

type Schemas = components["schemas"];

/** Settings to change. Null goes back to the flag; a setting that is left out stays. */
export type SettingsChange = Schemas["SettingsChange"];

/** Controls a session. */
export interface Controls {
  /** The session's name. */
  readonly name: string;
  readonly clock: ClockControls;
  readonly postbacks: PostbackControls;
  readonly clicks: ClicksControls;
  /**
   * The received requests that match, the oldest first, without keys.
   * @throws KitError `unknown_option`
   */
  requests(match?: RequestMatch): readonly JournalEntry[];
  /**
   * Waits until enough requests match. Requests that came before count too.
   * @throws KitError `no_such_request` when the time is up, `unknown_option`
   */
  waitFor(match?: RequestMatch, patience?: WaitOptions): Promise<readonly JournalEntry[]>;
  /**
   * Queues a fault for the next requests that match.
   * @throws KitError `invalid_option`, also in a replay, where faults have no effect; `unknown_option`; `too_many_faults`
   * when there is no room for it.
   */
  fail(fault: NewFault): QueuedFault;
  settings(): CurrentSettings;
  /** Every mutant, with the number of responses that it has changed in this session. */
  mutants(): readonly MutantState[];
  /** @throws KitError `invalid_option`, also in a replay, where settings have no effect. */
  set(change: SettingsChange): CurrentSettings;
  /**
   * The true counts of a link, without paging; undefined when the link does not exist.
   * @throws KitError `invalid_option` when an option is wrong, or the window has too many rows to count by a field.
   */
  truth(link: string, options?: GroundTruthOptions): GroundTruth | undefined;
  /**
   * The rows of a link by their ids, without paging; undefined when the link does not exist.
   * @throws KitError `invalid_option` when an option is wrong, or the window has too many rows.
   */
  truthRows(link: string, options?: TruthRowsOptions): TruthRows | undefined;
  /**
   * Which rows of a list were delivered to the session's client, of those that there are. A response counts when it was
   * delivered whole.
   * @throws KitError `invalid_option` when a parameter is wrong, or the link does not exist.
   */
  coverage(query: CoverageOptions): Coverage;
  /** Resets the session, or a part of it. */
  reset(part?: SessionPart): void;
}

/** Moves a session's clock. */
export interface ClockControls {
  /** The present, as ISO 8601. */
  now(): string;
  /**
   * Stops the clock at an instant, or lets it follow the real time.
   * @throws KitError `invalid_option`
   */
  set(now: string): void;
  /**
   * Moves the clock by an ISO 8601 duration, such as `P1D` or `-PT1H`.
   * @throws KitError `invalid_option`
   */
  advance(by: string): void;
}

/** @param current The session; it begins again after it has ended. */
export function controlsOf(current: () => Session): Controls {
  return {
    name: current().name,
    clock: clockControls(current),
    postbacks: postbackControls(current),
    clicks: clicksControls(current),
    requests(match) {
      expectMembers("requests", match, "RequestMatch");
      return current().journal.read(match);
    },
    async waitFor(match, patience) {
      expectMembers("waitFor", match, "RequestMatch");
      expectKnownOptions("waitFor", patience ?? {}, ["count", "timeoutMs"]);
      expectOptions("waitFor", patience ?? {}, { count: aWholeNumber, timeoutMs: aNumber });
      const { journal, shared } = current();
      const memory = shared.memory.waits;
      const { met, requests } = await waitForRequests({ ...patience, journal, memory, match });
      if (met) return requests;
      const came = current()
        .journal.read()
        .map(({ method, url, status }) => `${method} ${url} ${status ?? "no response"}`);
      const message = `No ${JSON.stringify(match ?? {})} among the requests: ${came.slice(-10).join(", ") || "none came"}.`;
      throw new KitError("no_such_request", message);
    },
    fail: (fault) => queueFault(current(), fault),
    settings: () => settingsAsJson(current().settings),
    set(change) {
      expectKnownOptions("set", change, settingNames);
      const session = current();
      expectNoReplay(session, "Settings");
      const members = Object.entries(change);
      const given = members.filter(([, value]) => value !== null);
      const cleared = members.flatMap(([name, value]) => (value === null ? [[name, undefined]] : []));
      changeSettings(session, { ...readSettings(Object.fromEntries(given)), ...Object.fromEntries(cleared) });
      return settingsAsJson(session.settings);
    },
    mutants: () => mutantsIn(current()),
    truth(link, options) {
      expectQueryOptions("truth", options);
      return withoutErrors(groundTruthOf(current(), link, options));
    },
    truthRows(link, options) {
      expectQueryOptions("truthRows", options);
      return withoutErrors(truthRowsOf(current(), link, options));
    },
    coverage(options = {}) {
      expectQueryOptions("coverage", options);
      const { start, end, ...query } = options;
      const result = readCoverage(current(), { ...query, date_start: start, date_end: end });
      if (result.kind === "coverage") return result.coverage;
      const message = result.kind === "wrong" ? result.message : `There is no smart link ${result.link}.`;
      throw new KitError("invalid_option", message);
    },
    reset(part) {
      for (const each of part === undefined ? sessionParts : [part]) resetSession(current(), each);
      current().postbacks.runner?.follow();
    },
  };
}

/** `now` belongs to the clock. */
const settingNames = Object.keys(settingTable).filter((name) => name !== "now");

function withoutErrors<T extends object>(
  truth: T | { readonly errors: ParameterErrors } | undefined,
): T | undefined {
  if (truth && "errors" in truth) throw new KitError("invalid_option", firstError(truth.errors));
  return truth;
}

function clockControls(current: () => Session): ClockControls {
  return {
    now: () => new Date(current().clock.nowMs()).toISOString(),
    set(now) {
      current().clock.set(now === "real" ? "real" : readInstant(now));
      current().postbacks.runner?.follow();
    },
    advance(by) {
      const { clock, quota, postbacks } = current();
      const before = clock.nowMs();
      if (!clock.advance(by))
        throw new KitError(
          "invalid_option",
          `by is ${JSON.stringify(by)}, but takes a duration such as P1D or PT90M, up to the year 9999.`,
        );
      const ms = clock.nowMs() - before;
      if (ms > 0) quota?.skip(ms);
      postbacks.runner?.follow();
    },
  };
}
