/** A page of clicks without a server, for fixtures and pipes. */

import type { Edition } from "../../openapi/editions.ts";
import { KitError } from "../../openapi/kit-error.ts";
import type { ClicksResponse, Problem } from "../../openapi/wire.ts";
import { byteWriterOn } from "../../world/encode/byte-writer.ts";
import { planDelivery } from "../control/plan-delivery.ts";
import { listSmartLinkClicks } from "../operations/list-smart-link-clicks.ts";
import { bodyOf } from "../respond/reply.ts";
import type { ApiRequest } from "../respond/request.ts";
import { createState, defaultSession, sessionOf } from "../session/state.ts";
import { type MockOptions, resolveOptions } from "./mock-options.ts";

/** What to sample: the options of a mock, and the request. */
export interface SampleOptions extends MockOptions {
  readonly link?: string | undefined;
  readonly edition?: Edition | undefined;
  /** Query parameters as in the URL. A missing one has its default. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
}

/**
 * The 200 body that a mock with these options sends.
 * @throws KitError `invalid_option` when the mock would respond with an error.
 */
export function sampleClicks<E extends Edition = "2026-09">(
  options: SampleOptions & { readonly edition?: E | undefined } = {},
): ClicksResponse[E] {
  const session = sessionOf(createState(resolveOptions(options)), defaultSession);
  const search = searchOf(options.query);
  const request: ApiRequest = {
    operation: listSmartLinkClicks[options.edition ?? "2026-09"],
    link: options.link ?? "eveniet",
    search,
    authorization: "Bearer sample",
    prefer: undefined,
    method: "GET",
    url: `/?${search}`,
    account: null,
  };
  const { reply } = planDelivery(session, request, (bytes) => byteWriterOn(new Uint8Array(bytes)));
  const body = bodyOf(reply);
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  if (reply.status === 200) return JSON.parse(text);
  throw new KitError("invalid_option", text.startsWith("{") ? (JSON.parse(text) as Problem).message : text);
}

function searchOf(query: SampleOptions["query"] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.toString();
}
