/** What happens to each value of an exchange. What is not listed is private. */
import type { operations } from "../../openapi/generated/types.gen.ts";
import type { ClicksResponse } from "../../openapi/wire.ts";

/**
 * - `private`: a stand-in of the same format
 * - `id`: the same, in the order of the ids
 * - `words`: private words are replaced, public ones stay
 * - `choice`: stays when openapi.yaml lists the value (`enum`); otherwise like `words`
 * - `instant`, `country`, `count`: stays when it has that form; otherwise like `words`
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
  | "balance";

/** Rules in the shape of what is treated. `*` stands for every other name. */
export type SanitiseRuleTree =
  | SanitiseRule
  | readonly [SanitiseRuleTree]
  | { readonly [name: string]: SanitiseRuleTree };

type Click = ClicksResponse["2026-01"]["data"]["rows"][number] &
  ClicksResponse["2026-09"]["data"]["rows"][number];

/** Every field of a row, counted by the compiler: a field that is added to openapi.yaml needs a rule. */
export const clickRules: { readonly [K in keyof Click]-?: SanitiseRule } = {
  id: "id",
  created_at: "instant",
  referrer: "private",
  ip_address: "private",
  user_agent: "words",
  browser_device_type: "words",
  browser_name: "words",
  browser_family: "words",
  browser_platform: "words",
  is_bot: "words",
  is_duplicate: "words",
  country_code: "country",
  external_click_id: "private",
  gross_clicks: "count",
  fbclid: "private",
  gclid: "private",
  gbraid: "private",
  wbraid: "private",
  ttclid: "private",
  sccid: "private",
  aff_s1: "private",
  aff_s2: "private",
  aff_s3: "private",
  aff_s4: "private",
  aff_s5: "private",
  utm_source: "private",
  utm_medium: "private",
  utm_campaign: "private",
  utm_content: "private",
  utm_term: "private",
};

/** Filters of lists in a window, in the query and in the echo. */
export const filterRules = {
  date_start: "instant",
  date_end: "instant",
  limit: "count",
  offset: "count",
  include_bots: "words",
  include_duplicates: "words",
} as const;

type QueryOf<Id extends keyof operations> = NonNullable<operations[Id]["parameters"]["query"]>;
type Parameters = QueryOf<"listSmartLinkClicks"> &
  QueryOf<"listSmartLinkConversions"> &
  QueryOf<"listSmartLinks"> &
  QueryOf<"getSmartLinkStats"> &
  QueryOf<"listSmartLinkFans"> &
  QueryOf<"listSmartLinkSpenders"> &
  QueryOf<"getSmartLinkCohortArps">;

/** Every documented query parameter, counted by the compiler. */
export const queryRules: { readonly [K in keyof Parameters]-?: SanitiseRule } = {
  ...filterRules,
  conversion_type: "choice",
  onlyfans_user_id: "private",
  name: "private",
  account_ids: "private",
  pixel_ids: "private",
  "filter[tags][]": "private",
  sort: "choice",
  has_messages: "words",
  min_messages_sent_by_fan: "count",
  min_revenue_net: "private",
  min_tips_net: "private",
  previously_subscribed: "words",
  subscribed_using_promo: "words",
  minSpend: "private",
  acquisition_start: "instant",
  acquisition_end: "instant",
  revenue_basis: "choice",
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
