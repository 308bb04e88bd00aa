/**
 * What is to happen to a question. Who speaks first is heard: the request (`Prefer`), its token and its link's id,
 * the faults queued in its session, its session, the flags.
 */
import { isAuthorized } from "../respond/respond.ts";
import { isLike } from "../session/request-match.ts";
import { refresh, type Session } from "../session/state.ts";
import { drawDelay } from "../settings/delay.ts";
import type { InjectedFailure, QueuedFault } from "../settings/faults.ts";
import { linkPrefix, type Scenario, scenarioOf, tokenPrefix } from "../settings/scenarios.ts";
import { type Settings, settingTable } from "../settings/setting-table.ts";
import type { ControlledRequest } from "./control-request.ts";
import { chance, type Draw } from "./seeded-random.ts";

/** What is to happen to a question. */
export interface ControlDecision {
  /** What the link is like. */
  readonly scenario: Scenario | undefined;
  /** The scenario that is told of: that of a token, too. */
  readonly scenarioName: string | undefined;
  readonly failure: InjectedFailure;
  /** Who asked for the trouble. */
  readonly cause: FailureCause | undefined;
  readonly delayMs: number;
}

export type FailureCause =
  | "preference"
  | "preferred scenario"
  | "token"
  | "link"
  | "queued fault"
  | "chance"
  | "settings";

/** Decides, and takes what it uses up: queued faults, the failures of flaky links. */
export function decide(
  session: Session,
  question: ControlledRequest,
  wanted: Partial<Settings>,
): ControlDecision {
  const inForce: Settings = { ...session.settings, ...wanted };
  const draw: Draw = { seed: inForce.seed, session: session.name, number: session.requestCount };
  const speakers: DecisionInput = {
    session,
    question,
    wanted,
    inForce,
    draw,
    token: tokenScenario(question.authorization),
    link: question.link.startsWith(linkPrefix) ? scenarioOf(question.link) : undefined,
  };
  const { token, link } = speakers;
  const found = findFailure(speakers);
  const scenario = wanted.scenario ?? link ?? session.settings.scenario;
  const fault = found?.queued;
  const delay = wanted.delay ?? (scenario?.delayMs === undefined ? readQueued(fault) : undefined);
  const drawn = delay ?? (scenario?.delayMs === undefined ? session.settings.delay : undefined);
  return {
    scenario,
    scenarioName: (found?.cause === "token" ? token : scenario)?.name,
    failure: found?.failure ?? {},
    cause: found?.cause,
    delayMs: drawn ? drawDelay(drawn, chance(draw, "delay"), chance(draw, "twin")) : (scenario?.delayMs ?? 0),
  };
}

interface DecisionInput {
  readonly session: Session;
  readonly question: ControlledRequest;
  readonly wanted: Partial<Settings>;
  readonly inForce: Settings;
  readonly draw: Draw;
  readonly token: Scenario | undefined;
  readonly link: Scenario | undefined;
}

interface FailureFound {
  readonly failure: InjectedFailure;
  readonly cause: FailureCause;
  readonly queued?: QueuedFault;
}

function findFailure(speakers: DecisionInput): FailureFound | undefined {
  const { session, wanted, token, link } = speakers;
  const isChancePreferred = wanted.failRate !== undefined;
  const linkSpeaks = wanted.scenario === undefined;
  return (
    fromSettings("preference", wanted) ??
    (isChancePreferred ? fromChance(speakers) : undefined) ??
    fromScenario("preferred scenario", wanted.scenario, speakers) ??
    fromScenario("token", token, speakers) ??
    (linkSpeaks ? fromScenario("link", link, speakers) : undefined) ??
    fromQueue(speakers) ??
    fromSettings("settings", session.settings) ??
    (linkSpeaks && !link ? fromScenario("settings", session.settings.scenario, speakers) : undefined) ??
    (isChancePreferred ? undefined : fromChance(speakers))
  );
}

function fromSettings(by: FailureCause, { code, fault }: Partial<Settings>): FailureFound | undefined {
  if (code === undefined && fault === undefined) return undefined;
  return { cause: by, failure: { code, fault: fault === "none" ? undefined : fault } };
}

/** A scenario's trouble comes only to those who may ask at all. */
function fromScenario(
  by: FailureCause,
  scenario: Scenario | undefined,
  speakers: DecisionInput,
): FailureFound | undefined {
  const { session, question } = speakers;
  if (scenario?.failure === undefined || !isAuthorized(question.authorization)) return undefined;
  const { failure: trouble, failures } = scenario;
  if (failures !== undefined && !failsNow(session.failures, `${scenario.name} ${question.link}`, failures))
    return undefined;
  return { cause: by, failure: trouble };
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

function fromQueue({ session, question }: DecisionInput): FailureFound | undefined {
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
  return { cause: "queued fault", failure: { code: queued.code, fault: queued.fault }, queued };
}

function fromChance({ inForce, draw }: DecisionInput): FailureFound | undefined {
  const { failRate, failKinds } = inForce;
  if (failRate === 0 || chance(draw, "fails") >= failRate) return undefined;
  const trouble = failKinds[Math.floor(chance(draw, "kind") * failKinds.length)];
  return trouble && { cause: "chance", failure: trouble };
}

function readQueued(fault: QueuedFault | undefined) {
  return fault?.delay === undefined ? undefined : settingTable.delay.read(fault.delay);
}

function tokenScenario(authorization: string | undefined): Scenario | undefined {
  const token = authorization?.replace(/^\S+ +/, "");
  return token?.startsWith(tokenPrefix) ? scenarioOf(token) : undefined;
}
