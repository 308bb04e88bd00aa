/** What happens to each value of a response body, by operation. Every documented field is counted by the compiler. */
import { document } from "../../../openapi/generated/document.gen.ts";
import type { operations } from "../../../openapi/generated/types.gen.ts";
import type {
  AccountsResponse,
  ClicksResponse,
  ConversionsResponse,
  LinkTagsResponse,
  SmartLinkResponse,
  SmartLinksResponse,
  StatsResponse,
  TagsResponse,
  WhoamiResponse,
} from "../../../openapi/wire.ts";
import { byRule, clickRules, filterRules, type SanitiseRuleTree } from "../sanitise-rules.ts";
import { type ErrorBody, errorRules, type RuleTreeOf } from "./error-rules.ts";
import { cohortArps, fans, spenders } from "./people-rules.ts";
import { deleted, pixelRules, postback, postbacks, testEvent } from "./write-rules.ts";

type SmartLink = SmartLinksResponse["data"][number];

const rateLimits = byRule({ count: ["limit_minute", "limit_day", "remaining_minute", "remaining_day"] });
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
    summary: { conversions_total: "count", subscribers_total: "count", revenue_total: "total" },
    chart: [{ timestamp: "instant", conversions: "count" }],
    rows: [
      {
        ...byRule({
          id: ["id"],
          choice: ["conversion_type"],
          instant: ["conversion_at"],
          amount: ["amount_gross", "amount_net"],
          private: ["fan_onlyfans_id"],
        }),
        fan: byRule({ private: ["onlyfans_id", "username", "name", "avatar_url", "onlyfans_url"] }),
        click: clickRules,
      },
    ],
    filters: { ...filterRules, conversion_type: "choice" },
  },
};

const smartLink: RuleTreeOf<SmartLink> = {
  ...byRule({
    choice: ["link_type"],
    instant: ["created_at", "updated_at"],
    count: ["free_trial_days", "clicks_count", "conversions_count", "subscribers_count", "spenders_count"],
    total: ["revenue"],
    private: ["id", "name", "traffic_redirect_url"],
  }),
  cost: byRule({
    count: ["subscriberSourceCount", "clickSourceCount"],
    amount: ["inputValue", "perSub", "perClick", "perPromo"],
    private: ["inputMode"],
  }),
  account: byRule({ private: ["id", "display_name", "username"] }),
};

const links: RuleTreeOf<SmartLinksResponse & ErrorBody> = { ...errorRulesWithRateLimits, data: [smartLink] };
const link: RuleTreeOf<SmartLinkResponse & ErrorBody> = { ...errorRulesWithRateLimits, data: smartLink };

const period = byRule({
  instant: ["timestamp"],
  count: ["clicks", "subs", "spenders"],
  total: ["revenue"],
});

const stats: RuleTreeOf<StatsResponse & ErrorBody> = {
  ...errorRules,
  data: {
    summary: byRule({ count: ["clicks_total", "subs_total", "spenders_total"], total: ["revenue_total"] }),
    daily_metrics: [period],
    monthly_metrics: [period],
  },
};

const whoami: RuleTreeOf<WhoamiResponse & ErrorBody> = {
  ...errorRules,
  api_key: byRule({ private: ["name", "last_used_at", "created_at"] }),
  team: byRule({ private: ["name", "slug"] }),
};

const accounts: RuleTreeOf<AccountsResponse> = [
  byRule({ private: ["id", "display_name", "onlyfans_username"], words: ["is_authenticated"] }),
];

const tags: RuleTreeOf<TagsResponse & ErrorBody> = { ...errorRules, tags: ["private"] };

const linkTags: RuleTreeOf<LinkTagsResponse & ErrorBody> = {
  ...errorRulesWithRateLimits,
  data: { tags: ["private"] },
};

const pixels: SanitiseRuleTree = { ...errorRules, data: [pixelRules] };
const pixel: SanitiseRuleTree = { ...errorRulesWithRateLimits, data: pixelRules };

/** Every documented operation, counted by the compiler. */
const rulesByOperation: { readonly [Id in keyof operations]: SanitiseRuleTree } = {
  listSmartLinkClicks202601: clicks,
  listSmartLinkClicks: clicks,
  listSmartLinkConversions: conversions,
  listSmartLinks: links,
  createSmartLink: link,
  getSmartLink: link,
  deleteSmartLink: deleted,
  listSmartLinkTags: tags,
  addSmartLinkTags: tags,
  removeSmartLinkTags: tags,
  getSmartLinkStats: stats,
  listSmartLinkPixels: pixels,
  connectSmartLinkPixel: pixel,
  updateSmartLinkPixel: pixel,
  disconnectSmartLinkPixel: deleted,
  testSmartLinkPixelEvent: testEvent,
  listLinkTags: linkTags,
  listSmartLinkFans: fans,
  listSmartLinkSpenders: spenders,
  getSmartLinkCohortArps: cohortArps,
  listSmartLinkPostbacks: postbacks,
  createSmartLinkPostback: postback,
  getSmartLinkPostback: postback,
  updateSmartLinkPostback: postback,
  deleteSmartLinkPostback: postback,
  whoami,
  listAccounts: accounts,
};

/** How the path of a request to each operation ends: a base path or an account may stand before it. */
const endings = Object.entries(document.paths).flatMap(([path, methods]) => {
  const ending = path.replace(/^\/api(\/\{account\})?/, "").replaceAll(/\{\w+\}/g, "[^/]+");
  return Object.entries(methods as Methods).map(([method, { operationId }]) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`${ending}$`),
    rules: rulesByOperation[operationId],
  }));
});

type Methods = Readonly<Record<string, { readonly operationId: keyof operations }>>;

/**
 * The rules of the operation that a request is about, or of one with another method at its path. Any other body is read
 * as one of clicks, and what does not fit is private.
 * @param route Path of the request, without its query.
 */
export function bodyRulesOf(method: string, route: string): SanitiseRuleTree {
  const found = endings.filter(({ pattern }) => pattern.test(route));
  return (found.find((one) => one.method === method) ?? found[0])?.rules ?? clicks;
}
