/** A postback as the API shows it. */
import { linkFactsOf } from "../../../world/links/smart-link.ts";
import { instantTextOfMs } from "../../../world/model/calendar.ts";
import type { Dataset } from "../../../world/model/dataset.ts";
import type { Postback, PostbackFields } from "../../resources/postback.ts";
import type { Resources } from "../../resources/resources.ts";

/** Links that clients created have the names that they gave them, also after they were deleted. */
export function postbackFields(
  dataset: Dataset,
  { links, deletedLinks }: Pick<Resources, "links" | "deletedLinks">,
  postback: Postback,
): PostbackFields {
  const { id, url, http_method, body, headers, smart_link_scope, conversion_types, smart_link_ids } =
    postback;
  return {
    id,
    url,
    http_method,
    body,
    headers,
    smart_link_scope,
    conversion_types,
    smart_link_ids,
    smart_links: smart_link_ids.map((link) => {
      const created = links.get(link) ?? deletedLinks.get(link)?.created;
      const { profile, account } = created ?? linkFactsOf(dataset, link);
      return {
        link_ulid: link,
        name: profile.name,
        account_display_name: account.display_name,
        account_prefixed_id: account.id,
      };
    }),
    traffic_source_ids: [],
    traffic_sources: [],
    latest_response: postback.latest_response,
    created_at: instantTextOfMs(postback.createdMs),
    updated_at: instantTextOfMs(postback.updatedMs),
  };
}

/** The postback with an id of a path; undefined when there is none. */
export function postbackOfItem(postbacks: ReadonlyMap<number, Postback>, item: string): Postback | undefined {
  return /^\d{1,15}$/.test(item) ? postbacks.get(Number(item)) : undefined;
}
