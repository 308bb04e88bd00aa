// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface Alternatives {
  readonly row_order: "newest_first" | "oldest_first";
  readonly totals_scope: "filtered_window" | "unfiltered_window" | "page";
  readonly chart_empty_days: "omitted" | "zero_filled";
  readonly chart_day: "utc";
  readonly window_end: "inclusive" | "exclusive";
  readonly bare_date_end: "end_of_day" | "start_of_day";
  readonly default_window: "last_7_days" | "last_30_days" | "all_time";
  readonly inverted_window: "refused" | "empty";
  readonly largest_limit: 100 | 200 | 250 | 500 | 1000 | 5000 | 10000;
  readonly limit_above_largest: "refused" | "clamped";
  readonly page_past_end: "empty" | "not_found";
  readonly unknown_link: "not_found" | "empty";
  readonly digit_booleans: "accepted" | "refused";
  readonly unknown_parameters: "ignored" | "refused";
  readonly name_filter: "substring" | "exact";
  readonly tags_filter: "any" | "all";
  readonly link_order: "newest_first" | "oldest_first" | "by_name";
  readonly deleted_link_clicks: "not_found" | "readable";
  readonly duplicate_link_names: "accepted" | "refused";
  readonly unknown_account: "invalid" | "not_found";
  readonly pixel_connected_again: "shared" | "separate";
  readonly postback_retries: "none" | "three_times";
  readonly postback_encoding: "percent_encoded" | "as_is";
  readonly stats_summary: "lifetime" | "window";
  readonly stats_empty_days: "zero_filled" | "omitted";
  readonly counted_clicks: "all" | "without_bots_and_duplicates";
  readonly revenue_basis: "gross" | "net";
  readonly amounts_without_money: "zero" | "shown_as_null";
  readonly unset_type_echo: "shown_as_null" | "omitted";
  readonly fan_ties: "lowest_id_first" | "highest_id_first";
  readonly fans_without_conversion: "listed" | "left_out";
  readonly spender_order: "highest_first" | "lowest_first";
}
export type ReadPath = "/api/{account}/smart-links/{smart_link_id}/clicks" | "/api/smart-links/{smart_link_id}/clicks" | "/api/smart-links/{smart_link_id}/conversions" | "/api/smart-links" | "/api/smart-links/{smart_link_id}" | "/api/smart-links/{smart_link_id}/tags" | "/api/smart-links/{smart_link_id}/stats" | "/api/smart-links/{smart_link_id}/pixels" | "/api/link-tags" | "/api/smart-links/{smart_link_id}/fans" | "/api/smart-links/{smart_link_id}/spenders" | "/api/smart-links/{smart_link_id}/cohort-arps" | "/api/smart-link-postbacks" | "/api/smart-link-postbacks/{postback_id}" | "/api/whoami" | "/api/accounts";
export type Edition = "2026-01" | "2026-09";
