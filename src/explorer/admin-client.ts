/** The admin API, typed. */
import type { components } from "../openapi/admin-types.gen.ts";
import { type Asking, ask, jsonOf, type Reply, type Silence } from "./api-client.ts";

type Schemas = components["schemas"];

type Health = Schemas["Health"];
export type Scenarios = Schemas["Scenarios"];
export type Scenario = Schemas["Scenario"];
export type Preference = Schemas["Preference"];
export type JournalEntry = Schemas["JournalEntry"];
export type Session = Schemas["Session"];

/** What the admin API says, or why it says nothing. */
export type Told<T> = { readonly told: T } | { readonly why: string };

export function healthOf(): Promise<Told<Health>> {
  return tell("/health");
}

export function scenarios(): Promise<Told<Scenarios>> {
  return tell("/scenarios");
}

export async function sessions(): Promise<readonly Session[]> {
  const answer = await tell<{ readonly sessions: readonly Session[] }>("/sessions");
  return "told" in answer ? answer.told.sessions : [];
}

/** The latest requests of a session, oldest first. */
export async function latestRequests(session: string, most: number): Promise<Told<readonly JournalEntry[]>> {
  const count = await tell<Schemas["RequestPage"]>("/requests?limit=1", { session });
  if (!("told" in count)) return count;
  const offset = Math.max(count.told.total - most, 0);
  const page = await tell<Schemas["RequestPage"]>(`/requests?limit=${most}&offset=${offset}`, { session });
  return "told" in page ? { told: page.told.requests } : page;
}

export async function forgetRequests(session: string): Promise<void> {
  await ask("/__admin/requests", { method: "DELETE", session });
}

/** Where a session's journal streams from. An event source sends no headers, so the path names the session. */
export function streamOf(session: string): string {
  return `/__s/${encodeURIComponent(session)}/__admin/requests/stream`;
}

async function tell<T>(path: string, asking: Asking = {}): Promise<Told<T>> {
  const reply = await ask(`/__admin${path}`, asking);
  return "status" in reply && reply.status === 200 ? { told: jsonOf(reply) as T } : { why: whyNot(reply) };
}

function whyNot(reply: Reply | Silence): string {
  if ("silence" in reply) return "The sandbox does not answer.";
  if (reply.status === 401) return "The admin API wants its token, so it cannot be shown here.";
  if (reply.status === 404) return "The admin API is switched off.";
  return `The admin API answers ${reply.status}.`;
}
