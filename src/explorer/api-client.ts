/** Calls to the sandbox, public and admin, with everything that came back. */
import type { Edition } from "../openapi/editions.ts";
import type { ClicksResponse } from "../openapi/wire.ts";

/** A reply as it came. */
export interface Reply {
  readonly url: string;
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly bytes: number;
  readonly ms: number;
}

/** No reply came, or it broke off. */
export interface Silence {
  readonly url: string;
  readonly silence: string;
  readonly ms: number;
}

export type ClicksData = ClicksResponse[Edition]["data"];

/** The session in which the page itself asks, so that it never spends another's quota or queued faults. */
export const ownSession = "explorer";

/** What a call of the page says besides its URL. */
export interface Asking {
  readonly method?: string;
  /** Session of the sandbox; the page's own when left out. */
  readonly session?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mostMs?: number;
}

/** Asks for a URL of this origin, with any key unless told otherwise. Never throws. */
export async function ask(url: string, asking: Asking = {}): Promise<Reply | Silence> {
  const start = performance.now();
  const took = () => performance.now() - start;
  try {
    const response = await fetch(url, {
      cache: "no-store",
      method: asking.method ?? "GET",
      signal: asking.mostMs === undefined ? null : AbortSignal.timeout(asking.mostMs),
      headers: {
        authorization: "Bearer any",
        "mock-session": asking.session ?? ownSession,
        ...asking.headers,
      },
    });
    const bytes = await response.arrayBuffer();
    return {
      url,
      status: response.status,
      reason: response.statusText,
      headers: [...response.headers],
      body: new TextDecoder().decode(bytes),
      bytes: bytes.byteLength,
      ms: took(),
    };
  } catch (error) {
    return { url, silence: error instanceof Error ? error.message : String(error), ms: took() };
  }
}

/** The clicks in a reply; undefined when it is anything else. */
export function clicksIn(reply: Reply | Silence): ClicksData | undefined {
  const data =
    "status" in reply && reply.status === 200 ? (jsonOf(reply) as Partial<ClicksResponse[Edition]>) : {};
  return data?.data && Array.isArray(data.data.rows) ? data.data : undefined;
}

/** The body as JSON; undefined when it is not JSON. */
export function jsonOf({ body }: Reply): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
