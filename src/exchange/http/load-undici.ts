/** Loads the part of undici that sends requests. With fetch, WebSocket and the rest it takes three times as long. */
import { createRequire } from "node:module";

type Undici = typeof import("undici");

const load = createRequire(import.meta.url);

/** Connections without a proxy. */
export function loadAgent(): Undici["Agent"] {
  // The package puts this method there when all of it is loaded.
  const Dispatcher: Undici["Dispatcher"] = load("undici/lib/dispatcher/dispatcher.js");
  Dispatcher.prototype.request = load("undici/lib/api/api-request.js");
  return load("undici/lib/dispatcher/agent.js");
}
