/** What happens to each value of the bodies of operations that write, and of postbacks. */
import type { components } from "../../../openapi/generated/types.gen.ts";
import type {
  ConnectPixelBody,
  CreateSmartLinkBody,
  Pixel,
  TagsBody,
  TestEventBody,
} from "../../../openapi/wire.ts";
import { byRule, type SanitiseRuleTree } from "../sanitise-rules.ts";
import { errorRules, type RuleTreeOf } from "./error-rules.ts";

type Schemas = components["schemas"];

export const deleted: SanitiseRuleTree = { ...errorRules, data: { success: "words" } };

/** The names of its events may say whose shop it is. */
const events = byRule({
  private: [
    ["event_source_url", "event_click", "event_new_subscriber", "event_first_transaction"],
    ["event_new_transaction", "event_message_received_from_fan"],
    ["event_fan_sent_1_message", "event_fan_sent_3_messages"],
  ],
});

export const pixelRules: { readonly [K in keyof Pixel]-?: SanitiseRuleTree } = {
  ...byRule({
    count: ["id"],
    words: ["platform", "platform_label", "status"],
    instant: ["created_at", "updated_at"],
    private: ["label", "pixel_id", "traffic_sources"],
  }),
  ...events,
  traffic_source_ids: ["count"],
};

export const testEvent: SanitiseRuleTree = {
  ...errorRules,
  data: { accepted: "words", event_name: "private", status: "count", body: { "*": "private" } },
};

/** Address, body and headers of a receiver may hold its keys. */
const receiver = {
  url: "private",
  http_method: "choice",
  body: "private",
  headers: [{ name: "private", value: "private" }],
  smart_link_scope: "choice",
  conversion_types: ["choice"],
  smart_link_ids: ["private"],
} as const satisfies RuleTreeOf<Schemas["PostbackBody"]>;

const postbackRules: { readonly [K in keyof Schemas["Postback"]]-?: SanitiseRuleTree } = {
  ...byRule({ count: ["id"], instant: ["created_at", "updated_at"], private: ["traffic_sources"] }),
  ...receiver,
  smart_links: [byRule({ private: ["link_ulid", "name", "account_display_name", "account_prefixed_id"] })],
  traffic_source_ids: ["count"],
  latest_response: byRule({
    count: ["id", "status_code"],
    choice: ["conversion_type"],
    words: ["succeeded", "error_type", "error_message"],
    instant: ["created_at"],
    private: ["postback_url"],
  }),
};

export const postback: SanitiseRuleTree = { ...errorRules, data: postbackRules };
export const postbacks: SanitiseRuleTree = { ...errorRules, data: [postbackRules] };

const createLink: RuleTreeOf<CreateSmartLinkBody> = byRule({
  choice: ["link_type"],
  count: ["free_trial_days"],
  private: ["account_id", "name"],
});
const tags: RuleTreeOf<TagsBody> = { tags: ["private"] };
const pixel: { readonly [K in keyof ConnectPixelBody]-?: SanitiseRuleTree } = {
  ...byRule({ choice: ["platform"], private: ["pixel_id", "pixel_access_token", "label"] }),
  ...events,
  supercharged_events: ["private"],
};
const event: RuleTreeOf<TestEventBody> = { event_type: "choice", test_event_code: "private" };

/** Of the bodies of requests, by the end of the path. */
const requestRules: readonly (readonly [RegExp, SanitiseRuleTree])[] = [
  [/\/smart-links$/, createLink],
  [/\/tags$/, tags],
  [/\/pixels(\/[^/]+)?$/, pixel],
  [/\/test-event$/, event],
  [/\/smart-link-postbacks(\/[^/]+)?$/, receiver],
];

/** @param route Path of the request, without its query. In a body of another path everything is private. */
export function requestBodyRulesOf(route: string): SanitiseRuleTree {
  return requestRules.find(([pattern]) => pattern.test(route))?.[1] ?? {};
}
