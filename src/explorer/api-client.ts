/** Calls to the sandbox, public and admin, with everything that came back. */
import type { Edition } from "../openapi/editions.ts";
import type {
  AccountsResponse,
  ClicksResponse,
  ConversionsResponse,
  SmartLinksResponse,
  StatsResponse,
  WhoamiResponse,
} from "../openapi/wire.ts";
import { defaultSession, pageSession } from "./page-session.ts";

/** A response as it came. */
export interface ApiResponse {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly bytes: number;
  readonly ms: number;
}

/** No response came, or it broke off. */
export interface RequestFailure {
  readonly url: string;
  readonly failure: string;
  readonly ms: number;
  /** Whether the sandbox responds to another request. */
  readonly isRunning: boolean;
}

export type ClicksData = ClicksResponse[Edition]["data"];
export type ConversionsData = ConversionsResponse["data"];
export type StatsData = StatsResponse["data"];
export type LinksData = SmartLinksResponse["data"];
export type ListedLink = LinksData[number];
export type LinkAccount = AccountsResponse[number];

/** What a call of the page says besides its URL. */
export interface RequestOptions {
  readonly method?: string;
  /** Session of the sandbox; that of the page when left out. */
  readonly session?: string;
  /** Whether the session is to remember a request that only reads. */
  readonly isRemembered?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** JSON. */
  readonly body?: string | undefined;
}

/**
 * Asks for a URL of this origin, with any key by default. Never throws. What only reads leaves no trace in the session, so the
 * page shows what the session responds next, without being one of its clients.
 */
export async function sendRequest(
  url: string,
  options: RequestOptions = {},
): Promise<ApiResponse | RequestFailure> {
  const start = performance.now();
  const took = () => performance.now() - start;
  try {
    const response = await fetch(url, {
      cache: "no-store",
      body: options.body ?? null,
      method: options.method ?? "GET",
      signal: options.timeoutMs === undefined ? null : AbortSignal.timeout(options.timeoutMs),
      headers: {
        authorization: "Bearer any",
        "mock-session": options.session ?? pageSession,
        ...(options.isRemembered ? {} : { "mock-trace": "none" }),
        ...(options.body === undefined ? {} : { "content-type": "application/json" }),
        ...options.headers,
      },
    });
    const bytes = await response.arrayBuffer();
    return {
      url,
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: new TextDecoder().decode(bytes),
      bytes: bytes.byteLength,
      ms: took(),
    };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { url, failure, ms: took(), isRunning: await isRunning() };
  }
}

const healthMs = 2000;

async function isRunning(): Promise<boolean> {
  try {
    return (await fetch("/__admin/health", { cache: "no-store", signal: AbortSignal.timeout(healthMs) })).ok;
  } catch {
    return false;
  }
}

/** What a response has in `data`; undefined when it is anything else. */
export const clicksIn = dataReader<ClicksData>((data) => Array.isArray(data?.rows));
export const conversionsIn = dataReader<ConversionsData>((data) => Array.isArray(data?.rows));
export const statsIn = dataReader<StatsData>((data) => Array.isArray(data?.daily_metrics));
export const linksIn = dataReader<LinksData>(Array.isArray);

/** The accounts of the team; none when the response is anything else. */
export async function accountsOf(session: string): Promise<readonly LinkAccount[]> {
  const body = bodyIn<AccountsResponse>(await sendRequest("/api/accounts", { session }));
  return Array.isArray(body) ? (body as AccountsResponse) : [];
}

/** Name of the team; undefined when the response is anything else. */
export async function teamNameOf(session: string): Promise<string | undefined> {
  return bodyIn<WhoamiResponse>(await sendRequest("/api/whoami", { session }))?.team?.name;
}

function dataReader<T>(isRight: (data: Partial<T> | undefined) => boolean) {
  return (response: ApiResponse | RequestFailure): T | undefined => {
    const data = bodyIn<{ readonly data: Partial<T> }>(response)?.data;
    return isRight(data) ? (data as T) : undefined;
  };
}

/** The body of a 200. What it has of the type is not known before it is looked at. */
function bodyIn<T>(response: ApiResponse | RequestFailure): Partial<T> | undefined {
  if (!("status" in response) || response.status !== 200) return undefined;
  const body = jsonOf(response);
  return typeof body === "object" && body !== null ? (body as Partial<T>) : undefined;
}

/** Base URL for programs that are to ask as the page does. */
export function baseOf(session: string): string {
  return location.origin + (session === defaultSession ? "" : `/__s/${encodeURIComponent(session)}`);
}

/** The body as JSON; undefined when it is not JSON. */
export function jsonOf({ body }: ApiResponse): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
