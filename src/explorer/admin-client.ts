/** The admin API, typed. */
import type { components } from "../openapi/generated/admin-types.gen.ts";
import {
  type ApiResponse,
  jsonOf,
  type RequestFailure,
  type RequestOptions,
  sendRequest,
} from "./api-client.ts";

type Schemas = components["schemas"];

type Health = Schemas["Health"];
export type Scenarios = Schemas["Scenarios"];
export type ScenarioInfo = Schemas["Scenario"];
export type Preference = Schemas["Preference"];
export type JournalItem = Schemas["JournalEntry"];
export type SessionInfo = Schemas["Session"];
export type CoverageInfo = Schemas["Coverage"];

/** What the admin API returned, or why it returned nothing. */
export type AdminResult<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "failure"; readonly reason: string };

export function healthOf(session: string): Promise<AdminResult<Health>> {
  return readAdmin("/health", { session });
}

/** How many queued faults wait for requests of a session; 0 where that is not known. */
export async function queuedFaultsOf(session: string): Promise<number> {
  const result = await readAdmin<{ readonly faults: readonly unknown[] }>("/faults", { session });
  return result.kind === "value" ? result.value.faults.length : 0;
}

export function scenarios(): Promise<AdminResult<Scenarios>> {
  return readAdmin("/scenarios");
}

export async function sessions(): Promise<readonly SessionInfo[]> {
  const result = await readAdmin<{ readonly sessions: readonly SessionInfo[] }>("/sessions");
  return result.kind === "value" ? result.value.sessions : [];
}

/** The latest requests of a session, oldest first. */
export async function latestRequests(
  session: string,
  most: number,
): Promise<AdminResult<readonly JournalItem[]>> {
  const count = await readAdmin<Schemas["RequestPage"]>("/requests?limit=1", { session });
  if (count.kind === "failure") return count;
  const offset = Math.max(count.value.total - most, 0);
  const page = await readAdmin<Schemas["RequestPage"]>(`/requests?limit=${most}&offset=${offset}`, {
    session,
  });
  return page.kind === "value" ? { kind: "value", value: page.value.requests } : page;
}

/** Which rows of a list the client of a session has read. */
export function coverageOf(search: URLSearchParams, session: string): Promise<AdminResult<CoverageInfo>> {
  return readAdmin(`/coverage?${search}`, { session });
}

export async function forgetRequests(session: string): Promise<void> {
  await sendRequest("/__admin/requests", { method: "DELETE", session });
}

/** Makes calls of a session's postbacks, and waits for their receivers. */
export function firePostbacks(session: string): Promise<AdminResult<{ readonly calls: readonly unknown[] }>> {
  return readAdmin("/postbacks/fire", { session, method: "POST" });
}

/** Where a session's journal streams from. An event source sends no headers, so the path names the session. */
export function streamOf(session: string): string {
  return `/__s/${encodeURIComponent(session)}/__admin/requests/stream`;
}

async function readAdmin<T>(path: string, options: RequestOptions = {}): Promise<AdminResult<T>> {
  const response = await sendRequest(`/__admin${path}`, options);
  return "status" in response && response.status === 200
    ? { kind: "value", value: jsonOf(response) as T }
    : { kind: "failure", reason: failureOf(response) };
}

function failureOf(response: ApiResponse | RequestFailure): string {
  if ("failure" in response) return "The sandbox does not respond.";
  if (response.status === 401) return "The admin API wants its token, so it cannot be shown here.";
  if (response.status === 404) return "The admin API is switched off.";
  const { message } = (jsonOf(response) ?? {}) as Partial<Schemas["Refusal"]>;
  return message ?? `The admin API returned ${response.status}.`;
}
