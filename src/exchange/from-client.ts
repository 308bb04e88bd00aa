/** Makes exchanges from the responses of HTTP clients. */
import { expectArgument } from "../openapi/expect-argument.ts";
import { KitError } from "../openapi/kit-error.ts";
import { expectKnownOptions } from "../openapi/known-options.ts";
import type { Auth, Exchange } from "./exchange.ts";
import { fetchResponse, readResponse } from "./response-kinds.ts";

/** What `fetch` resolves to. */
export interface FetchResponse {
  readonly url: string;
  readonly status: number;
  readonly headers: { forEach(callback: (value: string, name: string) => void): void };
  readonly bodyUsed?: boolean;
  clone(): { text(): Promise<string> };
}

/** What supertest and superagent resolve to. */
export interface SuperagentResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    /** The headers that were set. Whether a key was among them is all that is kept. */
    readonly header?: Readonly<Record<string, unknown>>;
  };
}

/** What `inject` of a Fastify app resolves to. */
export interface InjectResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly payload: string;
  readonly raw: {
    readonly req: {
      readonly method?: string | undefined;
      readonly url?: string | undefined;
      readonly headers?: Readonly<Record<string, unknown>>;
    };
  };
}

/** What axios resolves to. */
export interface AxiosLikeResponse {
  readonly status: number;
  readonly headers: object;
  readonly data: unknown;
  readonly config: {
    readonly method?: string | undefined;
    readonly url?: string | undefined;
    readonly headers?: object | undefined;
  };
  /** The request of Node, or of a browser. */
  readonly request?: {
    readonly path?: string;
    readonly responseURL?: string;
    readonly url?: string;
  };
}

/** A response in plain values. A body that is not a string is written as JSON. */
export interface PlainResponse {
  /** `GET` when absent. */
  readonly method?: string;
  /** Absolute, or a path. */
  readonly url: string;
  /** `"key"` when absent. */
  readonly auth?: Auth;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** A response that holds its body. */
export type ReadResponse = Exchange | SuperagentResponse | InjectResponse | AxiosLikeResponse | PlainResponse;

/**
 * The exchange of a response of supertest, axios or `inject`, or of plain values. An exchange is returned as it is.
 * @throws KitError `invalid_argument`
 */
export function exchangeFrom(response: ReadResponse): Exchange {
  expectArgument("exchangeFrom", response, readResponse);
  if ("response" in response) return response;
  if ("payload" in response) return exchange(fromInject(response));
  if ("config" in response) return exchange(fromAxios(response));
  if (!("text" in response)) return exchange(response);
  const { method, url, header = { authorization: "" } } = response.request;
  return exchange({ ...response, method, url, body: response.text, auth: authIn(header) });
}

function fromInject({ statusCode, headers, payload, raw: { req } }: InjectResponse): PlainResponse {
  const { method = "GET", url = "/", headers: sent = {} } = req;
  return { method, url, status: statusCode, headers, body: payload, auth: authIn(sent) };
}

function fromAxios({ status, headers, data, config, request = {} }: AxiosLikeResponse): PlainResponse {
  const { method = "get", headers: sent = {} } = config;
  const url = request.path ?? request.responseURL ?? request.url ?? config.url ?? "/";
  return {
    ...{ method: method.toUpperCase(), url, status, body: data },
    headers: { ...headers } as Record<string, unknown>,
    auth: authIn(sent),
  };
}

function authIn(headers: object): Auth {
  return Object.keys(headers).some((name) => name.toLowerCase() === "authorization") ? "key" : "none";
}

/** What a `fetch` response does not show. */
export interface FetchDetails extends Pick<PlainResponse, "method" | "auth"> {
  /** The body, as text or parsed, where it was read already. */
  readonly body?: unknown;
}

/**
 * The exchange of a `fetch`. The body of the response can still be read.
 * @param details Method and credentials, `GET` with a key when absent; and the body if it was read.
 * @throws KitError `invalid_option` when the body was read, and is not given; `invalid_argument`, `unknown_option`
 */
export async function exchangeFromFetch(
  response: FetchResponse,
  details: FetchDetails = {},
): Promise<Exchange> {
  expectArgument("exchangeFromFetch", response, fetchResponse);
  expectKnownOptions("exchangeFromFetch", details, ["method", "auth", "body"]);
  const { body: given, ...request } = details;
  if (response.bodyUsed && given === undefined) throw new KitError("invalid_option", bodyWasRead);
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  const body = given ?? (await response.clone().text());
  return exchange({ ...request, url: response.url, status: response.status, headers, body });
}

const bodyWasRead =
  "The body of this response was read already. Give it too: { body: await response.json() }.";

/** A session of the sandbox in the path. */
const sessionPrefix = /^\/__s\/[^/]+(?=\/)/;

function exchange({ method = "GET", url, auth = "key", status, headers, body }: PlainResponse): Exchange {
  const origin = "http://localhost";
  if (!URL.canParse(url, origin))
    throw new KitError("invalid_argument", "The url of the response is neither absolute nor a path.");
  const { pathname, search } = new URL(url, origin);
  const path = pathname.replace(sessionPrefix, "") + search;
  const named = Object.entries(headers)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(", ") : String(value)]);
  return {
    request: { method, path, headers: {}, auth },
    response: {
      status,
      headers: Object.fromEntries(named),
      body: typeof body === "string" ? body : JSON.stringify(body),
    },
    latencyMs: 0,
  };
}
