/** What happens to each value of lists of people. Their names, ids and money are private. */
import type { CohortArpsResponse, FansResponse, SpendersResponse } from "../../openapi/wire.ts";
import { type ErrorBody, errorRules, type RuleTreeOf } from "./error-rules.ts";

export const fans: RuleTreeOf<FansResponse & ErrorBody> = {
  ...errorRules,
  data: {
    summary: {
      fans_total: "count",
      revenue_net_total: "private",
      tips_net_total: "private",
      fans_with_1_plus_messages_total: "count",
      fans_with_3_plus_messages_total: "count",
    },
    rows: [
      {
        fan_id: "private",
        onlyfans_id: "private",
        username: "private",
        name: "private",
        avatar_url: "private",
        revenue_net: "private",
        tips_net: "private",
        messages_sent_by_fan: "count",
        converted_at: "instant",
        conversion_id: "private",
        click_id: "id",
        external_click_id: "private",
        subscription_insights: {
          has_subscription_data: "words",
          previously_subscribed: "words",
          subscribed_using_promo: "words",
          current_subscription_from_smart_link: "words",
          current_subscription: {
            type: "choice",
            action: "choice",
            price: "private",
            regular_price: "private",
            is_free: "words",
          },
        },
      },
    ],
    filters: {
      limit: "count",
      offset: "count",
      sort: "choice",
      has_messages: "words",
      min_messages_sent_by_fan: "count",
      min_revenue_net: "private",
      min_tips_net: "private",
      previously_subscribed: "words",
      subscribed_using_promo: "words",
    },
  },
};

export const spenders: RuleTreeOf<SpendersResponse & ErrorBody> = {
  ...errorRules,
  data: [
    {
      onlyfans_id: "private",
      username: "private",
      revenue: { total: "private", calculated_at: "instant" },
    },
  ],
};

export const cohortArps: RuleTreeOf<CohortArpsResponse & ErrorBody> = {
  ...errorRules,
  data: {
    subscribers_count: "count",
    revenue_48h_total: "private",
    arps_48h: "private",
    revenue_7d_total: "private",
    arps_7d: "private",
    revenue_14d_total: "private",
    arps_14d: "private",
    revenue_30d_total: "private",
    arps_30d: "private",
    revenue_all_time_total: "private",
    arps_all_time: "private",
    source_subscribers_total: "count",
    coverage_percent: "count",
  },
};
