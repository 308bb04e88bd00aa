/**
 * Decides what is to happen to a request. The first source that says something wins: `Prefer`, token, link id, the
 * faults queued in the session, the settings of the session, the flags. Random failures and those of a mutant come last;
 * when the request itself prefers a fail rate, random ones come right after its other preferences.
 */
import type { Mutant } from "../mutants/mutant.ts";
import { isAuthorized } from "../respond/authorization.ts";
import { type ApiRequest, isReading } from "../respond/request.ts";
import { requestMatcher } from "../session/journal/request-match.ts";
import type { BoundedMap } from "../session/memory/bounded-map.ts";
import { countMutation, refresh, type Session } from "../session/session.ts";
import { drawDelay } from "../settings/delay.ts";
import type { QueuedFault } from "../settings/faults.ts";
import type { InjectedFailure } from "../settings/injected-failure.ts";
import { linkPrefix, type Scenario, scenarioOf, tokenPrefix } from "../settings/scenarios.ts";
import { settingTable } from "../settings/setting-table.ts";
import type { Settings } from "../settings/settings.ts";
import { type Draw, randomFor } from "./seeded-random.ts";

export interface ControlDecision {
  /** The scenario of the link. */
  readonly scenario: Scenario | undefined;
  /** Name of the scenario that shaped the response: that of the token, or of the link. */
  readonly scenarioName: string | undefined;
  /** The mutant that may change the response. */
  readonly mutant: Mutant | undefined;
  /** Whether the mutant makes the request fail, or its response late. */
  readonly isMutated: boolean;
  readonly failure: InjectedFailure;
  /** Where the failure came from; undefined without one. */
  readonly cause: FailureCause | undefined;
  readonly delayMs: number;
  /** Seconds of `Retry-After` of any failure: those that the request prefers, or that the queued fault carries. */
  readonly retryAfter: number | undefined;
}

export type FailureCause =
  | "preference"
  | "preferred scenario"
  | "token"
  | "link"
  | "queued fault"
  | "chance"
  | "settings"
  | "mutant";

/** Decides, and uses up what is counted: queued faults, the failures of flaky links. */
export function decide(session: Session, request: ApiRequest, wanted: Partial<Settings>): ControlDecision {
  const inForce: Settings = { ...session.settings, ...wanted };
  const draw: Draw = { seed: inForce.seed, session: session.name, number: session.requestCount };
  const token = tokenScenario(request.authorization);
  const link = request.link?.startsWith(linkPrefix) ? scenarioOf(request.link) : undefined;
  const scenario = wanted.scenario ?? link ?? session.settings.scenario;
  const mutant = wanted.mutant ?? scenario?.mutant ?? session.settings.mutant;
  const found = findFailure({ session, request, wanted, inForce, draw, token, link, mutant });
  const hasOwnDelay = scenario?.delayMs !== undefined;
  const isLate = found === undefined && mutant?.kind === "delay" && isFirst(session, mutant);
  const delay =
    wanted.delay ?? (hasOwnDelay ? undefined : (queuedDelay(found?.queued) ?? session.settings.delay));
  return {
    scenario,
    mutant,
    isMutated: isLate || found?.cause === "mutant",
    scenarioName: (found?.cause === "token" ? token : scenario)?.name,
    failure: found?.failure ?? {},
    cause: found?.cause,
    retryAfter: wanted.retryAfter ?? found?.queued?.retryAfter,
    delayMs: delay
      ? drawDelay(delay, randomFor(draw, "delay"), randomFor(draw, "delay2"))
      : isLate
        ? mutant.delayMs
        : (scenario?.delayMs ?? 0),
  };
}

/** Whether the decision makes the response an error with a status. */
export function isError({ failure: { code, fault } }: ControlDecision): boolean {
  return fault === "html-502" || (code !== undefined && code !== 200);
}

interface DecisionInput {
  readonly session: Session;
  readonly request: ApiRequest;
  readonly wanted: Partial<Settings>;
  readonly inForce: Settings;
  readonly draw: Draw;
  readonly token: Scenario | undefined;
  readonly link: Scenario | undefined;
  readonly mutant: Mutant | undefined;
}

interface FoundFailure {
  readonly failure: InjectedFailure;
  readonly cause: FailureCause;
  readonly queued?: QueuedFault;
}

function findFailure(input: DecisionInput): FoundFailure | undefined {
  const { session, wanted, token, link } = input;
  const isRandomPreferred = wanted.failRate !== undefined;
  const isLinkUsed = wanted.scenario === undefined;
  return (
    fromSettings("preference", wanted) ??
    (isRandomPreferred ? fromChance(input) : undefined) ??
    fromScenario("preferred scenario", wanted.scenario, input) ??
    fromScenario("token", token, input) ??
    (isLinkUsed ? fromScenario("link", link, input) : undefined) ??
    fromQueue(input) ??
    fromSettings("settings", session.settings) ??
    (isLinkUsed && !link ? fromScenario("settings", session.settings.scenario, input) : undefined) ??
    (isRandomPreferred ? undefined : fromChance(input)) ??
    fromMutant(input)
  );
}

function fromSettings(cause: FailureCause, { code, fault }: Partial<Settings>): FoundFailure | undefined {
  if (code === undefined && fault === undefined) return undefined;
  return { cause, failure: { code, fault: fault === "none" ? undefined : fault } };
}

/** Scenarios fail only for clients with a key. */
function fromScenario(
  cause: FailureCause,
  scenario: Scenario | undefined,
  { session, request }: DecisionInput,
): FoundFailure | undefined {
  if (scenario?.failure === undefined || !isAuthorized(request.authorization)) return undefined;
  const { failure, failures } = scenario;
  if (failures !== undefined && !failsNow(session.failures, `${scenario.name} ${request.link}`, failures))
    return undefined;
  return { cause, failure };
}

/** Counts the failures of a flaky link: `failures` of them, then one success. */
function failsNow(counts: BoundedMap<number>, key: string, failures: number): boolean {
  const failed = counts.get(key) ?? 0;
  counts.delete(key);
  if (failed >= failures) return false;
  counts.set(key, failed + 1);
  return true;
}

function fromQueue({ session, request }: DecisionInput): FoundFailure | undefined {
  const { faults } = session;
  if (faults.size() === 0) return undefined;
  const { operation, authorization = "" } = request;
  const { id, edition } = operation;
  const rawHeaders = ["authorization", authorization];
  const matches = requestMatcher({ ...request, operation: id, edition }, rawHeaders);
  const queued = faults.use((match) => match === undefined || matches(match));
  if (queued === undefined) return undefined;
  if (faults.size() === 0) refresh(session);
  return { cause: "queued fault", failure: { code: queued.code, fault: queued.fault }, queued };
}

function fromChance({ inForce, draw }: DecisionInput): FoundFailure | undefined {
  const { failRate, failKinds } = inForce;
  if (failRate === 0 || randomFor(draw, "fails") >= failRate) return undefined;
  const failure = failKinds[Math.floor(randomFor(draw, "kind") * failKinds.length)];
  return failure && { cause: "chance", failure };
}

/** A mutant's failure comes once for each reading operation in a session, or from the second request on. */
function fromMutant({ session, request, mutant }: DecisionInput): FoundFailure | undefined {
  if (mutant?.kind !== "failure" || !isAuthorized(request.authorization)) return undefined;
  const fails = mutant.isAfterFirst ? session.requestCount > 1 : isFirstRead(session, request, mutant);
  if (!fails) return undefined;
  countMutation(session, mutant);
  return { cause: "mutant", failure: mutant.failure };
}

/** Clients wait a second or so before they try again: with more, one that uses many operations would take too long. */
const mostFailingOperations = 4;

/** Whether an operation is requested for the first time. Not one that writes: a client may not know whether to write again. */
function isFirstRead({ failures, mutations }: Session, request: ApiRequest, { id }: Mutant): boolean {
  const key = `${id} ${request.operation.id}`;
  const isOver = failures.get(key) !== undefined || (mutations.get(id) ?? 0) >= mostFailingOperations;
  if (isOver || !isReading(request)) return false;
  failures.set(key, 1);
  return true;
}

/** Whether the mutant has changed nothing in the session yet. Counts what it changes now. */
function isFirst(session: Session, mutant: Mutant): boolean {
  if (session.mutations.get(mutant.id) !== undefined) return false;
  countMutation(session, mutant);
  return true;
}

function queuedDelay(fault: QueuedFault | undefined) {
  return fault?.delay === undefined ? undefined : settingTable.delay.read(fault.delay);
}

function tokenScenario(authorization: string | undefined): Scenario | undefined {
  const token = authorization?.replace(/^\S+ +/, "");
  return token?.startsWith(tokenPrefix) ? scenarioOf(token) : undefined;
}
