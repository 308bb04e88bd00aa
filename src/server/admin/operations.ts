/** What each operation of admin.yaml does. */
import type { FastifyReply } from "fastify";
import type { operations as Documented } from "../../openapi/admin-types.gen.ts";
import { version } from "../../openapi/version.gen.ts";
import type { GroundTruthDates } from "../control/ground-truth.ts";
import {
  type Controls,
  type Part,
  type SettingsChange,
  type WaitOptions,
  waitFor,
} from "../control/session-controls.ts";
import { problems } from "../respond/problems.ts";
import { jsonType, type Reply } from "../respond/reply.ts";
import type { RequestMatch } from "../session/request-match.ts";
import { endSession, refresh, type Session, type State } from "../session/state.ts";
import type { NewFault } from "../settings/faults.ts";
import { scenarioList } from "./scenario-list.ts";
import { stream } from "./stream.ts";

export type OperationId = keyof Documented;

/** A call, read and judged. */
interface Call {
  readonly state: State;
  readonly session: Session;
  readonly controls: Controls;
  readonly reply: FastifyReply;
  readonly lastEventId: number;
  readonly params: object;
  readonly query: object;
  readonly body: object;
}

/** What a call says, by what admin.yaml lets it say. */
type Says<T extends object> = Call & T;

/** A reply, a value to send as JSON, or nothing when the connection was taken over. */
type Outcome = Reply | object | undefined;

type Page = { readonly limit?: number; readonly offset?: number };

export const operations: { readonly [K in OperationId]: (call: never) => Outcome | Promise<Outcome> } = {
  getHealth: ({ controls }: Call) => ({
    status: "ok",
    version,
    seed: controls.settings().seed,
    now: controls.clock.now(),
  }),
  listScenarios: () => scenarioList(),
  getTruth({ params, query, controls }: Says<{ params: { id: string }; query: GroundTruthDates }>) {
    return controls.truth(params.id, query) ?? problems.unknownLink(params.id);
  },
  getSettings: ({ controls }: Call) => controls.settings(),
  changeSettings: ({ controls, body }: Says<{ body: SettingsChange }>) => controls.set(body),
  getQuota: ({ session }: Call) => quotaOf(session),
  getClock: ({ session }: Call) => clockOf(session),
  setClock({ session, controls, body }: Says<{ body: { now: string } }>) {
    controls.clock.set(body.now);
    return clockOf(session);
  },
  advanceClock({ session, controls, body }: Says<{ body: { by: string } }>) {
    controls.clock.advance(body.by);
    return clockOf(session);
  },
  listFaults: ({ session }: Call) => ({ faults: session.faults }),
  addFault: ({ controls, body }: Says<{ body: NewFault }>) => ({
    status: 201,
    headers: { "content-type": jsonType },
    body: JSON.stringify(controls.fail(body)),
  }),
  removeFaults({ controls }: Call) {
    controls.reset("faults");
    return nothing;
  },
  removeFault({ session, params: { id } }: Says<{ params: { id: number } }>) {
    const at = session.faults.findIndex((fault) => fault.id === id);
    if (at < 0) return problems.admin(404, "NOT_FOUND", `No fault ${id} is waiting.`);
    session.faults.splice(at, 1);
    refresh(session);
    return nothing;
  },
  listRequests({ controls, query: { limit, offset, ...match } }: Says<{ query: RequestMatch & Page }>) {
    return pageOf(controls, match, { limit, offset } as Page);
  },
  forgetRequests({ controls }: Call) {
    controls.reset("journal");
    return nothing;
  },
  countRequests({ controls, body }: Says<{ body: { match?: RequestMatch } }>) {
    return { count: controls.requests(body.match).length };
  },
  findRequests: ({ controls, body }: Says<{ body: { match?: RequestMatch } & Page }>) =>
    pageOf(controls, body.match, body),
  waitForRequests: ({ session, body }: Says<{ body: WaitOptions & { match?: RequestMatch } }>) =>
    waitFor(session, body.match, body),
  streamRequests: ({ session, reply, lastEventId }: Call) => stream(session, reply, lastEventId),
  listSessions: ({ state }: Call) => ({ sessions: [...state.sessions.values()].map(sessionFacts) }),
  endSession({ state, params: { name } }: Says<{ params: { name: string } }>) {
    return endSession(state, name)
      ? nothing
      : problems.admin(404, "NOT_FOUND", `There is no session ${name}.`);
  },
  resetAll({ controls }: Call) {
    controls.reset();
    return nothing;
  },
  resetPart({ controls, params: { part } }: Says<{ params: { part: Part } }>) {
    controls.reset(part);
    return nothing;
  },
};

const nothing: Reply = { status: 204, headers: {}, body: "" };

function pageOf(controls: Controls, match: RequestMatch | undefined, { limit = 100, offset = 0 }: Page) {
  const all = controls.requests(match);
  return { total: all.length, requests: all.slice(offset, offset + limit) };
}

function clockOf({ clock }: Session) {
  return { now: new Date(clock.nowMs()).toISOString(), runs: clock.runs() };
}

function quotaOf({ settings: knobs, quota }: Session) {
  const { rateLimit, credits } = knobs;
  return {
    rateLimit: rateLimit ?? null,
    remaining: rateLimit === undefined ? null : (quota?.remaining ?? null),
    resetInMs: quota?.resetInMs() ?? null,
    credits: credits ?? null,
    balance: credits === undefined ? null : (quota?.balance ?? null),
  };
}

function sessionFacts({ name, journal, faults, state, usedAtMs }: Session) {
  const idleMs = Math.max(0, state.realMs() - usedAtMs);
  return { name, requests: journal.count(), faults: faults.length, idleMs };
}
