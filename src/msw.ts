/** Handlers for Mock Service Worker: the sandbox inside a page or a test, without a server. */
import { delay, type HttpHandler, HttpResponse, http } from "msw";
import { expectArgument, options as optionsObject } from "./openapi/expect-argument.ts";
import { encoder } from "./openapi/text/utf-8.ts";
import { type MockOptions, resolveOptions } from "./server/app/mock-options.ts";
import { type Controls, controlsOf } from "./server/control/in-process/session-controls.ts";
import { arrivesWhole } from "./server/control/note-delivered.ts";
import { planDelivery } from "./server/control/plan-delivery.ts";
import { untracedSession } from "./server/control/untraced-session.ts";
import { corsHeaders } from "./server/http/cors.ts";
import { operations, writingOperations } from "./server/operations/all.ts";
import type { WritingOperation } from "./server/respond/change/writing-operation.ts";
import type { Delivery } from "./server/respond/delivery.ts";
import type { Operation } from "./server/respond/operation.ts";
import { problems, quoted } from "./server/respond/problems.ts";
import { bodyOf, type Reply } from "./server/respond/reply.ts";
import { withWarnings } from "./server/respond/warnings/mock-warnings.ts";
import {
  type HandledPath,
  handledOrigin,
  handledPath,
  type PathParams,
  paramsOf,
} from "./server/routes/handled-path.ts";
import { outcomeOf, receivedOf } from "./server/session/journal/journal-record.ts";
import { isUntraced } from "./server/session/journal/untraced-request.ts";
import type { Session } from "./server/session/session.ts";
import { createState, defaultSession, sessionOf } from "./server/session/state.ts";
import type { SettingOptions } from "./server/settings/setting-options.ts";
import { settingTable } from "./server/settings/setting-table.ts";
import { byteWriterOn } from "./world/encode/byte-writer.ts";

export { ownClicks } from "./server/own/own-clicks.ts";

/** The options of a mock that shape its responses, and the origin to respond for. */
export interface SmartLinksHandlersOptions
  extends SettingOptions,
    Pick<MockOptions, "now" | "behaviour" | "clicks" | "onlyMine"> {
  /**
   * Origin of the handled requests, such as `https://app.onlyfansapi.com`, and what stands before `/api` in their paths where
   * a proxy adds something. When left out, all requests whose path begins with `/api/`, of any origin.
   */
  readonly origin?: string | undefined;
}

/** Handlers for `setupServer(...handlers)`, and the controls of their sandbox: `handlers.coverage({ link })`. */
export type SmartLinksHandlers = HttpHandler[] & Controls;

const optionNames = [...Object.keys(settingTable), "now", "behaviour", "clicks", "onlyMine", "origin"];

const allOperations = [...operations, ...writingOperations];

/**
 * Handlers for all operations of the sandbox. They respond with the same bytes as the mock server, scenarios and faults included.
 * @throws KitError when an option is wrong.
 */
export function smartLinksHandlers(options: SmartLinksHandlersOptions = {}): SmartLinksHandlers {
  expectArgument("smartLinksHandlers", options, optionsObject);
  const { origin = "*" } = options;
  const resolved = resolveOptions(options, { name: "smartLinksHandlers", names: optionNames });
  expectArgument("The option origin of smartLinksHandlers", origin, handledOrigin);
  const session = sessionOf(createState(resolved), defaultSession);
  const served = [...new Set(allOperations.map(({ path }) => path))].map((path) =>
    handler(handledPath(origin, path), path, session),
  );
  return Object.assign(
    served,
    controlsOf(() => session),
  );
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
  return new HttpResponse(method === "HEAD" || status === 204 ? null : content, init);
}

function bytesOf(reply: Reply): Uint8Array<ArrayBuffer> {
  const body = bodyOf(reply);
  return new Uint8Array(typeof body === "string" ? encoder.encode(body) : body);
}

type AnyOperation = Operation | WritingOperation;

/** Other methods get an error here too: a mistake must not reach the live API. */
function handler({ matched, written }: HandledPath, path: string, session: Session): HttpHandler {
  const own = allOperations.filter((each) => each.path === path);
  return http.all(matched, async ({ request }) => {
    const { method } = request;
    const { origin, pathname } = new URL(request.url);
    const params = paramsOf(written.exec(origin + pathname));
    if (!params) return errorResponse(problems.unknownRoute(pathname));
    const operation = own.find((each) => methodsOf(each).includes(method));
    return operation
      ? respond(session, operation, { request, params })
      : otherMethod(request, [...own.flatMap(methodsOf), "OPTIONS"].sort().join(", "));
  });
}

function methodsOf(operation: AnyOperation): readonly string[] {
  return "change" in operation ? [operation.method] : ["GET", "HEAD"];
}

function otherMethod({ method }: Request, allow: string): HttpResponse<Uint8Array<ArrayBuffer>> {
  if (method === "OPTIONS")
    return new HttpResponse(null, { status: 204, headers: { ...corsHeaders, allow } });
  return errorResponse(problems.methodNotAllowed(method, allow));
}

interface MatchedRequest {
  readonly request: Request;
  readonly params: PathParams;
}

async function respond(
  ownSession: Session,
  operation: AnyOperation,
  { request, params }: MatchedRequest,
): Promise<HttpResponse<Uint8Array<ArrayBuffer>>> {
  const { method, headers } = request;
  const isSilent = isUntraced({ method, headers: Object.fromEntries(headers) });
  const session = isSilent ? untracedSession(ownSession) : ownSession;
  const { pathname, search } = new URL(request.url);
  const { smart_link_id: link = null, account = null, ...others } = params;
  const [item] = Object.values(others);
  const type = headers.get("content-type") ?? undefined;
  const body = "change" in operation ? { text: await request.clone().text(), type } : undefined;
  const url = pathname + search;
  const { id, edition } = operation;
  const [authorization, prefer] = [headers.get("authorization"), headers.get("prefer")];
  const apiRequest = {
    ...{ operation, link, account, item, method, url, search: search.slice(1), body },
    ...{ authorization: authorization ?? undefined, prefer: prefer ?? undefined },
  };
  const bufferFor = (bytes: number) => byteWriterOn(new Uint8Array(bytes));
  const rawHeaders = [...headers].flat();
  const atMs = session.shared.realMs();
  const routedTo = { atMs, operation: id, edition, account, link, body: body?.text };
  const received = receivedOf({ method, url, rawHeaders }, routedTo);
  const planned = planDelivery(session, apiRequest, bufferFor);
  const delivery = { ...planned, reply: withWarnings(planned.reply, warningsAbout(headers)) };
  session.journal.record(received, outcomeOf(delivery));
  if (delivery.delayMs > 0) await delay(delivery.delayMs);
  const response = await responseOf(delivery, method);
  const { shown } = delivery.reply;
  if (shown && method === "GET" && arrivesWhole(delivery) && !request.signal.aborted)
    session.reads.add(shown);
  return response;
}

/** A header that would choose a session of the mock server. */
function warningsAbout(headers: Headers): readonly string[] {
  const name = headers.get("mock-session") ?? defaultSession;
  if (name === defaultSession) return [];
  return [`Mock-Session ${quoted(name)}: the handlers have one session alone, ${defaultSession}`];
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
