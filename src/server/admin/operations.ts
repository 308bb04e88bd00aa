/** What each operation of admin.yaml does. */
import type { FastifyReply } from "fastify";
import type { operations as Documented } from "../../openapi/generated/admin-types.gen.ts";
import { type CoverageQuery, readCoverage } from "../control/read-coverage.ts";
import type { Controls, SettingsChange } from "../control/session-controls.ts";
import { type WaitOptions, waitForRequests } from "../control/wait-for-requests.ts";
import { goneSignal } from "../http/on-gone.ts";
import { problems } from "../respond/problems.ts";
import { jsonReply, type Reply } from "../respond/reply.ts";
import { healthOf } from "../routes/health.ts";
import { journalByName } from "../session/journal/journal-by-name.ts";
import type { RequestMatch } from "../session/journal/request-match.ts";
import type { FireOptions } from "../session/postbacks/postback-call.ts";
import type { SessionPart } from "../session/reset-session.ts";
import { refresh, type Session } from "../session/session.ts";
import { endSession, type State, sessionsByUse } from "../session/state.ts";
import type { NewFault } from "../settings/faults.ts";
import type { GroundTruthOptions } from "../truth/ground-truth.ts";
import type { TruthRowsOptions } from "../truth/truth-rows.ts";
import { scenarioList } from "./scenario-list.ts";
import { stream } from "./stream.ts";

export type OperationId = keyof Documented;

/** A request after reading. */
interface AdminCall {
  readonly state: State;
  readonly sessionName: string;
  readonly session: Session;
  readonly controls: Controls;
  readonly reply: FastifyReply;
  readonly lastEventId: number;
  readonly params: object;
  readonly query: object;
  readonly body: object;
}

/** A request whose parameters and body have the types of admin.yaml. */
type CallWith<T extends object> = AdminCall & T;

/** A reply, a value to send as JSON, or nothing when the connection was taken over. */
type OperationResult = Reply | object | undefined;

type Paging = { readonly limit?: number; readonly offset?: number };

export const operations: {
  readonly [K in OperationId]: (call: never) => OperationResult | Promise<OperationResult>;
} = {
  getHealth: ({ session }: AdminCall) => healthOf(session),
  listScenarios: () => scenarioList(),
  listMutants: ({ controls }: AdminCall) => ({ mutants: controls.mutants() }),
  getTruth({ params, query, controls }: CallWith<{ params: { id: string }; query: GroundTruthOptions }>) {
    return controls.truth(params.id, query) ?? problems.unknownLink(params.id);
  },
  getTruthRows({ params, query, controls }: CallWith<{ params: { id: string }; query: TruthRowsOptions }>) {
    return controls.truthRows(params.id, query) ?? problems.unknownLink(params.id);
  },
  getCoverage({ session, query }: CallWith<{ query: CoverageQuery }>) {
    const result = readCoverage(session, query);
    if (result.kind === "coverage") return result.coverage;
    if (result.kind === "unknown link") return problems.unknownLink(result.link);
    return problems.admin(422, "VALIDATION_ERROR", result.message);
  },
  getSettings: ({ controls }: AdminCall) => controls.settings(),
  changeSettings: ({ controls, body }: CallWith<{ body: SettingsChange }>) => controls.set(body),
  getQuota: ({ session }: AdminCall) => quotaOf(session),
  getClock: ({ session }: AdminCall) => clockOf(session),
  setClock({ session, controls, body }: CallWith<{ body: { now: string } }>) {
    controls.clock.set(body.now);
    return clockOf(session);
  },
  advanceClock({ session, controls, body }: CallWith<{ body: { by: string } }>) {
    controls.clock.advance(body.by);
    return clockOf(session);
  },
  async firePostbacks({ controls, body }: CallWith<{ body: FireOptions }>) {
    return { calls: await controls.postbacks.fire(body) };
  },
  listFaults: ({ session }: AdminCall) => ({ faults: session.faults.list() }),
  addFault: ({ controls, body }: CallWith<{ body: NewFault }>) => jsonReply(201, controls.fail(body)),
  removeFaults({ controls }: AdminCall) {
    controls.reset("faults");
    return nothing;
  },
  removeFault({ session, params: { id } }: CallWith<{ params: { id: number } }>) {
    if (!session.faults.remove(id)) return problems.admin(404, "NOT_FOUND", `No fault ${id} is waiting.`);
    refresh(session);
    return nothing;
  },
  listRequests({ session, query: { limit, offset, ...match } }: CallWith<{ query: RequestMatch & Paging }>) {
    return pageOf(session, match, { limit, offset } as Paging);
  },
  forgetRequests({ controls }: AdminCall) {
    controls.reset("journal");
    return nothing;
  },
  countRequests({ session: { journal }, body }: CallWith<{ body: { match?: RequestMatch } }>) {
    return { count: journal.countMatches(body.match), forgotten: journal.forgotten() };
  },
  findRequests: ({ session, body }: CallWith<{ body: { match?: RequestMatch } & Paging }>) =>
    pageOf(session, body.match, body),
  waitForRequests({
    state,
    sessionName,
    reply,
    body,
  }: CallWith<{ body: WaitOptions & { match?: RequestMatch } }>) {
    const journal = journalByName(state, sessionName);
    return waitForRequests({ ...body, journal, memory: state.memory.waits, signal: goneSignal(reply) });
  },
  streamRequests: ({ session, reply, lastEventId }: AdminCall) => stream(session, reply, lastEventId),
  listSessions: ({ state }: AdminCall) => ({ sessions: sessionsByUse(state).map(sessionFacts) }),
  endSession({ state, params: { name } }: CallWith<{ params: { name: string } }>) {
    return endSession(state, name)
      ? nothing
      : problems.admin(404, "NOT_FOUND", `There is no session ${name}.`);
  },
  resetAll({ controls }: AdminCall) {
    controls.reset();
    return nothing;
  },
  resetPart({ controls, params: { part } }: CallWith<{ params: { part: SessionPart } }>) {
    controls.reset(part);
    return nothing;
  },
};

const nothing: Reply = { status: 204, headers: {}, body: "" };

function pageOf({ journal }: Session, match: RequestMatch | undefined, { limit = 100, offset }: Paging) {
  const requests = journal.read(match, { limit, offset });
  return { total: journal.countMatches(match), requests, forgotten: journal.forgotten() };
}

function clockOf({ clock }: Session) {
  return { now: new Date(clock.nowMs()).toISOString(), runs: clock.runs() };
}

function quotaOf({ settings, quota }: Session) {
  const { rateLimit, credits } = settings;
  return {
    rateLimit: rateLimit ?? null,
    remaining: rateLimit === undefined ? null : (quota?.remaining ?? null),
    resetInMs: quota?.resetInMs() ?? null,
    credits: credits ?? null,
    balance: credits === undefined ? null : (quota?.balance ?? null),
  };
}

function sessionFacts({ name, journal, faults, shared, usedAtMs }: Session) {
  const idleMs = Math.max(0, shared.monotonicMs() - usedAtMs);
  return { name, requests: journal.count(), faults: faults.size(), idleMs };
}
