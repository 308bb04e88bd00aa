/** Other alternatives of what is undocumented. */
import type { AssumptionId, Behaviour } from "../../../openapi/assumptions.ts";
import type { Mutant } from "../mutant.ts";

const family = "survive";

/**
 * What the API does by another alternative of an assumption. An assumption without an entry changes what a figure means:
 * no client can tell that from a response, so no client can survive it; or it is about requests that change something, or
 * about calls of postbacks.
 */
const sentences: { readonly [K in AssumptionId]: { readonly [V in Behaviour[K]]?: string } } = {
  row_order: { oldest_first: "Rows come oldest first." },
  totals_scope: {},
  chart_empty_days: { zero_filled: "Days without rows stand in the chart, with 0." },
  chart_day: {},
  window_end: { exclusive: "The window does not contain the second at which it ends." },
  bare_date_end: { start_of_day: "A bare day as the end of the window means the first second of that day." },
  default_window: {
    last_30_days: "Without dates the window is the last 30 days.",
    all_time: "Without dates the window is all time.",
  },
  inverted_window: { empty: "A window whose end lies before its start is an empty list, not an error." },
  largest_limit: {},
  limit_above_largest: {},
  page_past_end: { not_found: "A page past the end of the list is status 404." },
  unknown_link: { empty: "A link that does not exist has empty lists, not status 404." },
  digit_booleans: { refused: "The digits 1 and 0 are no booleans: status 422." },
  unknown_parameters: { refused: "An undocumented query parameter is status 422." },
  name_filter: { exact: "The filter name keeps the links that have exactly this name." },
  tags_filter: { all: "The filter for tags keeps the links that have all of them." },
  link_order: {
    oldest_first: "Links come oldest first.",
    by_name: "Links come in the order of their names.",
  },
  deleted_link_clicks: {},
  duplicate_link_names: {},
  unknown_account: {},
  pixel_connected_again: {},
  postback_retries: {},
  postback_encoding: {},
  stats_summary: {},
  stats_empty_days: { omitted: "Days on which nothing happened are left out of stats." },
  counted_clicks: {},
  revenue_basis: {},
  amounts_without_money: { shown_as_null: "The amounts of a conversion without money are null." },
  unset_type_echo: { omitted: "The echo leaves out a conversion_type that was not sent." },
  fan_ties: { highest_id_first: "Fans with equal values come in descending order of fan_id." },
  fans_without_conversion: { left_out: "Fans without a conversion are not listed." },
  spender_order: { lowest_first: "Spenders who paid least come first." },
};

export const behaviourMutants: readonly Mutant[] = [
  {
    id: "limit-clamped",
    family,
    sentence: "A limit above 100 is cut down to 100. The echo shows 100.",
    kind: "behaviour",
    behaviour: { largest_limit: 100, limit_above_largest: "clamped" },
  },
  ...Object.entries(sentences).flatMap(([id, bySetting]) =>
    Object.entries(bySetting).map(([value, sentence]): Mutant => {
      const name = `${id}-${value}`.replaceAll("_", "-");
      return { id: name, family, sentence, kind: "behaviour", behaviour: { [id]: value } };
    }),
  ),
];
