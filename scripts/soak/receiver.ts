/** A receiver of postbacks on this machine that mostly responds, and sometimes fails, is slow, or hangs up. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { drawing } from "./actions.ts";

export interface Receiver {
  readonly url: string;
  /** Calls so far. */
  calls(): number;
  close(): Promise<void>;
}

const slowMs = 300;

export async function startReceiver(): Promise<Receiver> {
  const draw = drawing(7);
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    request.on("error", () => {}).resume();
    const respond = (status: number) => response.writeHead(status).end();
    const kind = draw(200);
    // The sandbox gives up after five seconds.
    if (kind === 0) return;
    if (kind < 10) request.socket.destroy();
    else if (kind < 20) setTimeout(respond, slowMs, 200);
    else respond(kind < 40 ? 503 : 204);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
