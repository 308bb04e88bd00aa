/** Handlers for Mock Service Worker: the sandbox inside a page or a test, without a server. */
import { type HttpHandler, HttpResponse, http } from "msw";
import { createDataset } from "./clicks/dataset.ts";
import { answerClicks, type Question } from "./server/answer.ts";
import { createClock } from "./server/clock.ts";
import { type MockOptions, settingsOf } from "./server/options.ts";
import { problems } from "./server/problems.ts";
import type { Reply } from "./server/reply.ts";
import { editionNames, editions } from "./spec/editions.ts";

/** What the handlers can be told: the options of a mock that shape its answers, and whom to answer for. */
export interface SmartLinksHandlersOptions
  extends Pick<MockOptions, "seed" | "clicksPerDay" | "now" | "behaviour"> {
  /** Only requests to this origin are answered, such as `https://app.onlyfansapi.com`; any when left out. */
  readonly origin?: string | undefined;
}

/** A question without its world. */
type Ask = (question: Omit<Question, "edition">) => Reply;

/**
 * Handlers that answer both editions as the mock server does, to the byte.
 * @throws KitError when an option is wrong.
 */
export function smartLinksHandlers(options: SmartLinksHandlersOptions = {}): HttpHandler[] {
  const { origin = "*", ...rest } = options;
  const settings = settingsOf(rest);
  const clock = createClock(settings.nowMs);
  const dataset = createDataset(settings);
  const room = (bytes: number) => new Uint8Array(bytes);
  return editionNames.map((edition) => {
    const path = editions[edition].path.replaceAll(/\{(\w+)\}/g, ":$1");
    return handler(`${origin.replace(/\/$/, "")}${path}`, (question) =>
      answerClicks({ dataset, nowMs: clock.nowMs(), room }, { edition, ...question }),
    );
  });
}

/** Other methods are refused here too: a slip must not pass through to the live API. */
function handler(path: string, ask: Ask): HttpHandler {
  return http.all<{ smart_link_id: string }>(path, ({ request, params }) => {
    const { method } = request;
    const { status, headers, body } =
      method === "GET" || method === "HEAD"
        ? ask({
            link: params.smart_link_id,
            search: new URL(request.url).search.slice(1),
            authorization: request.headers.get("authorization") ?? undefined,
          })
        : problems.methodNotAllowed(method, "GET, HEAD");
    const content = typeof body === "string" ? body : body.slice();
    return new HttpResponse(method === "HEAD" ? null : content, { status, headers });
  });
}
