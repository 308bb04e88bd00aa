// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/api/{account}/smart-links/{smart_link_id}/clicks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List smart link clicks (edition 2026-01)
         * @description The clicks of one smart link, asked for under an account. A row has 25 fields, and each answered call costs one credit.
         */
        readonly get: operations["listSmartLinkClicks202601"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/smart-links/{smart_link_id}/clicks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List smart link clicks (edition 2026-09)
         * @description The clicks of one smart link, asked for by the team that owns it: the path has no account. A row has 30 fields, and calls are free.
         */
        readonly get: operations["listSmartLinkClicks202609"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A day or an instant as a caller may write it; the empty text means that none was given. */
        readonly InstantText: string;
        /**
         * Format: date-time
         * @description An instant in UTC to the second, always written with `+00:00`.
         * @example 2026-01-31T23:59:59+00:00
         */
        readonly Instant: string;
        /** @description Text, or null where the visit told nothing. */
        readonly Text: string | null;
        /** @description One recorded click as edition 2026-01 shows it. */
        readonly Click202601: {
            /**
             * @description The click's own id. A ULID in practice, though no documented example is a valid one.
             * @example 01KGA7WS3R4V1N9QK2M8D5T6XY
             */
            readonly id: string;
            /** @description When the click happened. */
            readonly created_at: components["schemas"]["Instant"];
            /**
             * @description Host of the page the visitor came from, without scheme or path.
             * @example example.com
             */
            readonly referrer: components["schemas"]["Text"];
            /**
             * @description Address of the visitor, IPv4 or IPv6.
             * @example 203.0.113.7
             */
            readonly ip_address: components["schemas"]["Text"];
            /** @description What the visitor's program called itself, word for word. */
            readonly user_agent: components["schemas"]["Text"];
            /**
             * @description Kind of device read from the user agent. No list of values is published.
             * @example Desktop
             */
            readonly browser_device_type: components["schemas"]["Text"];
            /**
             * @description Browser read from the user agent.
             * @example Chrome
             */
            readonly browser_name: components["schemas"]["Text"];
            /**
             * @description Family the browser belongs to.
             * @example Chrome
             */
            readonly browser_family: components["schemas"]["Text"];
            /**
             * @description Operating system read from the user agent.
             * @example macOS
             */
            readonly browser_platform: components["schemas"]["Text"];
            /** @description Whether the click is taken for a machine's. How this is decided is not published. */
            readonly is_bot: boolean;
            /** @description Whether the click repeats an earlier one. How this is decided is not published. */
            readonly is_duplicate: boolean;
            /**
             * @description Country of the visitor, ISO 3166-1 alpha-2.
             * @example US
             */
            readonly country_code: string | null;
            /**
             * @description The id an outside tracker gave this click.
             * @example ext_7c1d09ab
             */
            readonly external_click_id: components["schemas"]["Text"];
            /** @description Not explained by the vendor; 1 in its example. At least 1 is our reading. */
            readonly gross_clicks: number;
            /** @description Click id that Meta adds to links in its ads. */
            readonly fbclid: components["schemas"]["Text"];
            /** @description First affiliate sub-id of the link that was followed. */
            readonly aff_s1: components["schemas"]["Text"];
            /** @description Second affiliate sub-id. */
            readonly aff_s2: components["schemas"]["Text"];
            /** @description Third affiliate sub-id. */
            readonly aff_s3: components["schemas"]["Text"];
            /** @description Fourth affiliate sub-id. */
            readonly aff_s4: components["schemas"]["Text"];
            /** @description Fifth affiliate sub-id. */
            readonly aff_s5: components["schemas"]["Text"];
            /** @description Where the campaign ran, such as a search engine or a newsletter. */
            readonly utm_source: components["schemas"]["Text"];
            /** @description Kind of advertisement, such as `cpc` or `email`. */
            readonly utm_medium: components["schemas"]["Text"];
            /** @description Name of the campaign. */
            readonly utm_campaign: components["schemas"]["Text"];
            /** @description Which creative or link of the campaign was followed. */
            readonly utm_content: components["schemas"]["Text"];
            /** @description Search term that was paid for. */
            readonly utm_term: components["schemas"]["Text"];
        };
        /** @description The five advertisement ids that edition 2026-09 added after `fbclid`. */
        readonly AdClickIds: {
            /** @description Click id of Google Ads. */
            readonly gclid: components["schemas"]["Text"];
            /** @description Google's stand-in for `gclid` on iOS, from app to web. */
            readonly gbraid: components["schemas"]["Text"];
            /** @description Google's stand-in for `gclid` on iOS, from web to app. */
            readonly wbraid: components["schemas"]["Text"];
            /** @description Click id of TikTok. */
            readonly ttclid: components["schemas"]["Text"];
            /** @description Click id of Snapchat. */
            readonly sccid: components["schemas"]["Text"];
        };
        /** @description One recorded click as edition 2026-09 shows it. */
        readonly Click202609: components["schemas"]["Click202601"] & components["schemas"]["AdClickIds"];
        /** @description Figures of the whole filtered window, whatever page is shown. */
        readonly Summary: {
            /** @description How many clicks the window holds after filtering. */
            readonly clicks_total: number;
        };
        /** @description One UTC day of the chart. */
        readonly ChartPoint: {
            /**
             * Format: date
             * @description The day.
             */
            readonly timestamp: string;
            /** @description Clicks of that day after filtering. */
            readonly clicks: number;
        };
        /** @description Clicks per UTC day over the whole filtered window, earliest first, days without clicks left out. */
        readonly Chart: readonly components["schemas"]["ChartPoint"][];
        /** @description The values in force for this answer, defaults filled in. */
        readonly Filters: {
            /** @description First instant of the window. */
            readonly date_start: components["schemas"]["Instant"];
            /** @description Last instant of the window. */
            readonly date_end: components["schemas"]["Instant"];
            /** @description Rows per page. */
            readonly limit: number;
            /** @description Rows passed over. */
            readonly offset: number;
            /** @description Whether bots are counted and listed. */
            readonly include_bots: boolean;
            /** @description Whether duplicates are counted and listed. */
            readonly include_duplicates: boolean;
        };
        /** @description What is known of the clicks that were asked for. */
        readonly ClicksData202601: {
            readonly summary: components["schemas"]["Summary"];
            readonly chart: components["schemas"]["Chart"];
            /** @description The page's clicks, newest first. */
            readonly rows: readonly components["schemas"]["Click202601"][];
            readonly filters: components["schemas"]["Filters"];
        };
        /** @description What is known of the clicks that were asked for. */
        readonly ClicksData202609: {
            readonly summary: components["schemas"]["Summary"];
            readonly chart: components["schemas"]["Chart"];
            /** @description The page's clicks, newest first. */
            readonly rows: readonly components["schemas"]["Click202609"][];
            readonly filters: components["schemas"]["Filters"];
        };
        /** @description The price of this call. */
        readonly Credits: {
            /** @description Credits this call cost. */
            readonly used: number;
            /** @description Credits left after it. */
            readonly balance: number;
            /** @description When the price applies, in words. */
            readonly note: string;
        };
        /** @description Whether a cache answered. It is switched off for this operation. */
        readonly Cache: {
            /** @description Whether the answer came from a cache. */
            readonly is_cached: boolean;
            /** @description What is to be known about caching here. */
            readonly note: string;
        };
        /** @description About the answer, not the clicks. */
        readonly Meta: {
            readonly _credits: components["schemas"]["Credits"];
            readonly _cache: components["schemas"]["Cache"];
        };
        /** @description The envelope of edition 2026-01. */
        readonly ClicksReply202601: {
            readonly data: components["schemas"]["ClicksData202601"];
            readonly _meta: components["schemas"]["Meta"];
        };
        /** @description The envelope of edition 2026-09. */
        readonly ClicksReply202609: {
            readonly data: components["schemas"]["ClicksData202609"];
            readonly _meta: components["schemas"]["Meta"];
        };
        /** @description The refusal of a key that is missing or not valid. The whole of it is one sentence. */
        readonly Unauthorized: {
            /** @description What is wrong and where keys are to be had. */
            readonly error: string;
        };
        /** @description A refusal. The envelope is documented on sibling operations. */
        readonly Problem: {
            /** @description Code of the problem, for programs. */
            readonly error: string;
            /** @description What is wrong, for people. */
            readonly message: string;
            /** @description Why, or what to do next. */
            readonly description: string;
            readonly _meta?: components["schemas"]["Meta"];
        };
        /** @description A refusal of parameters, with messages per parameter. */
        readonly ValidationProblem: components["schemas"]["Problem"] & {
            /** @constant */
            readonly error?: "VALIDATION_ERROR";
            /** @description For each refused parameter, what is wrong with it. */
            readonly errors: {
                readonly [key: string]: readonly string[];
            };
        };
        /** @description The server's last word when it failed. */
        readonly ServerError: {
            /** @description Always the same two words. */
            readonly message: string;
        };
    };
    responses: {
        /** @description The API key is missing or not valid. */
        readonly Unauthorized: {
            headers: {
                readonly "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                readonly "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                readonly "x-ofapi-is-cached": components["headers"]["IsCached"];
                readonly "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                readonly "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                readonly "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                readonly "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Unauthorized"];
            };
        };
        /** @description The balance does not cover the call. */
        readonly InsufficientCredits: {
            headers: {
                readonly "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                readonly "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                readonly "x-ofapi-is-cached": components["headers"]["IsCached"];
                readonly "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                readonly "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                readonly "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                readonly "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The API key may not see this link. */
        readonly Forbidden: {
            headers: {
                readonly "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                readonly "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                readonly "x-ofapi-is-cached": components["headers"]["IsCached"];
                readonly "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                readonly "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                readonly "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                readonly "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such smart link. */
        readonly NotFound: {
            headers: {
                readonly "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                readonly "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                readonly "x-ofapi-is-cached": components["headers"]["IsCached"];
                readonly "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                readonly "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                readonly "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                readonly "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter was refused. Costs no credits. */
        readonly ValidationError: {
            headers: {
                readonly "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                readonly "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                readonly "x-ofapi-is-cached": components["headers"]["IsCached"];
                readonly "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                readonly "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                readonly "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                readonly "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description Too many requests in this minute. */
        readonly RateLimitExceeded: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                readonly "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The server failed. */
        readonly ServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ServerError"];
            };
        };
    };
    parameters: {
        /**
         * @description The account the link belongs to. Live ids look like `acct_` and 32 hexadecimal digits.
         * @example acct_0123456789abcdef0123456789abcdef
         */
        readonly account: string;
        /**
         * @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced.
         * @example 01JGYKZ5T0SANDBOXN0000000A
         */
        readonly smart_link_id: string;
        /** @description First instant of the window. ISO 8601: `2026-01-01T00:00:00Z`, a numeric offset (its `+` sent as `%2B`), `2026-01-01 00:00:00` or `2026-01-01` (both read as UTC; a bare day starts at midnight). Fractions of a second are cut off. Empty is the same as absent. Left out: six days before the day of `date_end`. */
        readonly date_start: components["schemas"]["InstantText"];
        /** @description Last instant of the window, inclusive to the second. The forms of `date_start`; a bare day means its last second. Left out: the end of today (UTC). */
        readonly date_end: components["schemas"]["InstantText"];
        /** @description Rows per page. The default is documented; the bounds are those of the sibling list of links. */
        readonly limit: number;
        /** @description Rows to pass over before the page begins. The default is documented, the bounds are not. */
        readonly offset: number;
        /** @description Whether clicks marked as bots are counted and listed. */
        readonly include_bots: boolean;
        /** @description Whether clicks marked as duplicates are counted and listed. */
        readonly include_duplicates: boolean;
    };
    requestBodies: never;
    headers: {
        /** @description Credits this call cost. */
        readonly CreditsUsed: string;
        /** @description Credits left after this call. */
        readonly CreditsBalance: string;
        /** @description Whether the answer came from the vendor's cache. */
        readonly IsCached: "true" | "false" | "1" | "0" | "";
        /** @description Requests the team may make in a minute. */
        readonly LimitMinute: string;
        /** @description Requests left in this minute. */
        readonly RemainingMinute: string;
        /** @description Requests the team may make in a day. Empty since the daily limit was abolished in 2026. */
        readonly LimitDay: string;
        /** @description Requests left today. Empty since the daily limit was abolished in 2026. */
        readonly RemainingDay: string;
        /** @description Seconds to wait before the next request. */
        readonly RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listSmartLinkClicks202601: {
        readonly parameters: {
            readonly query?: {
                /** @description First instant of the window. ISO 8601: `2026-01-01T00:00:00Z`, a numeric offset (its `+` sent as `%2B`), `2026-01-01 00:00:00` or `2026-01-01` (both read as UTC; a bare day starts at midnight). Fractions of a second are cut off. Empty is the same as absent. Left out: six days before the day of `date_end`. */
                readonly date_start?: components["parameters"]["date_start"];
                /** @description Last instant of the window, inclusive to the second. The forms of `date_start`; a bare day means its last second. Left out: the end of today (UTC). */
                readonly date_end?: components["parameters"]["date_end"];
                /** @description Rows per page. The default is documented; the bounds are those of the sibling list of links. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Rows to pass over before the page begins. The default is documented, the bounds are not. */
                readonly offset?: components["parameters"]["offset"];
                /** @description Whether clicks marked as bots are counted and listed. */
                readonly include_bots?: components["parameters"]["include_bots"];
                /** @description Whether clicks marked as duplicates are counted and listed. */
                readonly include_duplicates?: components["parameters"]["include_duplicates"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The account the link belongs to. Live ids look like `acct_` and 32 hexadecimal digits.
                 * @example acct_0123456789abcdef0123456789abcdef
                 */
                readonly account: components["parameters"]["account"];
                /**
                 * @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced.
                 * @example 01JGYKZ5T0SANDBOXN0000000A
                 */
                readonly smart_link_id: components["parameters"]["smart_link_id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of the clicks, with the total and the chart of the whole filtered window. */
            readonly 200: {
                headers: {
                    readonly "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    readonly "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    readonly "x-ofapi-is-cached": components["headers"]["IsCached"];
                    readonly "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    readonly "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    readonly "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    readonly "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClicksReply202601"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InsufficientCredits"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["ValidationError"];
            readonly 429: components["responses"]["RateLimitExceeded"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listSmartLinkClicks202609: {
        readonly parameters: {
            readonly query?: {
                /** @description First instant of the window. ISO 8601: `2026-01-01T00:00:00Z`, a numeric offset (its `+` sent as `%2B`), `2026-01-01 00:00:00` or `2026-01-01` (both read as UTC; a bare day starts at midnight). Fractions of a second are cut off. Empty is the same as absent. Left out: six days before the day of `date_end`. */
                readonly date_start?: components["parameters"]["date_start"];
                /** @description Last instant of the window, inclusive to the second. The forms of `date_start`; a bare day means its last second. Left out: the end of today (UTC). */
                readonly date_end?: components["parameters"]["date_end"];
                /** @description Rows per page. The default is documented; the bounds are those of the sibling list of links. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Rows to pass over before the page begins. The default is documented, the bounds are not. */
                readonly offset?: components["parameters"]["offset"];
                /** @description Whether clicks marked as bots are counted and listed. */
                readonly include_bots?: components["parameters"]["include_bots"];
                /** @description Whether clicks marked as duplicates are counted and listed. */
                readonly include_duplicates?: components["parameters"]["include_duplicates"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced.
                 * @example 01JGYKZ5T0SANDBOXN0000000A
                 */
                readonly smart_link_id: components["parameters"]["smart_link_id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of the clicks, with the total and the chart of the whole filtered window. */
            readonly 200: {
                headers: {
                    readonly "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    readonly "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    readonly "x-ofapi-is-cached": components["headers"]["IsCached"];
                    readonly "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    readonly "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    readonly "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    readonly "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClicksReply202609"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InsufficientCredits"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["ValidationError"];
            readonly 429: components["responses"]["RateLimitExceeded"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
}
