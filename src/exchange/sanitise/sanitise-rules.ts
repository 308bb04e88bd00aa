/** What happens to each value of an exchange. What is not listed is private. */
import type { operations } from "../../openapi/types.gen.ts";
import type {
  ClicksResponse,
  Problem,
  ServerError,
  Unauthorized,
  ValidationProblem,
} from "../../openapi/wire.ts";

/**
 * - `private`: a stand-in of the same format
 * - `id`: the same, in the order of the ids
 * - `words`: private words are replaced, public ones stay
 * - `instant`, `country`, `count`: stays when it has that form; otherwise like `words`
 * - `balance`: shifted, so that differences stay and the largest of the recording is a row of nines
 */
export type SanitiseRule = "private" | "id" | "words" | "instant" | "country" | "count" | "balance";

/** Rules in the shape of what is treated. `*` stands for every other name. */
export type SanitiseRuleTree =
  | SanitiseRule
  | readonly [SanitiseRuleTree]
  | { readonly [name: string]: SanitiseRuleTree };

type RuleTreeOf<T> = T extends readonly (infer Item)[]
  ? readonly [RuleTreeOf<Item>]
  : T extends object
    ? { readonly [K in keyof T as string extends K ? "*" : K]-?: RuleTreeOf<T[K]> }
    : SanitiseRule;

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

type Body = ClicksResponse["2026-01"] &
  ClicksResponse["2026-09"] &
  Problem &
  ValidationProblem &
  Unauthorized &
  ServerError;

const filters = {
  date_start: "instant",
  date_end: "instant",
  limit: "count",
  offset: "count",
  include_bots: "words",
  include_duplicates: "words",
} as const;

/** Bodies of all responses: their names do not collide. */
export const bodyRules: RuleTreeOf<Body> = {
  data: {
    summary: { clicks_total: "count" },
    chart: [{ timestamp: "instant", clicks: "count" }],
    rows: [clickRules],
    filters,
  },
  _meta: {
    _credits: { used: "count", balance: "balance", note: "words" },
    _cache: { is_cached: "words", note: "words" },
  },
  error: "words",
  message: "words",
  description: "words",
  errors: { "*": ["words"] },
};

type Parameters = NonNullable<operations["listSmartLinkClicks202609"]["parameters"]["query"]>;

export const queryRules: { readonly [K in keyof Parameters]-?: SanitiseRule } = filters;

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
