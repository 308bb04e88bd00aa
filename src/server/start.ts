/** A mock that listens. */
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { KitError } from "../spec/kit-error.ts";
import { createMock } from "./mock.ts";
import type { MockOptions } from "./options.ts";

export interface StartOptions extends MockOptions {
  /** 0 for any free port; 4010 when left out. */
  readonly port?: number | undefined;
  /** Address to listen on; only this machine when left out. */
  readonly host?: string | undefined;
}

/** A running mock. `await using` closes it. */
export interface Mock extends AsyncDisposable {
  /** Origin to call, with the real port: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** A bearer token that works, as any other does. */
  readonly token: string;
  readonly app: FastifyInstance;
  /** Stops listening, lets open requests finish for `graceMs`, then ends them. */
  close(): Promise<void>;
}

export const defaultPort = 4010;
export const defaultHost = "127.0.0.1";
/** As long as a real key: `ofapi_` and 48 letters and digits (observed). */
const token = "ofapi_SandboxKeyThatOpensNothingButThisMock00000000000";
const graceMs = 700;

/**
 * Starts a mock.
 * @throws KitError `port_in_use`, `address_unavailable`, or when an option is wrong.
 */
export async function startMock(options: StartOptions = {}): Promise<Mock> {
  const app = createMock(options);
  const { port = defaultPort, host = defaultHost } = options;
  await app.listen({ port, host }).catch((error: unknown) => {
    throw listenError(error, host, port);
  });
  const close = () => closeGracefully(app);
  return { url: urlOf(app, host), token, app, close, [Symbol.asyncDispose]: close };
}

function urlOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

async function closeGracefully(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), graceMs);
  await app.close();
  clearTimeout(timer);
}

function listenError(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return new KitError("port_in_use", `Port ${port} is taken.`, { host, port });
  if (code === "EACCES")
    return new KitError("port_in_use", `Port ${port} may not be used by this user.`, { host, port });
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new KitError("address_unavailable", `There is no address ${host} on this machine.`, {
      host,
      port,
    });
  }
  return error;
}
