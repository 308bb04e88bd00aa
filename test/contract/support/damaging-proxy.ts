/** A proxy in front of a live mock that damages replies on their way, or the connection they come by. */
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { httpTarget } from "../../../src/exchange/http/http-target.ts";
import type { Mock } from "../../../src/server/app/start-mock.ts";
import { damaged, type PlantedFault } from "./planted-fault.ts";

export interface DamagingProxy extends AsyncDisposable {
  readonly url: string;
}

/** Sends a true reply, or something else in its place. `turn` counts the requests from 0. */
export type Sending = (response: ServerResponse, reply: Exchange["response"], turn: number) => void;

export function truly(response: ServerResponse, { status, headers, body }: Exchange["response"]): void {
  const { "content-length": _, "transfer-encoding": __, connection: ___, ...kept } = headers;
  response.writeHead(status, kept).end(body);
}

/** Starts a proxy in front of the mock. */
export async function startProxy(
  mock: Mock,
  { planted = {}, send = truly }: { planted?: PlantedFault; send?: Sending },
): Promise<DamagingProxy> {
  const target = damaged(httpTarget(mock.url, { token: mock.token, retries: 0 }), planted);
  let turn = 0;
  const listener: RequestListener = async ({ url = "/", headers }, response) => {
    const auth =
      headers.authorization === undefined
        ? "none"
        : /test_expired$/.test(headers.authorization)
          ? "wrong"
          : "key";
    const answer = await target.send({ method: "GET", path: url, headers: {}, auth });
    if (answer.kind === "response") send(response, answer.exchange.response, turn++);
    else response.destroy();
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
