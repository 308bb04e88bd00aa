/** What happens to each value of a response body, by operation. Every documented field is counted by the compiler. */
import type {
  AccountsResponse,
  ClicksResponse,
  ConversionsResponse,
  LinkTagsResponse,
  Pixel,
  PixelsResponse,
  SmartLinkResponse,
  SmartLinksResponse,
  StatsResponse,
  TagsResponse,
  WhoamiResponse,
} from "../../openapi/wire.ts";
import { type ErrorBody, errorRules, type RuleTreeOf } from "./error-rules.ts";
import { cohortArps, fans, spenders } from "./people-rules.ts";
import { clickRules, filterRules, type SanitiseRuleTree } from "./sanitise-rules.ts";

type SmartLink = SmartLinksResponse["data"][number];

const rateLimits = {
  limit_minute: "count",
  limit_day: "count",
  remaining_minute: "count",
  remaining_day: "count",
} as const;
const errorRulesWithRateLimits = { ...errorRules, _meta: { ...errorRules._meta, _rate_limits: rateLimits } };

const clicks: RuleTreeOf<ClicksResponse["2026-01"] & ClicksResponse["2026-09"] & ErrorBody> = {
  ...errorRules,
  data: {
    summary: { clicks_total: "count" },
    chart: [{ timestamp: "instant", clicks: "count" }],
    rows: [clickRules],
    filters: filterRules,
  },
};

const conversions: RuleTreeOf<ConversionsResponse & ErrorBody> = {
  ...errorRules,
  data: {
    summary: { conversions_total: "count", subscribers_total: "count", revenue_total: "private" },
    chart: [{ timestamp: "instant", conversions: "count" }],
    rows: [
      {
        id: "id",
        conversion_type: "choice",
        amount_gross: "private",
        amount_net: "private",
        conversion_at: "instant",
        fan_onlyfans_id: "private",
        fan: {
          onlyfans_id: "private",
          username: "private",
          name: "private",
          avatar_url: "private",
          onlyfans_url: "private",
        },
        click: clickRules,
      },
    ],
    filters: { ...filterRules, conversion_type: "choice" },
  },
};

const smartLink: RuleTreeOf<SmartLink> = {
  id: "private",
  name: "private",
  link_type: "choice",
  traffic_redirect_url: "private",
  free_trial_days: "count",
  clicks_count: "count",
  conversions_count: "count",
  subscribers_count: "count",
  spenders_count: "count",
  revenue: "private",
  cost: {
    inputMode: "private",
    inputValue: "private",
    perSub: "private",
    perClick: "private",
    perPromo: "private",
    subscriberSourceCount: "count",
    clickSourceCount: "count",
  },
  account: { id: "private", display_name: "private", username: "private" },
  created_at: "instant",
  updated_at: "instant",
};

const links: RuleTreeOf<SmartLinksResponse & ErrorBody> = { ...errorRulesWithRateLimits, data: [smartLink] };
const link: RuleTreeOf<SmartLinkResponse & ErrorBody> = { ...errorRulesWithRateLimits, data: smartLink };

const period = {
  timestamp: "instant",
  clicks: "count",
  subs: "count",
  revenue: "private",
  spenders: "count",
} as const;

const stats: RuleTreeOf<StatsResponse & ErrorBody> = {
  ...errorRules,
  data: {
    summary: {
      clicks_total: "count",
      subs_total: "count",
      revenue_total: "private",
      spenders_total: "count",
    },
    daily_metrics: [period],
    monthly_metrics: [period],
  },
};

const whoami: RuleTreeOf<WhoamiResponse & ErrorBody> = {
  ...errorRules,
  api_key: { name: "private", last_used_at: "private", created_at: "private" },
  team: { name: "private", slug: "private" },
};

const accounts: RuleTreeOf<AccountsResponse> = [
  { id: "private", display_name: "private", onlyfans_username: "private", is_authenticated: "words" },
];

const tags: RuleTreeOf<TagsResponse & ErrorBody> = { ...errorRules, tags: ["private"] };
const linkTags: RuleTreeOf<LinkTagsResponse & ErrorBody> = {
  ...errorRulesWithRateLimits,
  data: { tags: ["private"] },
};

const pixels: RuleTreeOf<Omit<PixelsResponse, "data"> & ErrorBody> & { readonly data: SanitiseRuleTree } = {
  ...errorRules,
  data: [
    {
      id: "count",
      platform: "words",
      platform_label: "words",
      label: "private",
      pixel_id: "private",
      event_source_url: "private",
      event_click: "private",
      event_new_subscriber: "private",
      event_first_transaction: "private",
      event_new_transaction: "private",
      event_message_received_from_fan: "private",
      event_fan_sent_1_message: "private",
      event_fan_sent_3_messages: "private",
      status: "words",
      traffic_source_ids: ["count"],
      traffic_sources: "private",
      created_at: "instant",
      updated_at: "instant",
    } satisfies { readonly [K in keyof Pixel]-?: SanitiseRuleTree },
  ],
};

/** By the end of the path. Any other body is read as one of clicks, and what does not fit is private. */
const rulesByPath: readonly (readonly [RegExp, SanitiseRuleTree])[] = [
  [/\/conversions$/, conversions],
  [/\/stats$/, stats],
  [/\/fans$/, fans],
  [/\/spenders$/, spenders],
  [/\/cohort-arps$/, cohortArps],
  [/\/tags$/, tags],
  [/\/link-tags$/, linkTags],
  [/\/pixels$/, pixels],
  [/\/smart-links$/, links],
  [/\/smart-links\/[^/]+$/, link],
  [/\/whoami$/, whoami],
  [/\/accounts$/, accounts],
];

/** @param route Path of the request, without its query. */
export function bodyRulesOf(route: string): SanitiseRuleTree {
  return rulesByPath.find(([pattern]) => pattern.test(route))?.[1] ?? clicks;
}
