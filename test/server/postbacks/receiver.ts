/** A receiver of postbacks for tests: notes what comes, and responds as it is told. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedCall {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly calls: readonly ReceivedCall[];
  /** The values of a query parameter, in the order of the calls. */
  readonly values: (name: string) => readonly (string | null)[];
}

type Respond = (response: ServerResponse, n: number) => void;

/** @param respond 200 when left out. */
export async function startReceiver(respond: Respond = (response) => response.end("ok")): Promise<Receiver> {
  const calls: ReceivedCall[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const url = new URL(request.url ?? "", "http://receiver");
    calls.push({ method: request.method ?? "", url, headers: request.headers, body });
    respond(response, calls.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`,
    calls,
    values: (name) => calls.map(({ url }) => url.searchParams.get(name)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
