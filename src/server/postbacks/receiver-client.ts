/**
 * Calls receivers of postbacks. A call has a time limit and a size limit, follows no redirect and uses no proxy. What
 * needs Node is loaded with the first call: the mock runs in browsers too.
 */
import type { LookupFunction } from "node:net";
import type { Agent } from "undici";
import { isLoopbackHost } from "../../openapi/loopback.ts";
import type { ReceiverRequest, ReceiverResponse } from "../session/postbacks/receiver.ts";
import { isNamed, refusedReceiver } from "./receiver-hosts.ts";

export interface ReceiverClient {
  readonly send: (request: ReceiverRequest) => Promise<ReceiverResponse>;
  /** Cuts off the calls that are under way. */
  readonly close: () => void;
}

interface ReceiverLimits {
  /** Hosts beside this machine that may be called. */
  readonly hosts: readonly string[];
  readonly timeoutMs: number;
}

/** Of a response that nobody reads. */
const maxBytes = 65_536;

export function createReceiverClient({ hosts, timeoutMs }: ReceiverLimits): ReceiverClient {
  let connection: Promise<Connection> | undefined;
  let isClosed = false;
  return {
    async send({ url: text, ...request }) {
      if (!URL.canParse(text)) return failure("invalid_url", "The expanded URL is not a URL.");
      const url = new URL(text);
      const refused = refusedReceiver(url, hosts);
      if (refused !== undefined) return failure("host_not_allowed", refused);
      connection ??= connect(hosts);
      const { dispatcher, sendOnce } = await connection;
      if (isClosed) return failure("network", "The sandbox was closed.");
      const base = new URL(url.origin);
      const path = url.pathname + url.search;
      const received = await sendOnce({ ...request, base, path, dispatcher, timeoutMs, maxBytes });
      return "reason" in received
        ? failure(received.reason, received.detail)
        : { kind: "response", status: received.status };
    },
    close() {
      isClosed = true;
      void connection?.then(({ dispatcher }) => dispatcher.destroy());
    },
  };
}

function failure(errorType: string, message: string): ReceiverResponse {
  return { kind: "failure", errorType, message };
}

interface Connection {
  readonly dispatcher: Agent;
  readonly sendOnce: typeof import("../../exchange/http/http.ts").sendOnce;
}

async function connect(hosts: readonly string[]): Promise<Connection> {
  const [{ Agent }, dns, { sendOnce }] = await Promise.all([
    import("undici"),
    import("node:dns"),
    import("../../exchange/http/http.ts"),
  ]);
  /** A name of this machine must have an address of this machine, whatever DNS says. */
  const lookup: LookupFunction = (hostname, options, onResult) => {
    dns.lookup(hostname, options, (error, address, family) => {
      const addresses = typeof address === "string" ? [address] : (address ?? []).map((each) => each.address);
      const isAllowed = isNamed(hostname, hosts) || addresses.every(isLoopbackHost);
      const refused = Object.assign(new Error("not an address of this machine"), { code: "EHOSTNOTALLOWED" });
      onResult(error ?? (isAllowed ? null : refused), address, family);
    });
  };
  const dispatcher = new Agent({
    connect: { lookup, rejectUnauthorized: true },
    maxHeaderSize: 16_384,
    // One time limit holds for the whole call.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return { dispatcher, sendOnce };
}
