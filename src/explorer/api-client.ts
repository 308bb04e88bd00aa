/** Calls to the sandbox, public and admin, with everything that came back. */
import type { Edition } from "../openapi/editions.ts";
import type { ClicksResponse } from "../openapi/wire.ts";

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
}

export type ClicksData = ClicksResponse[Edition]["data"];

/** The session in which the page itself asks, so that it never spends another's quota or queued faults. */
export const ownSession = "explorer";

/** What a call of the page says besides its URL. */
export interface RequestOptions {
  readonly method?: string;
  /** Session of the sandbox; the page's own when left out. */
  readonly session?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** Asks for a URL of this origin, with any key unless told otherwise. Never throws. */
export async function sendRequest(
  url: string,
  options: RequestOptions = {},
): Promise<ApiResponse | RequestFailure> {
  const start = performance.now();
  const took = () => performance.now() - start;
  try {
    const response = await fetch(url, {
      cache: "no-store",
      method: options.method ?? "GET",
      signal: options.timeoutMs === undefined ? null : AbortSignal.timeout(options.timeoutMs),
      headers: {
        authorization: "Bearer any",
        "mock-session": options.session ?? ownSession,
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
    return { url, failure: error instanceof Error ? error.message : String(error), ms: took() };
  }
}

/** The clicks in a response; undefined when it is anything else. */
export function clicksIn(response: ApiResponse | RequestFailure): ClicksData | undefined {
  const data =
    "status" in response && response.status === 200
      ? (jsonOf(response) as Partial<ClicksResponse[Edition]>)
      : {};
  return data?.data && Array.isArray(data.data.rows) ? data.data : undefined;
}

/** The body as JSON; undefined when it is not JSON. */
export function jsonOf({ body }: ApiResponse): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
