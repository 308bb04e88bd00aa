/** Exchanges made of what HTTP clients hand back. */
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

/** An answer in plain values. A body that is no text is taken as the JSON it was parsed from. */
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

/** The exchange that a supertest or plain reply ended; an exchange is one already. */
export function exchangeFrom(reply: Exchange | SuperagentResponse | PlainResponse): Exchange {
  if ("response" in reply) return reply;
  if (!("text" in reply)) return exchange(reply);
  const { method, url, header = { authorization: "" } } = reply.request;
  const hasKey = Object.keys(header).some((name) => name.toLowerCase() === "authorization");
  return exchange({ ...reply, method, url, body: reply.text, auth: hasKey ? "key" : "none" });
}

/**
 * The exchange that a `fetch` ended. The reply stays readable.
 * @param question How it was asked, as a reply does not tell: `GET` with a key when absent.
 */
export async function exchangeFromFetch(
  reply: FetchResponse,
  question: Pick<PlainResponse, "method" | "auth"> = {},
): Promise<Exchange> {
  const headers: Record<string, string> = {};
  reply.headers.forEach((value, name) => {
    headers[name] = value;
  });
  const body = await reply.clone().text();
  return exchange({ ...question, url: reply.url, status: reply.status, headers, body });
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
