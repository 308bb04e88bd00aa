/** The postbacks of a session, among its resources. */
import { conversionTypes } from "../../world/fans/conversion-kinds.ts";
import type { LatestResponse, Postback, PostbackBody } from "./postback.ts";
import { nextId, noResources, type Resources, withEntry, withoutEntry } from "./resources.ts";

/** Adds a postback. What the body leaves out has its default; links belong to one that is not about all of them. */
export function withNewPostback(resources: Resources, body: PostbackBody, nowMs: number): Resources {
  const [id, taken] = nextId(resources, "postbacks");
  const unset = { http_method: "GET", body: null, headers: [], smart_link_ids: [] } as const;
  const postback = { ...unset, ...defined(body), id, latest_response: null };
  return withPostback(taken, { ...postback, createdMs: nowMs, updatedMs: nowMs });
}

/** Changes a postback. Method, body and headers that the request leaves out stay. */
export function withChangedPostback(
  resources: Resources,
  before: Postback,
  { body, nowMs }: { readonly body: PostbackBody; readonly nowMs: number },
): Resources {
  return withPostback(resources, { ...before, ...defined(body), updatedMs: nowMs });
}

export function withoutPostback(resources: Resources, id: number): Resources {
  return { ...resources, postbacks: withoutEntry(resources.postbacks, id) };
}

/** Notes the response to a call. Nothing changes when the postback was deleted meanwhile. */
export function withLatestResponse(
  resources: Resources,
  id: number,
  latest_response: LatestResponse,
): Resources {
  const postback = resources.postbacks.get(id);
  return postback ? withPostback(resources, { ...postback, latest_response }) : resources;
}

/** What a session begins with: a postback of all conversions to the receiver, where there is one. */
export function startResources(receiver: string | undefined, nowMs: number): Resources {
  if (receiver === undefined) return noResources;
  const query = "click_id={click_id}&external_click_id={external_click_id}&conversion_type={conversion_type}";
  const url = receiver.includes("{") ? receiver : `${receiver}${receiver.includes("?") ? "&" : "?"}${query}`;
  const body = { url, smart_link_scope: "global" as const, conversion_types: conversionTypes };
  return withNewPostback(noResources, body, nowMs);
}

function withPostback(resources: Resources, postback: Postback): Resources {
  const smart_link_ids = postback.smart_link_scope === "global" ? [] : [...new Set(postback.smart_link_ids)];
  const whole = { ...postback, smart_link_ids };
  return { ...resources, postbacks: withEntry(resources.postbacks, postback.id, whole) };
}

const bodyNames = [
  ...["url", "http_method", "body", "headers"],
  ...["smart_link_scope", "conversion_types", "smart_link_ids"],
] as (keyof PostbackBody)[];

/** The members that a body has, without those that the operation does not have. */
function defined(body: PostbackBody): PostbackBody {
  const given = bodyNames.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]);
  return { ...Object.fromEntries(given), conversion_types: [...new Set(body.conversion_types)] };
}
