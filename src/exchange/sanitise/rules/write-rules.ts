/** What happens to each value of the bodies of operations that write, and of postbacks. */
import type { components } from "../../../openapi/generated/types.gen.ts";
import type {
  ConnectPixelBody,
  CreateSmartLinkBody,
  Pixel,
  TagsBody,
  TestEventBody,
} from "../../../openapi/wire.ts";
import type { SanitiseRuleTree } from "../sanitise-rules.ts";
import { errorRules, type RuleTreeOf } from "./error-rules.ts";

type Schemas = components["schemas"];

export const deleted: SanitiseRuleTree = { ...errorRules, data: { success: "words" } };

/** The names of its events may say whose shop it is. */
const events = {
  event_source_url: "private",
  event_click: "private",
  event_new_subscriber: "private",
  event_first_transaction: "private",
  event_new_transaction: "private",
  event_message_received_from_fan: "private",
  event_fan_sent_1_message: "private",
  event_fan_sent_3_messages: "private",
} as const;

export const pixelRules: { readonly [K in keyof Pixel]-?: SanitiseRuleTree } = {
  id: "count",
  platform: "words",
  platform_label: "words",
  label: "private",
  pixel_id: "private",
  ...events,
  status: "words",
  traffic_source_ids: ["count"],
  traffic_sources: "private",
  created_at: "instant",
  updated_at: "instant",
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
  id: "count",
  ...receiver,
  smart_links: [
    {
      link_ulid: "private",
      name: "private",
      account_display_name: "private",
      account_prefixed_id: "private",
    },
  ],
  traffic_source_ids: ["count"],
  traffic_sources: "private",
  latest_response: {
    id: "count",
    conversion_type: "choice",
    postback_url: "private",
    succeeded: "words",
    status_code: "count",
    error_type: "words",
    error_message: "words",
    created_at: "instant",
  },
  created_at: "instant",
  updated_at: "instant",
};

export const postback: SanitiseRuleTree = { ...errorRules, data: postbackRules };
export const postbacks: SanitiseRuleTree = { ...errorRules, data: [postbackRules] };

const createLink: RuleTreeOf<CreateSmartLinkBody> = {
  account_id: "private",
  name: "private",
  link_type: "choice",
  free_trial_days: "count",
};
const tags: RuleTreeOf<TagsBody> = { tags: ["private"] };
const pixel: { readonly [K in keyof ConnectPixelBody]-?: SanitiseRuleTree } = {
  platform: "choice",
  pixel_id: "private",
  pixel_access_token: "private",
  label: "private",
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
