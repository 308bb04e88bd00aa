/** The settings as options of `startMock` and `createMock`. A session can override each one, and a request can too (`Prefer`). */

import type { FaultKind } from "./faults.ts";
import type { ScheduleName } from "./postback-schedules.ts";

export interface SettingOptions {
  /** Name of the data set: the same seed gives the same clicks everywhere. */
  readonly seed?: string | undefined;
  /** Average clicks a day of every link. When left out, links have different sizes, by their ids. */
  readonly clicksPerDay?: number | undefined;
  /** Links of the team, as the list of links shows them: 36 when left out. Any other link has clicks too. */
  readonly links?: number | undefined;
  /** Share of clicks that the API shows hours after they happened, and of conversions that it shows days after: 0 to 0.25. */
  readonly late?: number | undefined;
  /** Share of clicks whose bot or duplicate mark is wrong for the first 24 hours: 0 to 0.25. */
  readonly corrected?: number | undefined;
  /** Share of subscribers with a purchase that is refunded within a week, and then is no longer listed: 0 to 0.25. */
  readonly refunded?: number | undefined;
  /** A reserved link id, such as `test_empty`: every link behaves like it. */
  readonly scenario?: string | undefined;
  /** Id of a mutant, such as `page-repeated`: a deliberate change of the API. */
  readonly mutant?: string | undefined;
  /** Status of every response. */
  readonly code?: number | undefined;
  /** A fault of every response. */
  readonly fault?: FaultKind | "none" | undefined;
  /** Milliseconds before each response: `500`, `"200-800"`, or `"lognormal-300-0.5"` (median and sigma). */
  readonly delay?: number | string | undefined;
  /** Share of requests that fail. The draw depends on the seed, the session and the number of the request. */
  readonly failRate?: number | undefined;
  /** How they fail: error statuses and names of faults, equally often. */
  readonly failKinds?: readonly (string | number)[] | undefined;
  /** Requests a minute: `60` or `"60/min"`. Not limited when left out. */
  readonly rateLimit?: number | string | undefined;
  /** Credits that successful calls use up. Not limited when left out. */
  readonly credits?: number | undefined;
  /** Seconds of `Retry-After`; the quota is full again after them. */
  readonly retryAfter?: number | undefined;
  /** Whether a preference that cannot be applied is an error. */
  readonly strict?: boolean | undefined;
  /** When and how often postbacks are called: `"once"` when left out. */
  readonly postbackSchedule?: ScheduleName | undefined;
  /** Further calls of a postback whose receiver does not respond with 2xx: 0 to 5. */
  readonly postbackRetries?: number | undefined;
}
