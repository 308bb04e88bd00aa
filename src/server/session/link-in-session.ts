/** The data set and the present of a link, as a session shows them to a request. */
import { type Dataset, hasLink } from "../../world/model/dataset.ts";
import { instantAfterClicks } from "../../world/query/instant-after-clicks.ts";
import { changesOf } from "../settings/changes.ts";
import { linkPrefix, type Scenario, scenarioOf } from "../settings/scenarios.ts";
import type { Settings } from "../settings/settings.ts";
import { datasetOf } from "./dataset-cache.ts";
import type { Session } from "./session.ts";

export interface LinkInSession {
  readonly dataset: Dataset;
  readonly nowMs: number;
}

/** The scenario that a link's id or the session's settings name; `unknown` when the link does not exist. */
export function scenarioOfLink(session: Session, link: string): Scenario | undefined | "unknown" {
  const isReserved = link.startsWith(linkPrefix);
  const scenario = (isReserved ? scenarioOf(link) : undefined) ?? session.settings.scenario;
  const exists = scenario ? !scenario.isUnknown : !isReserved && (link === "" || hasLink(session, link));
  return exists ? scenario : "unknown";
}

interface RequestedLink {
  /** Null where a request names no link. */
  readonly link: string | null;
  readonly scenario: Scenario | undefined;
  /** Settings of the request itself. */
  readonly wanted?: Partial<Settings>;
  /** The present, where no clicks arrive with requests; that of the session's clock when left out. */
  readonly nowMs?: number;
}

export function linkInSession(
  session: Session,
  { link, scenario, wanted, nowMs = session.clock.nowMs() }: RequestedLink,
): LinkInSession {
  const settings = { ...session.settings, ...scenario?.changes, ...wanted };
  const { seed, clicksPerDay } = settings;
  const { own } = session;
  const key = { seed, clicksPerDay, variant: scenario?.variant, changes: changesOf(settings), own };
  const dataset = datasetOf(session.shared.datasets, key);
  const clicks = link === null ? 0 : arrivedClicks(session, link, scenario);
  return {
    dataset,
    nowMs: clicks === 0 ? nowMs : instantAfterClicks(dataset, { link: link as string, nowMs, clicks }),
  };
}

/** Counts a request for a link with which clicks arrive. The clicks are there from the next request on. */
export function noteArrival(session: Session, link: string | null, scenario: Scenario | undefined): void {
  if (link === null || scenario?.arrivals === undefined) return;
  const key = `${scenario.name} ${link}`;
  const requests = session.arrivals.get(key) ?? 0;
  session.arrivals.delete(key);
  session.arrivals.set(key, requests + 1);
}

/** Clicks that arrived with the requests of a session, and at most so many. */
const mostArrived = 1_000_000;

/** Those that the last request could see: the first one sees none of them. */
function arrivedClicks(session: Session, link: string, scenario: Scenario | undefined): number {
  if (scenario?.arrivals === undefined) return 0;
  const requests = session.arrivals.get(`${scenario.name} ${link}`) ?? 0;
  return Math.min(mostArrived, scenario.arrivals * Math.max(0, requests - 1));
}
