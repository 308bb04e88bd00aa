/** Makes exchanges from the responses of HTTP clients. */
import type { Auth, Exchange } from "./exchange.ts";

/** What `fetch` resolves to. */
export interface FetchResponse {
  readonly url: string;
  readonly status: number;
  readonly headers: { forEach(callback: (value: string, name: string) => void): void };
  clone(): { text(): Promise<string> };
}

/** What supertest and superagent resolve to. */
export interface SuperagentResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    /** The headers that were set. Whether a key was among them is all that is kept. */
    readonly header?: Readonly<Record<string, unknown>>;
  };
}

/** A response in plain values. A body that is not a string is written as JSON. */
export interface PlainResponse {
  /** `GET` when absent. */
  readonly method?: string;
  /** Absolute, or a path. */
  readonly url: string;
  /** `"key"` when absent. */
  readonly auth?: Auth;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** The exchange of a supertest response or a plain response. An exchange is returned as it is. */
export function exchangeFrom(response: Exchange | SuperagentResponse | PlainResponse): Exchange {
  if ("response" in response) return response;
  if (!("text" in response)) return exchange(response);
  const { method, url, header = { authorization: "" } } = response.request;
  const hasKey = Object.keys(header).some((name) => name.toLowerCase() === "authorization");
  return exchange({ ...response, method, url, body: response.text, auth: hasKey ? "key" : "none" });
}

/**
 * The exchange of a `fetch`. The body of the response can still be read.
 * @param request Method and credentials, which a response does not show: `GET` with a key when absent.
 */
export async function exchangeFromFetch(
  response: FetchResponse,
  request: Pick<PlainResponse, "method" | "auth"> = {},
): Promise<Exchange> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  const body = await response.clone().text();
  return exchange({ ...request, url: response.url, status: response.status, headers, body });
}

function exchange({ method = "GET", url, auth = "key", status, headers, body }: PlainResponse): Exchange {
  const { pathname, search } = new URL(url, "http://localhost");
  const named = Object.entries(headers)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(", ") : String(value)]);
  return {
    request: { method, path: pathname + search, headers: {}, auth },
    response: {
      status,
      headers: Object.fromEntries(named),
      body: typeof body === "string" ? body : JSON.stringify(body),
    },
    latencyMs: 0,
  };
}
