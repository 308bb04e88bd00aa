/** What happens to each value of lists of people. Their names and ids are private. */
import type { CohortArpsResponse, FansResponse, SpendersResponse } from "../../../openapi/wire.ts";
import { byRule, fanFilterRules } from "../sanitise-rules.ts";
import { type ErrorBody, errorRules, type RuleTreeOf } from "./error-rules.ts";

export const fans: RuleTreeOf<FansResponse & ErrorBody> = {
  ...errorRules,
  data: {
    summary: byRule({
      count: ["fans_total", "fans_with_1_plus_messages_total", "fans_with_3_plus_messages_total"],
      total: ["revenue_net_total", "tips_net_total"],
    }),
    rows: [
      {
        ...byRule({
          id: ["fan_id", "click_id"],
          instant: ["converted_at"],
          count: ["messages_sent_by_fan"],
          private: [
            ["onlyfans_id", "username", "name", "avatar_url"],
            ["conversion_id", "external_click_id"],
          ],
          amount: ["revenue_net", "tips_net"],
        }),
        subscription_insights: {
          ...byRule({
            words: [
              ["has_subscription_data", "previously_subscribed", "subscribed_using_promo"],
              "current_subscription_from_smart_link",
            ],
          }),
          current_subscription: byRule({
            choice: ["type", "action"],
            words: ["is_free"],
            amount: ["price", "regular_price"],
          }),
        },
      },
    ],
    filters: fanFilterRules,
  },
};

export const spenders: RuleTreeOf<SpendersResponse & ErrorBody> = {
  ...errorRules,
  data: [
    { onlyfans_id: "private", username: "private", revenue: { total: "amount", calculated_at: "instant" } },
  ],
};

export const cohortArps: RuleTreeOf<CohortArpsResponse & ErrorBody> = {
  ...errorRules,
  data: byRule({
    count: ["subscribers_count", "source_subscribers_total", "coverage_percent"],
    total: [
      ["revenue_48h_total", "revenue_7d_total", "revenue_14d_total", "revenue_30d_total"],
      ["revenue_all_time_total", "arps_48h", "arps_7d", "arps_14d", "arps_30d", "arps_all_time"],
    ],
  }),
};
