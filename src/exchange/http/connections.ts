/** Connections to one origin, direct or through the proxy that the environment names. */
import type { Dispatcher } from "undici";
import { isLoopbackHost } from "../../openapi/loopback.ts";

const maxHeaderBytes = 32 * 1024;

/**
 * Opens no connection yet. `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` (in upper or lower case) are obeyed, but this machine
 * is always reached directly: a proxy elsewhere cannot reach it. undici is loaded here, with the first request.
 */
export async function connectionsTo(base: URL): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import("undici");
  // Explicit: the environment variable NODE_TLS_REJECT_UNAUTHORIZED=0 would send the key to anybody.
  const secure = { rejectUnauthorized: true };
  const options = {
    connect: secure,
    maxHeaderSize: maxHeaderBytes,
    // One time limit holds for the whole request.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  if (isLoopbackHost(base.hostname)) return new Agent(options);
  return new EnvHttpProxyAgent({ ...options, requestTls: secure, proxyTls: secure });
}
