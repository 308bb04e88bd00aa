/** What happens to each value of an exchange. What is not listed is private. */
import type { operations } from "../../openapi/generated/types.gen.ts";
import type { ClicksResponse } from "../../openapi/wire.ts";

/**
 * - `private`: a stand-in of the same format
 * - `id`: the same, in the order of the ids
 * - `words`: private words are replaced, public ones stay
 * - `choice`: stays when openapi.yaml lists the value (`enum`); otherwise like `words`
 * - `instant`, `country`, `count`: stays when it has that form; otherwise like `words`
 * - `amount`, `total`: dollars of one person and of all; stays when it has that form; otherwise like `private`
 * - `balance`: shifted, so that differences stay and the largest of the recording is a row of nines
 */
export type SanitiseRule =
  | "private"
  | "id"
  | "words"
  | "choice"
  | "instant"
  | "country"
  | "count"
  | "amount"
  | "total"
  | "balance";

/** Rules in the shape of what is treated. `*` stands for every other name. */
export type SanitiseRuleTree =
  | SanitiseRule
  | readonly [SanitiseRuleTree]
  | { readonly [name: string]: SanitiseRuleTree };

type Click = ClicksResponse["2026-01"]["data"]["rows"][number] &
  ClicksResponse["2026-09"]["data"]["rows"][number];

/** Names of fields, those that belong together in lists of their own. */
type Names = readonly (string | readonly string[])[];
type NameIn<Name> = Name extends readonly (infer Inner)[] ? Inner : Name;

/** Rules of plain fields, listed by rule. */
export function byRule<const Groups extends { readonly [R in SanitiseRule]?: Names }>(
  groups: Groups,
): { readonly [Name in NameIn<Extract<Groups[keyof Groups], Names>[number]> & string]: SanitiseRule };
export function byRule(groups: Readonly<Record<string, Names>>) {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([rule, names]) => names.flat().map((name) => [name, rule])),
  );
}

/** Every field of a row, counted by the compiler: a field that is added to openapi.yaml needs a rule. */
export const clickRules: { readonly [K in keyof Click]-?: SanitiseRule } = byRule({
  id: ["id"],
  instant: ["created_at"],
  country: ["country_code"],
  count: ["gross_clicks"],
  words: [
    ["user_agent", "browser_device_type", "browser_name", "browser_family", "browser_platform"],
    ["is_bot", "is_duplicate"],
  ],
  private: [
    ["referrer", "ip_address", "external_click_id"],
    ["fbclid", "gclid", "gbraid", "wbraid", "ttclid", "sccid"],
    ["aff_s1", "aff_s2", "aff_s3", "aff_s4", "aff_s5"],
    ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"],
  ],
});

/** Filters of lists in a window, in the query and in the echo. */
export const filterRules = byRule({
  instant: ["date_start", "date_end"],
  count: ["limit", "offset"],
  words: ["include_bots", "include_duplicates"],
});

/** Filters of lists of fans, in the query and in the echo. */
export const fanFilterRules = byRule({
  count: ["limit", "offset", "min_messages_sent_by_fan"],
  choice: ["sort"],
  words: ["has_messages", "previously_subscribed", "subscribed_using_promo"],
  amount: ["min_revenue_net", "min_tips_net"],
});

type QueryOf<Id extends keyof operations> = NonNullable<operations[Id]["parameters"]["query"]>;
type Parameter = { [Id in keyof operations]: keyof QueryOf<Id> }[keyof operations];

/** Every documented query parameter, counted by the compiler. */
export const queryRules: { readonly [K in Parameter]: SanitiseRule } = {
  ...filterRules,
  ...fanFilterRules,
  ...byRule({
    choice: ["conversion_type", "revenue_basis"],
    instant: ["acquisition_start", "acquisition_end"],
    amount: ["minSpend"],
    private: ["onlyfans_user_id", "name", "account_ids", "pixel_ids", "filter[tags][]"],
  }),
};

/** Headers that are kept, of requests and of responses. All others are dropped. */
export const requestHeaderRules: Readonly<Record<string, SanitiseRule>> = {
  accept: "words",
  prefer: "words",
};

export const responseHeaderRules: Readonly<Record<string, SanitiseRule>> = {
  "content-type": "words",
  "retry-after": "instant",
  "www-authenticate": "words",
  allow: "words",
  "x-ofapi-credits-used": "count",
  "x-ofapi-credits-balance": "balance",
  "x-ofapi-is-cached": "words",
  "x-rate-limit-limit-minute": "count",
  "x-rate-limit-remaining-minute": "count",
  "x-rate-limit-limit-day": "count",
  "x-rate-limit-remaining-day": "count",
};
