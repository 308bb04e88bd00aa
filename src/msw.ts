/** Handlers for Mock Service Worker: the sandbox inside a page or a test, without a server. */
import { delay, type HttpHandler, HttpResponse, http } from "msw";
import { routePattern } from "./openapi/description/route-pattern.ts";
import { type MockOptions, resolveOptions } from "./server/app/mock-options.ts";
import { arrivesWhole } from "./server/control/note-delivered.ts";
import { planDelivery } from "./server/control/plan-delivery.ts";
import { type Controls, controlsOf } from "./server/control/session-controls.ts";
import { corsHeaders } from "./server/http/cors.ts";
import { operations } from "./server/operations/all.ts";
import type { Delivery } from "./server/respond/delivery.ts";
import type { Operation } from "./server/respond/operation.ts";
import { problems } from "./server/respond/problems.ts";
import { bodyOf, type Reply } from "./server/respond/reply.ts";
import { unservedOperations, unservedProblem } from "./server/respond/unserved-operations.ts";
import { outcomeOf } from "./server/session/journal/journal-record.ts";
import type { Session } from "./server/session/session.ts";
import { createState, defaultSession, sessionOf } from "./server/session/state.ts";
import type { SettingOptions } from "./server/settings/setting-options.ts";
import { byteWriterOn } from "./world/encode/byte-writer.ts";

/** The options of a mock that shape its responses, and the origin to respond for. */
export interface SmartLinksHandlersOptions extends SettingOptions, Pick<MockOptions, "now" | "behaviour"> {
  /** Origin of the handled requests, such as `https://app.onlyfansapi.com`; any when left out. */
  readonly origin?: string | undefined;
}

/** Handlers for `setupServer(...handlers)`, and the controls of their sandbox: `handlers.coverage({ link })`. */
export type SmartLinksHandlers = HttpHandler[] & Controls;

/**
 * Handlers for all operations of the sandbox. They respond with the same bytes as the mock server, scenarios and faults included.
 * @throws KitError when an option is wrong.
 */
export function smartLinksHandlers(options: SmartLinksHandlersOptions = {}): SmartLinksHandlers {
  const { origin = "*", ...rest } = options;
  const session = sessionOf(
    createState(resolveOptions(rest, { name: "smartLinksHandlers", others: ["origin"] })),
    defaultSession,
  );
  const base = origin.replace(/\/$/, "");
  const served = operations.map((operation) =>
    handler(`${base}${routePattern(operation.path)}`, session, operation),
  );
  const unserved = Object.keys(unservedOperations).map((path) => unservedHandler(base, path));
  return Object.assign(
    [...served, ...unserved],
    controlsOf(() => session),
  );
}

/** An operation that the sandbox does not serve must not reach the live API either. */
function unservedHandler(base: string, path: string): HttpHandler {
  return http.all(`${base}${routePattern(path)}`, ({ request }) => {
    const { pathname } = new URL(request.url);
    return errorResponse(unservedProblem(request.method, pathname) ?? problems.unknownRoute(pathname));
  });
}

function errorResponse(reply: Reply): HttpResponse<Uint8Array<ArrayBuffer>> {
  return responseWith(reply, bytesOf(reply), "GET");
}

/** The response that the server sends, with its headers. */
function responseWith(
  { status, headers }: Reply,
  content: Uint8Array<ArrayBuffer>,
  method: string,
): HttpResponse<Uint8Array<ArrayBuffer>> {
  const length = { "content-length": String(content.length) };
  const init = { status, headers: { ...corsHeaders, ...headers, ...length } };
  return new HttpResponse(method === "HEAD" ? null : content, init);
}

function bytesOf(reply: Reply): Uint8Array<ArrayBuffer> {
  const body = bodyOf(reply);
  return new Uint8Array(typeof body === "string" ? new TextEncoder().encode(body) : body);
}

/** Other methods get an error here too: a mistake must not reach the live API. */
function handler(path: string, session: Session, operation: Operation): HttpHandler {
  return http.all<{ smart_link_id?: string; account?: string }>(path, async ({ request, params }) => {
    const { method } = request;
    if (method !== "GET" && method !== "HEAD") {
      const allow = "GET, HEAD, OPTIONS";
      if (method === "OPTIONS")
        return new HttpResponse(null, { status: 204, headers: { ...corsHeaders, allow } });
      const { pathname } = new URL(request.url);
      return errorResponse(
        unservedProblem(method, pathname, allow) ?? problems.methodNotAllowed(method, allow),
      );
    }
    const { pathname, search } = new URL(request.url);
    const apiRequest = {
      operation,
      link: params.smart_link_id ?? null,
      account: params.account ?? null,
      search: search.slice(1),
      url: pathname + search,
      authorization: request.headers.get("authorization") ?? undefined,
      prefer: request.headers.get("prefer") ?? undefined,
      method,
    };
    const bufferFor = (bytes: number) => byteWriterOn(new Uint8Array(bytes));
    const received = {
      ...{
        atMs: session.shared.realMs(),
        method,
        url: apiRequest.url,
        rawHeaders: [...request.headers].flat(),
      },
      ...{ operation: operation.id, edition: operation.edition },
      ...{ account: apiRequest.account, link: apiRequest.link },
    };
    const delivery = planDelivery(session, apiRequest, bufferFor);
    session.journal.record(received, outcomeOf(delivery));
    if (delivery.delayMs > 0) await delay(delivery.delayMs);
    const response = await responseOf(delivery, method);
    const { shown } = delivery.reply;
    if (shown && method === "GET" && arrivesWhole(delivery) && !request.signal.aborted)
      session.reads.add(shown);
    return response;
  });
}

async function responseOf(
  { reply, fault }: Delivery,
  method: string,
): Promise<HttpResponse<Uint8Array<ArrayBuffer>>> {
  if (fault === "timeout") await delay("infinite");
  // In a browser, all broken connections look the same.
  if (fault === "reset" || fault === "empty" || fault === "truncate") return HttpResponse.error();
  if (fault === "slow-body") await delay(2000);
  const whole = bytesOf(reply);
  return responseWith(reply, fault === "malformed" ? whole.slice(0, whole.length >> 1) : whole, method);
}
