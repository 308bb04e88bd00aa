/** Handlers for Mock Service Worker: the sandbox inside a page or a test, without a server. */
import { delay, type HttpHandler, HttpResponse, http } from "msw";
import { type Edition, editionNames, editions } from "./openapi/editions.ts";
import { type MockOptions, resolveOptions, type SettingOptions } from "./server/app/mock-options.ts";
import { type Delivery, respond } from "./server/control/control-request.ts";
import { problems } from "./server/respond/problems.ts";
import { createState, defaultSession, type Session, sessionOf } from "./server/session/state.ts";
import { byteWriterOn } from "./world/encode/byte-writer.ts";

/** What the handlers can be told: the options of a mock that shape its answers, and whom to answer for. */
export interface SmartLinksHandlersOptions extends SettingOptions, Pick<MockOptions, "now" | "behaviour"> {
  /** Only requests to this origin are answered, such as `https://app.onlyfansapi.com`; any when left out. */
  readonly origin?: string | undefined;
}

/**
 * Handlers that answer both editions as the mock server does, to the byte, scenarios and faults included.
 * @throws KitError when an option is wrong.
 */
export function smartLinksHandlers(options: SmartLinksHandlersOptions = {}): HttpHandler[] {
  const { origin = "*", ...rest } = options;
  const session = sessionOf(createState(resolveOptions(rest)), defaultSession);
  return editionNames.map((edition) => {
    const path = editions[edition].path.replaceAll(/\{(\w+)\}/g, ":$1");
    return handler(`${origin.replace(/\/$/, "")}${path}`, session, edition);
  });
}

/** Other methods are refused here too: a slip must not pass through to the live API. */
function handler(path: string, session: Session, edition: Edition): HttpHandler {
  return http.all<{ smart_link_id: string; account?: string }>(path, async ({ request, params }) => {
    const { method } = request;
    if (method !== "GET" && method !== "HEAD") {
      const { status, headers, body } = problems.methodNotAllowed(method, "GET, HEAD");
      return new HttpResponse(body as string, { status, headers });
    }
    const { pathname, search } = new URL(request.url);
    const question = {
      edition,
      link: params.smart_link_id,
      account: params.account ?? null,
      search: search.slice(1),
      url: pathname + search,
      authorization: request.headers.get("authorization") ?? undefined,
      prefer: request.headers.get("prefer") ?? undefined,
      method,
    };
    const steered = respond(session, question, (bytes) => byteWriterOn(new Uint8Array(bytes)));
    if (steered.delayMs > 0) await delay(steered.delayMs);
    return responseOf(steered, method);
  });
}

async function responseOf(
  { reply, fault }: Delivery,
  method: string,
): Promise<HttpResponse<Uint8Array<ArrayBuffer>>> {
  if (fault === "timeout") await delay("infinite");
  // A page cannot tell how a connection broke.
  if (fault === "reset" || fault === "empty" || fault === "truncate") return HttpResponse.error();
  if (fault === "slow-body") await delay(2000);
  const { status, headers, body } = reply;
  const whole = new Uint8Array(typeof body === "string" ? new TextEncoder().encode(body) : body);
  const content = fault === "malformed" ? whole.slice(0, whole.length >> 1) : whole;
  return new HttpResponse(method === "HEAD" ? null : content, { status, headers });
}
