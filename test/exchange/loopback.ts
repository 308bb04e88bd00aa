/** A real server on loopback that answers as a test says. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Request } from "../../src/exchange/exchange.ts";

export interface Loopback extends AsyncDisposable {
  readonly origin: string;
  /** The requests that came, in order. */
  readonly seen: readonly IncomingMessage[];
}

export async function loopback(listener: RequestListener): Promise<Loopback> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.on("error", () => undefined);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with each listener once, in order, and then always with the last. */
export function inTurn(...listeners: readonly RequestListener[]): RequestListener {
  let next = 0;
  return (request, response) =>
    listeners[Math.min(next++, listeners.length - 1)]!(request, response as ServerResponse<IncomingMessage>);
}

export function question(changes: Partial<Request> = {}): Request {
  return { method: "GET", path: "/api/smart-links/eveniet/clicks", headers: {}, ...changes };
}
