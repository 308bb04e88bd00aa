/** A target over HTTP: the real API, or the mock. */
import { setTimeout as sleepFor } from "node:timers/promises";
import type { Dispatcher } from "undici";
import { aFunction, expectOptions, someText } from "../../openapi/expect-argument.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { expectKnownOptions } from "../../openapi/known-options.ts";
import { type Auth, invalidKey, type Request } from "../exchange.ts";
import { redactKey } from "../sanitise/key-redaction.ts";
import type { Target } from "../target.ts";
import { connectionsTo } from "./connections.ts";
import { sendOnce } from "./http.ts";
import { parseTarget, redirectToOtherOrigin } from "./origin.ts";
import { type Attempt, type RetryOptions, withRetries } from "./retries.ts";
import type { AttemptFailure } from "./transport-errors.ts";

export interface HttpTargetOptions extends Partial<RetryOptions> {
  /** The API key. It goes to the origin alone; without one, requests go without credentials. */
  readonly token?: string;
  /** From the start of a request to the last byte of its response. 30 seconds unless given. */
  readonly timeoutMs?: number;
  /** Largest body, decompressed as well as on the wire. 12 MiB unless given: a page of 10,000 rows has eight. */
  readonly maxBytes?: number;
  readonly userAgent?: string;
}

/**
 * Sends requests to an origin, or to a base path on it, with the key, a time limit and a size limit, and retries temporary failures. Redirects
 * are never followed: one within the origin is a response like any other, one to another origin is a failure.
 * @throws {KitError} `invalid_target` unless `address` is an http(s) origin with or without a base path; `invalid_option`.
 */
export function httpTarget(address: string, options: HttpTargetOptions = {}): Target {
  expectKnownOptions("httpTarget", options, optionNames);
  expectOptions("httpTarget", options, optionKinds);
  const base = parseTarget(address);
  const token = keyOf(options.token);
  const timeoutMs = countOf("timeoutMs", options.timeoutMs ?? 30_000, 1);
  const maxBytes = countOf("maxBytes", options.maxBytes ?? 12 * 1024 * 1024, 1);
  const pace: RetryOptions = {
    retries: countOf("retries", options.retries ?? 2, 0),
    sleep: options.sleep ?? sleepFor,
    clock: options.clock ?? (() => performance.timeOrigin + performance.now()),
    onWait: options.onWait,
  };
  const basePath = base.pathname.replace(/\/+$/, "");
  let connections: Promise<Dispatcher> | undefined;
  const keys: Readonly<Record<Auth, string | undefined>> = { key: token, none: undefined, wrong: invalidKey };

  async function attempt(input: Request): Promise<Attempt> {
    const request = { ...input, path: pathOf(input), headers: withoutCredentials(input) };
    const key = keys[request.auth ?? "key"];
    const headers = {
      accept: "application/json",
      "accept-encoding": "gzip",
      "user-agent": options.userAgent ?? "smart-links-kit",
      ...request.headers,
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    };
    const startedAt = pace.clock();
    connections ??= connectionsTo(base);
    const dispatcher = await connections;
    const path = basePath + request.path;
    const received = await sendOnce({ ...request, path, base, dispatcher, headers, timeoutMs, maxBytes });
    const latencyMs = Math.max(0, Math.round(pace.clock() - startedAt));
    if ("reason" in received) return received;
    const response = token === undefined ? received : redactKey(received, token);
    const goal = redirectToOtherOrigin(base, response);
    if (goal !== undefined) return refusedRedirect(goal);
    return { kind: "response", exchange: { request, response, latencyMs } };
  }

  return { name: base.origin + basePath, send: withRetries(attempt, pace) };
}

/** The compiler sees that none is missing. */
const optionNames = Object.keys({
  token: 1,
  timeoutMs: 1,
  maxBytes: 1,
  userAgent: 1,
  retries: 1,
  sleep: 1,
  clock: 1,
  onWait: 1,
} satisfies Record<keyof HttpTargetOptions, 1>);

const optionKinds = {
  token: someText,
  userAgent: someText,
  sleep: aFunction,
  clock: aFunction,
  onWait: aFunction,
};

function keyOf(token: string | undefined): string | undefined {
  if (token === undefined || /^[\x21-\x7e]+$/.test(token)) return token;
  const message = "The API key is empty or holds characters that no key has.";
  throw new KitError("invalid_option", message, { option: "token" });
}

function countOf(option: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least && value < 2 ** 31) return value;
  const message = `${option} must be a whole number of at least ${least}.`;
  throw new KitError("invalid_option", message, { option, value });
}

function pathOf({ path }: Request): string {
  if (/^\/[\x21-\x7e]*$/.test(path)) return path;
  throw new KitError("invalid_option", "A path begins with / and is percent-encoded.", { option: "path" });
}

/** Names of headers that hold credentials. They are the target's own business. */
const secret: ReadonlySet<string> = new Set(["authorization", "proxy-authorization", "cookie"]);

function withoutCredentials({ headers }: Request): Request["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.has(name.toLowerCase())));
}

function refusedRedirect(goal: string): AttemptFailure {
  const detail = `The target redirects to ${goal}. Name that origin as the target if it is to get the key.`;
  return { kind: "failure", reason: "refused-redirect", detail, isTransient: false };
}
