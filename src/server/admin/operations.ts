/** What each operation of admin.yaml does. */
import type { FastifyReply } from "fastify";
import type { operations as Documented } from "../../openapi/generated/admin-types.gen.ts";
import type { Controls } from "../control/in-process/session-controls.ts";
import { readCoverage } from "../control/read-coverage.ts";
import { waitForRequests } from "../control/wait-for-requests.ts";
import { goneSignal } from "../http/on-gone.ts";
import { isGone } from "../resources/resources.ts";
import { problems } from "../respond/problems.ts";
import { jsonReply, type Reply } from "../respond/reply.ts";
import { healthOf } from "../routes/health.ts";
import type { Paging } from "../session/journal/journal.ts";
import { journalByName } from "../session/journal/journal-by-name.ts";
import type { RequestMatch } from "../session/journal/request-match.ts";
import { refresh, type Session } from "../session/session.ts";
import { endSession, type State, sessionsByUse } from "../session/state.ts";
import type { TextBody } from "./input.ts";
import { scenarioList } from "./scenario-list.ts";
import { stream } from "./stream.ts";

export type OperationId = keyof Documented;

/** A request after reading. Its parameters and its body are as admin.yaml describes them. */
interface AdminCall<K extends OperationId> {
  readonly state: State;
  readonly sessionName: string;
  readonly session: Session;
  readonly controls: Controls;
  readonly reply: FastifyReply;
  readonly lastEventId: number;
  readonly params: NonNullable<Documented[K]["parameters"]["path"]>;
  readonly query: NonNullable<Documented[K]["parameters"]["query"]>;
  readonly body: BodyOf<Documented[K]>;
}

/** A body that may have another type than JSON stays text. */
type BodyOf<T> = T extends { readonly requestBody: { readonly content: { readonly "text/csv": string } } }
  ? TextBody
  : T extends { readonly requestBody?: { readonly content: { readonly "application/json": infer B } } }
    ? B
    : object;

/** A reply, a value to send as JSON, or nothing when the connection was taken over. */
type OperationResult = Reply | object | undefined;

export const operations: {
  readonly [K in OperationId]: (call: AdminCall<K>) => OperationResult | Promise<OperationResult>;
} = {
  getHealth: ({ session }) => healthOf(session),
  listScenarios: () => scenarioList(),
  listMutants: ({ controls }) => ({ mutants: controls.mutants() }),
  getTruth({ session, params, query, controls }) {
    return controls.truth(params.id, query) ?? missingLink(session, params.id);
  },
  getTruthRows({ session, params, query, controls }) {
    return controls.truthRows(params.id, query) ?? missingLink(session, params.id);
  },
  setClicks: ({ controls, params, body }) => controls.clicks.set(params.id, body.text),
  removeClicks({ controls, params }) {
    controls.clicks.remove(params.id);
    return nothing;
  },
  getCoverage({ session, query }) {
    const result = readCoverage(session, query);
    if (result.kind === "coverage") return result.coverage;
    if (result.kind === "unknown link") return missingLink(session, result.link);
    return problems.admin(422, "VALIDATION_ERROR", result.message);
  },
  getSettings: ({ controls }) => controls.settings(),
  changeSettings: ({ controls, body }) => controls.set(body),
  getQuota: ({ session }) => quotaOf(session),
  getClock: ({ session }) => clockOf(session),
  setClock({ session, controls, body }) {
    controls.clock.set(body.now);
    return clockOf(session);
  },
  advanceClock({ session, controls, body }) {
    controls.clock.advance(body.by);
    return clockOf(session);
  },
  async firePostbacks({ controls, body }) {
    return { calls: await controls.postbacks.fire(body) };
  },
  listFaults: ({ session }) => ({ faults: session.faults.list() }),
  addFault: ({ controls, body }) => jsonReply(201, controls.fail(body)),
  removeFaults({ controls }) {
    controls.reset("faults");
    return nothing;
  },
  removeFault({ session, params: { id } }) {
    if (!session.faults.remove(id)) return problems.admin(404, "NOT_FOUND", `No fault ${id} is waiting.`);
    refresh(session);
    return nothing;
  },
  listRequests({ session, query: { limit, offset, ...match } }) {
    return pageOf(session, match, { limit, offset });
  },
  forgetRequests({ controls }) {
    controls.reset("journal");
    return nothing;
  },
  countRequests({ session: { journal }, body }) {
    return { count: journal.countMatches(body.match), forgotten: journal.forgotten() };
  },
  findRequests: ({ session, body }) => pageOf(session, body.match, body),
  waitForRequests({ state, sessionName, reply, body }) {
    const journal = journalByName(state, sessionName);
    return waitForRequests({ ...body, journal, memory: state.memory.waits, signal: goneSignal(reply) });
  },
  streamRequests: ({ session, reply, lastEventId }) => stream(session, reply, lastEventId),
  listSessions: ({ state }) => ({ sessions: sessionsByUse(state).map(sessionFacts) }),
  endSession({ state, params: { name } }) {
    return endSession(state, name)
      ? nothing
      : problems.admin(404, "NOT_FOUND", `There is no session ${name}.`);
  },
  resetAll({ controls }) {
    controls.reset();
    return nothing;
  },
  resetPart({ controls, params: { part } }) {
    controls.reset(part);
    return nothing;
  },
};

const nothing: Reply = { status: 204, headers: {}, body: "" };

function missingLink({ resources }: Session, link: string): Reply {
  return isGone(resources, link) ? problems.goneLink(link) : problems.unknownLink(link);
}

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
