/** Connections to one origin, direct or through the proxy that the environment names. */
import type { Dispatcher } from "undici";
import { KitError } from "../../openapi/kit-error.ts";
import { isLoopbackHost } from "../../openapi/loopback.ts";

const maxHeaderBytes = 32 * 1024;

/**
 * Opens no connection yet. `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` (in upper or lower case) are obeyed, but this machine
 * is always reached directly: a proxy elsewhere cannot reach it. undici is loaded here, with the first request.
 * @throws {KitError} `invalid_proxy`
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
  const [httpProxy, httpsProxy] = [proxyIn("http_proxy"), proxyIn("https_proxy")];
  return new EnvHttpProxyAgent({ ...options, httpProxy, httpsProxy, requestTls: secure, proxyTls: secure });
}

/**
 * The proxy that a variable names, in lower or upper case; empty when it names none. As with curl it needs no scheme.
 * @throws {KitError} `invalid_proxy`
 */
function proxyIn(name: string): string {
  const { [name]: lower, [name.toUpperCase()]: upper } = process.env;
  const given = lower ?? upper ?? "";
  if (given === "") return "";
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  // Its value may hold a password.
  const variable = lower === undefined ? name.toUpperCase() : name;
  throw new KitError("invalid_proxy", `${variable} is not the address of an http or https proxy.`, {
    variable,
  });
}
