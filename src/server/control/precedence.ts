/**
 * What is to happen to a question. Who speaks first is heard: the request (`Prefer`), its token and its link's id,
 * the faults queued in its session, its session, the flags.
 */
import { isAuthorized } from "../respond/respond.ts";
import { isLike } from "../session/request-match.ts";
import { refresh, type Session } from "../session/state.ts";
import type { SteerableQuestion } from "./control-request.ts";
import { drawDelay } from "./delays.ts";
import type { QueuedFault, Trouble } from "./faults.ts";
import { linkPrefix, type Scenario, scenarioOf, tokenPrefix } from "./scenarios.ts";
import { chance, type Draw } from "./seeded-random.ts";
import { type Knobs, knobs } from "./settings.ts";

/** What is to happen to a question. */
export interface Decision {
  /** What the link is like. */
  readonly scenario: Scenario | undefined;
  /** The scenario that is told of: that of a token, too. */
  readonly told: string | undefined;
  readonly trouble: Trouble;
  /** Who asked for the trouble. */
  readonly by: Cause | undefined;
  readonly delayMs: number;
}

export type Cause =
  | "preference"
  | "preferred scenario"
  | "token"
  | "link"
  | "queued fault"
  | "chance"
  | "settings";

/** Decides, and takes what it uses up: queued faults, the failures of flaky links. */
export function decide(session: Session, question: SteerableQuestion, wanted: Partial<Knobs>): Decision {
  const inForce: Knobs = { ...session.knobs, ...wanted };
  const draw: Draw = { seed: inForce.seed, session: session.name, number: session.asked };
  const speakers: Speakers = {
    session,
    question,
    wanted,
    inForce,
    draw,
    token: tokenScenario(question.authorization),
    link: question.link.startsWith(linkPrefix) ? scenarioOf(question.link) : undefined,
  };
  const { token, link } = speakers;
  const found = troubleOf(speakers);
  const scenario = wanted.scenario ?? link ?? session.knobs.scenario;
  const fault = found?.queued;
  const delay = wanted.delay ?? (scenario?.delayMs === undefined ? readQueued(fault) : undefined);
  const drawn = delay ?? (scenario?.delayMs === undefined ? session.knobs.delay : undefined);
  return {
    scenario,
    told: (found?.by === "token" ? token : scenario)?.name,
    trouble: found?.trouble ?? {},
    by: found?.by,
    delayMs: drawn ? drawDelay(drawn, chance(draw, "delay"), chance(draw, "twin")) : (scenario?.delayMs ?? 0),
  };
}

interface Speakers {
  readonly session: Session;
  readonly question: SteerableQuestion;
  readonly wanted: Partial<Knobs>;
  readonly inForce: Knobs;
  readonly draw: Draw;
  readonly token: Scenario | undefined;
  readonly link: Scenario | undefined;
}

interface Found {
  readonly trouble: Trouble;
  readonly by: Cause;
  readonly queued?: QueuedFault;
}

function troubleOf(speakers: Speakers): Found | undefined {
  const { session, wanted, token, link } = speakers;
  const isChancePreferred = wanted.failRate !== undefined;
  const linkSpeaks = wanted.scenario === undefined;
  return (
    said("preference", wanted) ??
    (isChancePreferred ? byChance(speakers) : undefined) ??
    byScenario("preferred scenario", wanted.scenario, speakers) ??
    byScenario("token", token, speakers) ??
    (linkSpeaks ? byScenario("link", link, speakers) : undefined) ??
    byQueue(speakers) ??
    said("settings", session.knobs) ??
    (linkSpeaks && !link ? byScenario("settings", session.knobs.scenario, speakers) : undefined) ??
    (isChancePreferred ? undefined : byChance(speakers))
  );
}

function said(by: Cause, { code, fault }: Partial<Knobs>): Found | undefined {
  if (code === undefined && fault === undefined) return undefined;
  return { by, trouble: { code, fault: fault === "none" ? undefined : fault } };
}

/** A scenario's trouble comes only to those who may ask at all. */
function byScenario(by: Cause, scenario: Scenario | undefined, speakers: Speakers): Found | undefined {
  const { session, question } = speakers;
  if (scenario?.trouble === undefined || !isAuthorized(question.authorization)) return undefined;
  const { trouble, failures } = scenario;
  if (failures !== undefined && !failsNow(session.failures, `${scenario.name} ${question.link}`, failures))
    return undefined;
  return { by, trouble };
}

const flakyLinksKept = 1000;

/** Counts a flaky link's failures. They come `failures` times, then one answer. */
function failsNow(counts: Map<string, number>, key: string, failures: number): boolean {
  const failed = counts.get(key) ?? 0;
  counts.delete(key);
  if (failed >= failures) return false;
  if (counts.size >= flakyLinksKept) counts.delete([...counts.keys()][0] as string);
  counts.set(key, failed + 1);
  return true;
}

function byQueue({ session, question }: Speakers): Found | undefined {
  const { faults } = session;
  const at = faults.findIndex(({ match }) => match === undefined || isLike(question, match));
  const queued = faults[at];
  if (queued === undefined) return undefined;
  const left = queued.left - 1;
  if (left > 0) faults[at] = { ...queued, left };
  else {
    faults.splice(at, 1);
    refresh(session);
  }
  return { by: "queued fault", trouble: { code: queued.code, fault: queued.fault }, queued };
}

function byChance({ inForce, draw }: Speakers): Found | undefined {
  const { failRate, failKinds } = inForce;
  if (failRate === 0 || chance(draw, "fails") >= failRate) return undefined;
  const trouble = failKinds[Math.floor(chance(draw, "kind") * failKinds.length)];
  return trouble && { by: "chance", trouble };
}

function readQueued(fault: QueuedFault | undefined) {
  return fault?.delay === undefined ? undefined : knobs.delay.read(fault.delay);
}

function tokenScenario(authorization: string | undefined): Scenario | undefined {
  const token = authorization?.replace(/^\S+ +/, "");
  return token?.startsWith(tokenPrefix) ? scenarioOf(token) : undefined;
}
