/** A client that retries as the official ones do: twice, on connection errors, 408, 409, 429 and 5xx. */
import { setTimeout as sleep } from "node:timers/promises";

export interface Asked {
  /** The last reply, read; undefined when no attempt got one. */
  readonly status: number | undefined;
  readonly headers: Headers;
  readonly text: string;
  readonly attempts: number;
  /** What broke the last attempt. */
  readonly broke: string | undefined;
}

export interface AskOptions {
  readonly token?: string | undefined;
  readonly prefer?: string | undefined;
  readonly session?: string | undefined;
  readonly retries?: number | undefined;
  readonly method?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Asks, and asks again where that is right, obeying `Retry-After`. */
export async function ask(url: string, options: AskOptions = {}): Promise<Asked> {
  const { retries = 2 } = options;
  for (let attempts = 1; ; attempts++) {
    const asked = { ...(await once(url, options)), attempts };
    const { status, headers } = asked;
    const isWorthRetrying = status === undefined || [408, 409, 429].includes(status) || status >= 500;
    if (!isWorthRetrying || attempts > retries) return asked;
    await sleep(1000 * Number(headers.get("retry-after") ?? 0.01));
  }
}

/** The JSON of a reply. */
// biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
export function jsonOf({ text }: Asked): any {
  return JSON.parse(text);
}

async function once(url: string, options: AskOptions): Promise<Omit<Asked, "attempts">> {
  const { token = "ofapi_any", prefer, session, method = "GET", timeoutMs = 30_000 } = options;
  const headers = {
    authorization: `Bearer ${token}`,
    accept: "application/json",
    ...(prefer === undefined ? {} : { prefer }),
    ...(session === undefined ? {} : { "mock-session": session }),
  };
  let reply: Response | undefined;
  try {
    reply = await fetch(url, { method, headers, signal: AbortSignal.timeout(timeoutMs) });
    return { status: reply.status, headers: reply.headers, text: await reply.text(), broke: undefined };
  } catch (error) {
    const { cause, name } = error as Error & { readonly cause?: { readonly code?: string } };
    return {
      status: undefined,
      headers: reply?.headers ?? new Headers(),
      text: "",
      broke: cause?.code ?? name,
    };
  }
}

/** Calls the admin API. */
export async function admin(base: string, call: string, body?: unknown) {
  const [method = "GET", path = ""] = call.split(" ");
  const reply = await fetch(`${base}/__admin${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const text = await reply.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
  return { status: reply.status, body: (text === "" ? undefined : JSON.parse(text)) as any };
}
