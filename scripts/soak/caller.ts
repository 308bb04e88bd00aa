/** A client of the mock that keeps its connections, and measures how long replies take. */
import { Agent, type IncomingMessage, request } from "node:http";

/** A request; `GET` of what is asked for by anybody when nothing else is said. */
export interface Call {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Hang up after so long. */
  readonly patienceMs?: number;
  /** A connection of its own, for what does not end. */
  readonly isApart?: boolean;
}

/** How a call ended: its status once the body is read, or 0 when the connection did not last. */
export interface Outcome {
  readonly status: number;
  readonly tookMs: number;
}

export interface Caller {
  call(call: Call): Promise<Outcome>;
  close(): void;
}

export function caller(url: string): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const base = new URL(url);

  function call({
    path,
    method = "GET",
    headers = {},
    body,
    patienceMs,
    isApart = false,
  }: Call): Promise<Outcome> {
    const startedMs = performance.now();
    const text = body === undefined ? undefined : JSON.stringify(body);
    const type = text === undefined ? {} : { "content-type": "application/json" };
    return new Promise((resolve) => {
      const end = (status: number) => {
        clearTimeout(timer);
        resolve({ status, tookMs: performance.now() - startedMs });
      };
      const sent = request(
        {
          host: base.hostname,
          port: base.port,
          path,
          method,
          agent: isApart ? false : agent,
          headers: { authorization: "Bearer any", ...type, ...headers },
        },
        (reply: IncomingMessage) => {
          reply
            .on("end", () => end(reply.statusCode ?? 0))
            .on("error", () => end(0))
            .resume();
        },
      );
      const timer = patienceMs === undefined ? undefined : setTimeout(() => sent.destroy(), patienceMs);
      sent
        .on("error", () => end(0))
        .on("close", () => end(0))
        .end(text);
    });
  }

  return { call, close: () => agent.destroy() };
}
