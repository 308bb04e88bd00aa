// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/api/{account}/smart-links/{smart_link_id}/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List smart link clicks (edition 2026-01)
         * @description The clicks of one smart link, requested under an account. A row has 25 fields, and each successful request costs one credit.
         */
        get: operations["listSmartLinkClicks202601"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List smart link clicks (edition 2026-09)
         * @description The clicks of one smart link, asked for by the team that owns it: the path has no account. A row has 30 fields, and calls are free.
         */
        get: operations["listSmartLinkClicks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List smart link conversions
         * @description What came of the clicks of one smart link: subscriptions, purchases and messages. A row names its fan and shows the whole row of its click. The window is about the time of the conversion, not of the click.
         */
        get: operations["listSmartLinkConversions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List smart links
         * @description The smart links of the team, with their counters. There is no total: the last page is shorter than its limit.
         */
        get: operations["listSmartLinks"];
        put?: never;
        /**
         * Create smart link
         * @description Creates a smart link. It has no clicks yet. In the sandbox it belongs to the session, and the first clicks come after the end of the day (UTC) on which it was created.
         */
        post: operations["createSmartLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get smart link
         * @description One smart link with its counters. They count from the creation of the link until now.
         */
        get: operations["getSmartLink"];
        put?: never;
        post?: never;
        /**
         * Delete smart link
         * @description Deletes a smart link. There is no operation that changes one.
         */
        delete: operations["deleteSmartLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List smart link tags
         * @description The tags of a smart link, without the usual wrapper.
         */
        get: operations["listSmartLinkTags"];
        put?: never;
        /**
         * Add smart link tags
         * @description Adds tags to a smart link. Tags that it has already stay. The response is the tags that it has then, without the usual wrapper.
         */
        post: operations["addSmartLinkTags"];
        /**
         * Remove smart link tags
         * @description Removes tags from a smart link; the request has a body. The response is the tags that remain, without the usual wrapper.
         */
        delete: operations["removeSmartLinkTags"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get smart link stats
         * @description Figures of one smart link: in all, by UTC day and by month. Days and months count what happened in them; spenders of a month are distinct people, so days do not add up to it.
         */
        get: operations["getSmartLinkStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/pixels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List smart link pixels
         * @description The pixels of ad platforms that a smart link is connected to, without paging.
         */
        get: operations["listSmartLinkPixels"];
        put?: never;
        /**
         * Connect smart link pixel
         * @description Connects a smart link to a pixel of the team. A pixel that the team does not have yet is created.
         */
        post: operations["connectSmartLinkPixel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/pixels/{pixel_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Disconnect smart link pixel
         * @description Disconnects a smart link from a pixel. The team keeps the pixel.
         */
        delete: operations["disconnectSmartLinkPixel"];
        options?: never;
        head?: never;
        /**
         * Update smart link pixel
         * @description Changes a pixel, for every link that is connected to it. An empty label, id or token keeps the present one; null clears the address of the source and names of events.
         */
        patch: operations["updateSmartLinkPixel"];
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/pixels/{pixel_id}/test-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event to a pixel
         * @description Sends a test event to the ad platform. The sandbox sends nothing, and responds as if the platform accepted it. CreatorTraffic does not support test events.
         */
        post: operations["testSmartLinkPixelEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/link-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List link tags
         * @description The tags that links of a type have, each once and in alphabetical order (documented example).
         */
        get: operations["listLinkTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/fans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List smart link fans
         * @description The people whom one smart link brought, with what each of them paid and wrote until now. There is no window: a request sorts and filters all of them.
         */
        get: operations["listSmartLinkFans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/spenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List smart link spenders
         * @description The fans of one smart link who paid something, for clients that know this operation from other kinds of links. There is no total: the last page is shorter than its limit.
         */
        get: operations["listSmartLinkSpenders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-links/{smart_link_id}/cohort-arps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get smart link cohort ARPS
         * @description Average revenue per subscriber of those who subscribed in a span of time, so many hours or days after each of them subscribed. Experimental: only the 401 is documented. The body is the one that other people show of the same operation for tracking links.
         */
        get: operations["getSmartLinkCohortArps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-link-postbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List smart link postbacks
         * @description All postbacks of the team. There is no paging.
         */
        get: operations["listSmartLinkPostbacks"];
        put?: never;
        /**
         * Create a smart link postback
         * @description From now on, each conversion of the types and links that the postback is about makes one call to its URL. The status of a success is 200 (documented).
         */
        post: operations["createSmartLinkPostback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/smart-link-postbacks/{postback_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a smart link postback */
        get: operations["getSmartLinkPostback"];
        put?: never;
        post?: never;
        /** Delete a smart link postback */
        delete: operations["deleteSmartLinkPostback"];
        options?: never;
        head?: never;
        /**
         * Update a smart link postback
         * @description Changes a postback. URL, scope and conversion types are required here too. A method, body or headers that are left out stay as they are.
         */
        patch: operations["updateSmartLinkPostback"];
        trace?: never;
    };
    "/api/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description The API key of the request and its team.
         */
        get: operations["whoami"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description The connected accounts of the team. The response has more fields in life than are known here.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A day or an instant as a caller may write it; the empty text means that none was given. */
        InstantText: string;
        /**
         * @description An instant in UTC to the second, always written with `+00:00`.
         * @example 2026-01-31T23:59:59+00:00
         */
        Instant: string;
        /** @description Text, or null where the visit told nothing. */
        Text: string | null;
        /** @description One recorded click as edition 2026-01 shows it. */
        Click202601: {
            /**
             * @description The click's own id. A ULID in practice, though no documented example is a valid one.
             * @example 01KGA7WS3R4V1N9QK2M8D5T6XY
             */
            id: string;
            /** @description When the click happened. */
            created_at: components["schemas"]["Instant"];
            /**
             * @description Host of the page the visitor came from, without scheme or path.
             * @example example.com
             */
            referrer: components["schemas"]["Text"];
            /**
             * @description Address of the visitor, IPv4 or IPv6.
             * @example 203.0.113.7
             */
            ip_address: components["schemas"]["Text"];
            /** @description What the visitor's program called itself, word for word. */
            user_agent: components["schemas"]["Text"];
            /**
             * @description Kind of device read from the user agent. No list of values is published.
             * @example Desktop
             */
            browser_device_type: components["schemas"]["Text"];
            /**
             * @description Browser read from the user agent.
             * @example Chrome
             */
            browser_name: components["schemas"]["Text"];
            /**
             * @description Family the browser belongs to.
             * @example Chrome
             */
            browser_family: components["schemas"]["Text"];
            /**
             * @description Operating system read from the user agent.
             * @example macOS
             */
            browser_platform: components["schemas"]["Text"];
            /** @description Whether the click is taken for a machine's. How this is decided is not published. */
            is_bot: boolean;
            /** @description Whether the click repeats an earlier one. How this is decided is not published. */
            is_duplicate: boolean;
            /**
             * @description Country of the visitor, ISO 3166-1 alpha-2.
             * @example US
             */
            country_code: string | null;
            /**
             * @description The id an outside tracker gave this click.
             * @example ext_7c1d09ab
             */
            external_click_id: components["schemas"]["Text"];
            /** @description Not explained by the vendor; 1 in its example. At least 1 is our reading. */
            gross_clicks: number;
            /** @description Click id that Meta adds to links in its ads. */
            fbclid: components["schemas"]["Text"];
            /** @description First affiliate sub-id of the link that was followed. */
            aff_s1: components["schemas"]["Text"];
            /** @description Second affiliate sub-id. */
            aff_s2: components["schemas"]["Text"];
            /** @description Third affiliate sub-id. */
            aff_s3: components["schemas"]["Text"];
            /** @description Fourth affiliate sub-id. */
            aff_s4: components["schemas"]["Text"];
            /** @description Fifth affiliate sub-id. */
            aff_s5: components["schemas"]["Text"];
            /** @description Where the campaign ran, such as a search engine or a newsletter. */
            utm_source: components["schemas"]["Text"];
            /** @description Kind of advertisement, such as `cpc` or `email`. */
            utm_medium: components["schemas"]["Text"];
            /** @description Name of the campaign. */
            utm_campaign: components["schemas"]["Text"];
            /** @description Which creative or link of the campaign was followed. */
            utm_content: components["schemas"]["Text"];
            /** @description Search term that was paid for. */
            utm_term: components["schemas"]["Text"];
        };
        /** @description The five advertisement ids that edition 2026-09 added after `fbclid`. */
        AdClickIds: {
            /** @description Click id of Google Ads. */
            gclid: components["schemas"]["Text"];
            /** @description Google's stand-in for `gclid` on iOS, from app to web. */
            gbraid: components["schemas"]["Text"];
            /** @description Google's stand-in for `gclid` on iOS, from web to app. */
            wbraid: components["schemas"]["Text"];
            /** @description Click id of TikTok. */
            ttclid: components["schemas"]["Text"];
            /** @description Click id of Snapchat. */
            sccid: components["schemas"]["Text"];
        };
        /** @description One recorded click as edition 2026-09 shows it. */
        Click202609: components["schemas"]["Click202601"] & components["schemas"]["AdClickIds"];
        /** @description Figures of the whole filtered window, whatever page is shown. */
        Summary: {
            /** @description How many clicks the window holds after filtering. */
            clicks_total: number;
        };
        /** @description One UTC day of the chart. */
        ChartPoint: {
            /**
             * Format: date
             * @description The day.
             */
            timestamp: string;
            /** @description Clicks of that day after filtering. */
            clicks: number;
        };
        /** @description Clicks per UTC day over the whole filtered window, earliest first, days without clicks left out. */
        Chart: components["schemas"]["ChartPoint"][];
        /** @description The values in force for this response, defaults filled in. */
        Filters: {
            /** @description First instant of the window. */
            date_start: components["schemas"]["Instant"];
            /** @description Last instant of the window. */
            date_end: components["schemas"]["Instant"];
            /** @description Rows per page. */
            limit: number;
            /** @description Rows passed over. */
            offset: number;
            /** @description Whether bots are counted and listed. */
            include_bots: boolean;
            /** @description Whether duplicates are counted and listed. */
            include_duplicates: boolean;
        };
        /** @description What is known of the clicks that were asked for. */
        ClicksData202601: {
            summary: components["schemas"]["Summary"];
            chart: components["schemas"]["Chart"];
            /** @description The page's clicks, newest first. */
            rows: components["schemas"]["Click202601"][];
            filters: components["schemas"]["Filters"];
        };
        /** @description What is known of the clicks that were asked for. */
        ClicksData202609: {
            summary: components["schemas"]["Summary"];
            chart: components["schemas"]["Chart"];
            /** @description The page's clicks, newest first. */
            rows: components["schemas"]["Click202609"][];
            filters: components["schemas"]["Filters"];
        };
        /** @description The price of this call. */
        Credits: {
            /** @description Credits this call cost. */
            used: number;
            /** @description Credits left after it. */
            balance: number;
            /** @description When the price applies, in words. */
            note: string;
        };
        /** @description Whether the response came from a cache. It is switched off for this operation. */
        Cache: {
            /** @description Whether the response came from a cache. */
            is_cached: boolean;
            /** @description What is to be known about caching here. */
            note: string;
        };
        /** @description About the response, not the clicks. */
        Meta: {
            _credits: components["schemas"]["Credits"];
            _cache: components["schemas"]["Cache"];
        };
        /** @description The envelope of edition 2026-01. */
        ClicksReply202601: {
            data: components["schemas"]["ClicksData202601"];
            _meta: components["schemas"]["Meta"];
        };
        /** @description The envelope of edition 2026-09. */
        ClicksReply202609: {
            data: components["schemas"]["ClicksData202609"];
            _meta: components["schemas"]["Meta"];
        };
        /** @description The person who converted. */
        Fan: {
            /**
             * @description Id of the fan on OnlyFans, in digits.
             * @example 123456789
             */
            onlyfans_id: string;
            /** @description User name of the fan. */
            username: components["schemas"]["Text"];
            /** @description Display name of the fan. */
            name: components["schemas"]["Text"];
            /** @description Address of the fan's picture. */
            avatar_url: components["schemas"]["Text"];
            /** @description Address of the fan's page. */
            onlyfans_url: components["schemas"]["Text"];
        };
        /** @description Something a fan did because of a click. */
        Conversion: {
            /**
             * @description The conversion's own id.
             * @example 01KGA7WS3R4V1N9QK2M8D5T6XZ
             */
            id: string;
            /**
             * @description What the fan did.
             * @enum {string}
             */
            conversion_type: "new_subscriber" | "new_transaction" | "message_received" | "fan_sent_1_message" | "fan_sent_3_messages";
            /** @description Dollars that the fan paid. What a conversion without money has is not documented. */
            amount_gross: number | null;
            /** @description What is left of them after the platform's share. */
            amount_net: number | null;
            /** @description When the fan did it. */
            conversion_at: components["schemas"]["Instant"];
            /** @description Id of the fan on OnlyFans, the same as in `fan`. */
            fan_onlyfans_id: string;
            fan: components["schemas"]["Fan"];
            /** @description The click that led to it, as the list of clicks shows it. */
            click: components["schemas"]["Click202609"];
        };
        /** @description Figures of the whole filtered window, whatever page is shown. */
        ConversionsSummary: {
            /** @description How many conversions the window holds after filtering. */
            conversions_total: number;
            /** @description How many of them are new subscribers. */
            subscribers_total: number;
            /** @description Dollars of all of them. */
            revenue_total: number;
        };
        /** @description One UTC day of the chart. */
        ConversionsChartPoint: {
            /**
             * Format: date
             * @description The day.
             */
            timestamp: string;
            /** @description Conversions of that day after filtering. */
            conversions: number;
        };
        /** @description The values in force for this response, defaults filled in. The fan's id is not echoed. */
        ConversionsFilters: {
            /** @description First instant of the window. */
            date_start: components["schemas"]["Instant"];
            /** @description Last instant of the window. */
            date_end: components["schemas"]["Instant"];
            /** @description Rows per page. */
            limit: number;
            /** @description Rows passed over. */
            offset: number;
            /** @description Whether conversions of bots are counted and listed. */
            include_bots: boolean;
            /** @description Whether conversions of duplicates are counted and listed. */
            include_duplicates: boolean;
            /** @description The type that was asked for. What stands here without one is not documented. */
            conversion_type?: string | null;
        };
        /** @description What is known of the conversions that were asked for. */
        ConversionsData: {
            summary: components["schemas"]["ConversionsSummary"];
            /** @description Conversions per UTC day over the whole filtered window, earliest first. */
            chart: components["schemas"]["ConversionsChartPoint"][];
            /** @description The page's conversions, newest first. */
            rows: components["schemas"]["Conversion"][];
            filters: components["schemas"]["ConversionsFilters"];
        };
        /** @description The envelope of conversions. */
        ConversionsReply: {
            data: components["schemas"]["ConversionsData"];
            _meta: components["schemas"]["Meta"];
        };
        /** @description What was paid for the link, as far as its owner entered it, and what it is divided by. */
        LinkCost: {
            /** @description How the cost was entered. Null in every documented example. */
            inputMode: components["schemas"]["Text"];
            /** @description The cost that was entered. */
            inputValue: components["schemas"]["Text"];
            /** @description Cost for each subscriber. */
            perSub: components["schemas"]["Text"];
            /** @description Cost for each click. */
            perClick: components["schemas"]["Text"];
            /** @description Cost for each promotion. */
            perPromo: components["schemas"]["Text"];
            /** @description The number of subscribers that costs are divided by. */
            subscriberSourceCount: number;
            /** @description The number of clicks that costs are divided by. */
            clickSourceCount: number;
        };
        /** @description The account that a link leads to. */
        LinkAccount: {
            /**
             * @description Id of the account.
             * @example acct_0123456789abcdef0123456789abcdef
             */
            id: string;
            /** @description What the team calls the account. */
            display_name: components["schemas"]["Text"];
            /** @description User name of the creator. */
            username: components["schemas"]["Text"];
        };
        /** @description A marketing link with its counters. They count from its creation until now. */
        SmartLink: {
            /**
             * @description The link's id. 26 characters in the documented example.
             * @example 01JCZWQJZXQJZXQJZXQJZXQJZX
             */
            id: string;
            /** @description What its owner calls it. */
            name: string;
            /**
             * @description Whether it gives a free trial.
             * @enum {string}
             */
            link_type: "free_trial" | "tracking_link";
            /**
             * @description Where advertisements send visitors.
             * @example https://trk.of-traffic.com/go/01JCZWQJZXQJZXQJZXQJZXQJZX
             */
            traffic_redirect_url: string;
            /** @description Days of the free trial; null on a tracking link. */
            free_trial_days: number | null;
            /** @description How many clicks it had. */
            clicks_count: number;
            /** @description How many conversions it had. */
            conversions_count: number;
            /** @description How many of them were new subscribers. */
            subscribers_count: number;
            /**
             * @description Dollars that its fans paid, with two decimals.
             * @example 1250.00
             */
            revenue: string;
            cost: components["schemas"]["LinkCost"];
            account: components["schemas"]["LinkAccount"];
            /** @description When the link was created. */
            created_at: components["schemas"]["Instant"];
            /** @description When it was changed last. */
            updated_at: components["schemas"]["Instant"];
        };
        /** @description The counter that only the list of links has. */
        SpendersCount: {
            /** @description How many fans paid something. */
            spenders_count: number;
        };
        /** @description A smart link as the list shows it. */
        ListedSmartLink: components["schemas"]["SmartLink"] & components["schemas"]["SpendersCount"];
        /** @description How many requests are left. */
        RateLimits: {
            /** @description Requests the team may make in a minute. */
            limit_minute: number;
            /** @description Requests the team may make in a day; null since the daily limit was abolished. */
            limit_day: number | null;
            /** @description Requests left in this minute. */
            remaining_minute: number;
            /** @description Requests left today; null since the daily limit was abolished. */
            remaining_day: number | null;
        };
        /** @description About the response, not the links. */
        MetaWithRateLimits: {
            _credits: components["schemas"]["Credits"];
            _cache: components["schemas"]["Cache"];
            _rate_limits: components["schemas"]["RateLimits"];
        };
        /** @description The envelope of a list of links. */
        SmartLinksReply: {
            /** @description The page's links, newest first. */
            data: components["schemas"]["ListedSmartLink"][];
            _meta: components["schemas"]["MetaWithRateLimits"];
        };
        /** @description The envelope of one link. */
        SmartLinkReply: {
            data: components["schemas"]["SmartLink"];
            _meta: components["schemas"]["MetaWithRateLimits"];
        };
        /** @description Figures of the link's whole life, or of the window. Which of them is not documented. */
        StatsSummary: {
            /** @description How many clicks there were. */
            clicks_total: number;
            /** @description How many new subscribers there were. */
            subs_total: number;
            /** @description Dollars that fans paid. */
            revenue_total: number;
            /** @description How many fans paid something. */
            spenders_total: number;
        };
        /** @description Figures of one UTC day or month, not added up over earlier ones. */
        StatsPeriod: {
            /**
             * Format: date
             * @description The day, or the first day of the month.
             */
            timestamp: string;
            /** @description Clicks of that time. */
            clicks: number;
            /** @description New subscribers of that time. */
            subs: number;
            /** @description Dollars that fans paid in that time. */
            revenue: number;
            /** @description Fans who paid something in that time. */
            spenders: number;
        };
        /** @description The figures. */
        StatsData: {
            summary: components["schemas"]["StatsSummary"];
            /** @description Every UTC day of the window, earliest first, days on which nothing happened among them. */
            daily_metrics: components["schemas"]["StatsPeriod"][];
            /** @description The days of the window by month, earliest first. */
            monthly_metrics: components["schemas"]["StatsPeriod"][];
        };
        /** @description The envelope of stats. There is no echo. */
        StatsReply: {
            data: components["schemas"]["StatsData"];
            _meta: components["schemas"]["Meta"];
        };
        /** @description The subscription that the fan has now; every member is null where there is no data. */
        CurrentSubscription: {
            /**
             * @description Whether it is by a promotion.
             * @enum {string|null}
             */
            type: "promo" | "regular" | null;
            /**
             * @description Whether the fan was a subscriber before.
             * @enum {string|null}
             */
            action: "return" | "subscribe" | null;
            /** @description Dollars that it costs. */
            price: number | null;
            /** @description Dollars that it costs without a promotion. */
            regular_price: number | null;
            /** @description Whether it costs nothing. */
            is_free: boolean | null;
        };
        /** @description What is known of the fan as a subscriber; nothing where there is no data. */
        SubscriptionInsights: {
            /** @description Whether anything is known. */
            has_subscription_data: boolean;
            /** @description Whether the fan was a subscriber before. */
            previously_subscribed: boolean | null;
            /** @description Whether the fan subscribed by a promotion. */
            subscribed_using_promo: boolean | null;
            /** @description Whether the present subscription came by this link. */
            current_subscription_from_smart_link: boolean | null;
            current_subscription: components["schemas"]["CurrentSubscription"];
        };
        /** @description A person whom the link brought, and what came of it until now. */
        LinkFan: {
            /**
             * @description The fan's own id.
             * @example 101
             */
            fan_id: number;
            /**
             * @description Id of the fan on OnlyFans, in digits, as conversions show it.
             * @example 123456789
             */
            onlyfans_id: string;
            /** @description User name of the fan. */
            username: components["schemas"]["Text"];
            /** @description Display name of the fan. */
            name: components["schemas"]["Text"];
            /** @description Address of the fan's picture. */
            avatar_url: components["schemas"]["Text"];
            /** @description Dollars that are left of all that the fan paid. */
            revenue_net: number;
            /** @description Dollars of them that were tips. */
            tips_net: number;
            /** @description Messages that the fan sent. */
            messages_sent_by_fan: number;
            /** @description When the fan subscribed by the link; null for a fan without a conversion. */
            converted_at: string | null;
            /** @description Id of that conversion. It is a number, so it is not the id that the list of conversions shows. */
            conversion_id: number | null;
            /** @description Id of the click that led to it. */
            click_id: components["schemas"]["Text"];
            /** @description Id that an external tracker gave this click. */
            external_click_id: components["schemas"]["Text"];
            subscription_insights: components["schemas"]["SubscriptionInsights"];
        };
        /** @description Figures of all fans that the filters leave, whatever page is shown. */
        FansSummary: {
            /** @description How many fans there are. */
            fans_total: number;
            /** @description Dollars that are left of all that they paid. */
            revenue_net_total: number;
            /** @description Dollars of them that were tips. */
            tips_net_total: number;
            /** @description How many of them sent a message. */
            fans_with_1_plus_messages_total: number;
            /** @description How many of them sent three messages or more. */
            fans_with_3_plus_messages_total: number;
        };
        /** @description The values in force for this response, defaults filled in. A filter that was not sent is null. */
        FansFilters: {
            /** @description Rows per page. */
            limit: number;
            /** @description Rows passed over. */
            offset: number;
            /** @description What the rows are sorted by. */
            sort: string;
            /** @description Whether only fans with messages are listed, or only fans without any. */
            has_messages: boolean | null;
            /** @description Least number of messages. */
            min_messages_sent_by_fan: number | null;
            /** @description Least revenue in dollars. */
            min_revenue_net: number | null;
            /** @description Least tips in dollars. */
            min_tips_net: number | null;
            /** @description Whether only returning fans are listed, or only others. */
            previously_subscribed: boolean | null;
            /** @description Whether only fans with a promotion are listed, or only others. */
            subscribed_using_promo: boolean | null;
        };
        /** @description What is known of the fans that were asked for. */
        FansData: {
            summary: components["schemas"]["FansSummary"];
            /** @description The page's fans. */
            rows: components["schemas"]["LinkFan"][];
            filters: components["schemas"]["FansFilters"];
        };
        /** @description The envelope of fans. */
        FansReply: {
            data: components["schemas"]["FansData"];
            _meta: components["schemas"]["Meta"];
        };
        /** @description A fan who paid something. */
        Spender: {
            /**
             * @description Id of the fan on OnlyFans, in digits.
             * @example 123456789
             */
            onlyfans_id: string;
            /** @description User name of the fan. */
            username: components["schemas"]["Text"];
            revenue: components["schemas"]["SpenderRevenue"];
        };
        /** @description What the fan paid. */
        SpenderRevenue: {
            /** @description Dollars that are left of all that the fan paid. */
            total: number;
            /** @description When they were added up. */
            calculated_at: components["schemas"]["Instant"];
        };
        /** @description The envelope of spenders. There is no echo. */
        SpendersReply: {
            /** @description The page's spenders, those who paid most first. */
            data: components["schemas"]["Spender"][];
            _meta: components["schemas"]["Meta"];
        };
        /** @description Figures of a cohort. Revenue is what its subscribers paid within that time after they subscribed, and ARPS is revenue divided by subscribers, rounded to cents. */
        CohortArps: {
            /** @description Subscribers of the cohort of whom there is subscription data. */
            subscribers_count: number;
            /** @description Dollars within 48 hours. */
            revenue_48h_total: number;
            /** @description The same per subscriber. */
            arps_48h: number;
            /** @description Dollars within 7 days. */
            revenue_7d_total: number;
            /** @description The same per subscriber. */
            arps_7d: number;
            /** @description Dollars within 14 days. */
            revenue_14d_total: number;
            /** @description The same per subscriber. */
            arps_14d: number;
            /** @description Dollars within 30 days. */
            revenue_30d_total: number;
            /** @description The same per subscriber. */
            arps_30d: number;
            /** @description Dollars within all time until now. */
            revenue_all_time_total: number;
            /** @description The same per subscriber. */
            arps_all_time: number;
            /** @description All subscribers of the cohort. */
            source_subscribers_total: number;
            /** @description The share of subscribers of whom there is data. In spite of its name it is a fraction. */
            coverage_percent: number;
        };
        /** @description The envelope of cohort ARPS. */
        CohortArpsReply: {
            data: components["schemas"]["CohortArps"];
            _meta?: components["schemas"]["Meta"];
        };
        /** @description The key of the request and its team. There is no envelope. */
        Whoami: {
            /** @description The key, without its secret. */
            api_key: {
                /** @description What its owner calls it. */
                name: string;
                /** @description When it was used last, with six digits of a second and `Z`. */
                last_used_at: string | null;
                /** @description When it was made, in the same form. */
                created_at: string;
            };
            /** @description The team that the key belongs to. */
            team: {
                /** @description Name of the team. */
                name: string;
                /** @description The name as it stands in addresses. */
                slug: string;
            };
        };
        /** @description A connected account of the team. */
        Account: {
            /**
             * @description Id of the account, `acct_` and 32 hexadecimal digits in life.
             * @example acct_0123456789abcdef0123456789abcdef
             */
            id: string;
            /** @description What the team calls it. */
            display_name: string;
            /** @description User name of the creator. */
            onlyfans_username: components["schemas"]["Text"];
            /** @description Whether the account is still connected. */
            is_authenticated: boolean;
        };
        /** @description All accounts of the team. There is no envelope. */
        Accounts: components["schemas"]["Account"][];
        /** @description What a postback calls, and when. URL, body and values of headers may have variables such as `{click_id}`. Documented are click_id, external_click_id, conversion_type, fbclid, gclid, gbraid, wbraid, ttclid, sccid and amount_gross. A receiver of a third party has transaction_type, amount_net, fan_onlyfans_id, fan_onlyfans_username, ofapi_account_id, creator_onlyfans_username, smart_link_id, smart_link_name and conversion_at too. How values are encoded, retries, the time limit and the order of calls are not documented. */
        PostbackBody: {
            /** @description Address of the receiver, http or https. The length is assumed. */
            url: string;
            /**
             * @description GET when left out.
             * @enum {string}
             */
            http_method?: "GET" | "POST";
            /** @description Body of a POST. The length is assumed. */
            body?: string | null;
            /** @description Further headers. How many there may be is assumed. */
            headers?: components["schemas"]["PostbackHeader"][];
            /**
             * @description Whether the postback is about all smart links of the team, or about some.
             * @enum {string}
             */
            smart_link_scope: "global" | "campaign_specific";
            /** @description The types that make a call. That they are those of conversions is assumed. */
            conversion_types: ("new_subscriber" | "new_transaction" | "message_received" | "fan_sent_1_message" | "fan_sent_3_messages")[];
            /** @description The smart links of a postback that is `campaign_specific`, which requires them. */
            smart_link_ids?: string[];
        };
        /** @description A header of each call. */
        PostbackHeader: {
            /** @description Its name. */
            name: string;
            /** @description Its value, which may have variables. */
            value: string;
        };
        /** @description A smart link that a postback is about. */
        PostbackLink: {
            /** @description Id of the smart link. */
            link_ulid: string;
            /** @description Its name. */
            name: string;
            /** @description Name of its account. */
            account_display_name: string;
            /** @description Id of its account. */
            account_prefixed_id: string;
        };
        /** @description A call that the API makes for conversions. */
        Postback: {
            /** @description Id of the postback. */
            id: number;
            /** @description Address of the receiver. */
            url: string;
            /**
             * @description Method of each call.
             * @enum {string}
             */
            http_method: "GET" | "POST";
            /** @description Body of a POST. */
            body: string | null;
            /** @description Further headers, with their values in clear (documented). */
            headers: components["schemas"]["PostbackHeader"][];
            /**
             * @description Which links it is about.
             * @enum {string}
             */
            smart_link_scope: "global" | "campaign_specific";
            /** @description Which conversions make a call. */
            conversion_types: string[];
            /** @description Empty for all links of the team. */
            smart_link_ids: string[];
            /** @description One for each id. */
            smart_links: components["schemas"]["PostbackLink"][];
            /** @description Always empty in the sandbox. */
            traffic_source_ids: number[];
            /** @description Always empty in the sandbox. */
            traffic_sources: Record<string, never>[];
            /** @description The last call and its response. Null before the first call. */
            latest_response: {
                /** @description Number of the call. */
                id: number;
                /** @description Type of its conversion. */
                conversion_type: string;
                /** @description The URL with the values of the conversion. */
                postback_url: string;
                /** @description Whether the status was 2xx (assumed). */
                succeeded: boolean;
                /** @description Status of the response. Null when there was none (assumed). */
                status_code: number | null;
                /** @description Why it did not succeed. */
                error_type: string | null;
                /** @description The same for people. */
                error_message: string | null;
                /** @description When the call was made, about a minute after the conversion in the documented example. */
                created_at: components["schemas"]["Instant"];
            } | null;
            /** @description When it was created. */
            created_at: components["schemas"]["Instant"];
            /** @description When it was changed last. */
            updated_at: components["schemas"]["Instant"];
        };
        /** @description One postback. */
        PostbackReply: {
            data: components["schemas"]["Postback"];
            _meta: components["schemas"]["Meta"];
        };
        /** @description All postbacks of the team. */
        PostbacksReply: {
            /** @description The postbacks. */
            data: components["schemas"]["Postback"][];
            _meta: components["schemas"]["Meta"];
        };
        /** @description The refusal of a key that is missing or not valid. The whole of it is one sentence. */
        Unauthorized: {
            /** @description What is wrong and where keys are to be had. */
            error: string;
        };
        /** @description Tags to add or to remove. */
        TagsBody: {
            /** @description The length of a tag is documented for the filter of the list of links. */
            tags: string[];
        };
        /** @description A pixel of an ad platform. It belongs to the team. Its access token is never shown. */
        Pixel: {
            /** @description Id of the pixel in the team. */
            id: number;
            platform: components["schemas"]["PixelPlatform"];
            /** @description Name of the platform for people. */
            platform_label: string;
            /** @description Name of the pixel. */
            label: string;
            /** @description Id of the pixel at the platform. */
            pixel_id: string;
            /** @description Address of the page that the events come from. */
            event_source_url: string | null;
            /** @description Name of the event for a click; null for none. */
            event_click: string | null;
            /** @description Name of the event for a new subscriber; null for none. */
            event_new_subscriber: string | null;
            /** @description Name of the event for the first transaction of a fan; null for none. */
            event_first_transaction: string | null;
            /** @description Name of the event for a later transaction; null for none. */
            event_new_transaction: string | null;
            /** @description Name of the event for a message from a fan; null for none. */
            event_message_received_from_fan: string | null;
            /** @description Name of the event for the first message of a fan; null for none. */
            event_fan_sent_1_message: string | null;
            /** @description Name of the event for the third message of a fan; null for none. */
            event_fan_sent_3_messages: string | null;
            /** @description Whether events arrive. In the sandbox always healthy. */
            status: string;
            /** @description Empty in every example. */
            traffic_source_ids: number[];
            /** @description Empty in every example. */
            traffic_sources: Record<string, never>[];
            created_at: components["schemas"]["Instant"];
            updated_at: components["schemas"]["Instant"];
        };
        /**
         * @description Ad platform of a pixel.
         * @enum {string}
         */
        PixelPlatform: "meta" | "snapchat" | "tiktok" | "creatortraffic";
        /** @description The pixels of a link. */
        PixelsReply: {
            /** @description The one connected first comes first (assumed). */
            data: components["schemas"]["Pixel"][];
            _meta: components["schemas"]["Meta"];
        };
        /** @description One pixel. */
        PixelReply: {
            data: components["schemas"]["Pixel"];
            _meta: components["schemas"]["Meta"];
        };
        /** @description The response to a successful disconnection. */
        DisconnectedReply: {
            /** @description What became of the request. */
            data: {
                /** @description Always true. */
                success: boolean;
            };
            _meta: components["schemas"]["Meta"];
        };
        /** @description What an ad platform said to a test event. */
        TestEventReply: {
            /** @description The outcome. */
            data: {
                /** @description Whether the platform took the event. */
                accepted: boolean;
                /** @description Name of the event that was sent. */
                event_name: string;
                /** @description Status of the platform's response. */
                status: number;
                /** @description Body of the platform's response. */
                body: {
                    [key: string]: unknown;
                };
            };
            _meta: components["schemas"]["Meta"];
        };
        /** @description A pixel to connect a link to. */
        ConnectPixelBody: {
            platform: components["schemas"]["PixelPlatform"];
            /** @description Id of the pixel at the platform. CreatorTraffic does not use it. */
            pixel_id: string;
            /** @description Key of the platform. No response shows it. */
            pixel_access_token: string;
            /** @description Name of the pixel; generated when left out. */
            label?: string;
            /**
             * Format: uri
             * @description Address of the page that the events come from.
             */
            event_source_url?: string | null;
            /** @description Name of the event for a click; null for none. */
            event_click?: string | null;
            /** @description Name of the event for a new subscriber; null for none. */
            event_new_subscriber?: string | null;
            /** @description Name of the event for the first transaction of a fan; null for none. */
            event_first_transaction?: string | null;
            /** @description Name of the event for a later transaction; null for none. */
            event_new_transaction?: string | null;
            /** @description Name of the event for a message from a fan; null for none. */
            event_message_received_from_fan?: string | null;
            /** @description Name of the event for the first message of a fan; null for none. */
            event_fan_sent_1_message?: string | null;
            /** @description Name of the event for the third message of a fan; null for none. */
            event_fan_sent_3_messages?: string | null;
            /** @description Not explained by the vendor. The sandbox accepts and ignores it. */
            supercharged_events?: string[];
        };
        /** @description Fields of a pixel to change. Those that are left out stay. */
        UpdatePixelBody: {
            /** @description Id of the pixel at the platform. */
            pixel_id?: string | null;
            /** @description Key of the platform. No response shows it. */
            pixel_access_token?: string | null;
            /** @description Name of the pixel. */
            label?: string | null;
            /**
             * Format: uri
             * @description Address of the page that the events come from.
             */
            event_source_url?: string | null;
            /** @description Name of the event for a click; null for none. */
            event_click?: string | null;
            /** @description Name of the event for a new subscriber; null for none. */
            event_new_subscriber?: string | null;
            /** @description Name of the event for the first transaction of a fan; null for none. */
            event_first_transaction?: string | null;
            /** @description Name of the event for a later transaction; null for none. */
            event_new_transaction?: string | null;
            /** @description Name of the event for a message from a fan; null for none. */
            event_message_received_from_fan?: string | null;
            /** @description Name of the event for the first message of a fan; null for none. */
            event_fan_sent_1_message?: string | null;
            /** @description Name of the event for the third message of a fan; null for none. */
            event_fan_sent_3_messages?: string | null;
            /** @description Not explained by the vendor. The sandbox accepts and ignores it. */
            supercharged_events?: string[];
        };
        /** @description A test event. */
        TestEventBody: {
            /**
             * @description Which event is sent.
             * @enum {string}
             */
            event_type: "event_click" | "event_new_subscriber_free" | "event_new_subscriber_paid" | "event_first_transaction" | "event_new_transaction" | "event_message_received_from_fan" | "event_fan_sent_1_message" | "event_fan_sent_3_messages";
            /** @description Code of a test at Meta or TikTok. */
            test_event_code?: string | null;
        };
        /** @description A smart link to create. */
        CreateSmartLinkBody: {
            /** @description Id of the account that the link leads to, as `GET /api/accounts` shows it. */
            account_id: string;
            /** @description The length is documented for the filter of the list of links, and assumed here. */
            name: string;
            /**
             * @description What the link gives to those who follow it.
             * @enum {string}
             */
            link_type: "free_trial" | "tracking_link";
            /** @description Required for a free trial. Of a tracking link it is ignored (assumed). */
            free_trial_days?: number | null;
        };
        /** @description The response to a successful deletion. */
        DeletedReply: {
            /** @description What became of the request. */
            data: {
                /** @description Always true. */
                success: boolean;
            };
            _meta: components["schemas"]["MetaWithRateLimits"];
        };
        /** @description The tags of links. */
        LinkTagsReply: {
            data: components["schemas"]["TagsReply"];
            _meta: components["schemas"]["MetaWithRateLimits"];
        };
        /** @description The tags of a link. */
        TagsReply: {
            /** @description In the order in which they were added. */
            tags: string[];
        };
        /** @description A refusal. The envelope is documented on sibling operations. */
        Problem: {
            /** @description Code of the problem, for programs. */
            error: string;
            /** @description What is wrong, for people. */
            message: string;
            /** @description Why, or what to do next. */
            description: string;
            _meta?: components["schemas"]["Meta"];
        };
        /** @description A refusal of parameters, with messages per parameter. */
        ValidationProblem: components["schemas"]["Problem"] & {
            /** @constant */
            error?: "VALIDATION_ERROR";
            /** @description For each refused parameter, what is wrong with it. */
            errors: {
                [key: string]: string[];
            };
        };
        /** @description The server's last word when it failed. */
        ServerError: {
            /** @description Always the same two words. */
            message: string;
        };
    };
    responses: {
        /** @description The API key is missing or not valid. */
        Unauthorized: {
            headers: {
                "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                "x-ofapi-is-cached": components["headers"]["IsCached"];
                "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Unauthorized"];
            };
        };
        /** @description The balance does not cover the call. */
        InsufficientCredits: {
            headers: {
                "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                "x-ofapi-is-cached": components["headers"]["IsCached"];
                "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The API key may not see this link. */
        Forbidden: {
            headers: {
                "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                "x-ofapi-is-cached": components["headers"]["IsCached"];
                "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such smart link. */
        NotFound: {
            headers: {
                "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                "x-ofapi-is-cached": components["headers"]["IsCached"];
                "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON (assumed). */
        BadRequest: {
            headers: {
                "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                "x-ofapi-is-cached": components["headers"]["IsCached"];
                "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The session of the sandbox is full. The API has no such response. */
        SessionFull: {
            headers: {
                "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                "x-ofapi-is-cached": components["headers"]["IsCached"];
                "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 64 KiB (assumed). */
        BodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter was refused. Costs no credits. */
        ValidationError: {
            headers: {
                "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                "x-ofapi-is-cached": components["headers"]["IsCached"];
                "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description Too many requests in this minute. */
        RateLimitExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The server failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerError"];
            };
        };
    };
    parameters: {
        /** @description The account the link belongs to. Live ids look like `acct_` and 32 hexadecimal digits. */
        account: string;
        /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
        smart_link_id: string;
        /** @description First instant of the window. ISO 8601: `2026-01-01T00:00:00Z`, a numeric offset (its `+` sent as `%2B`), `2026-01-01 00:00:00`, `2026-01-01T00:00` or `2026-01-01` (all read as UTC; a bare day starts at midnight). An offset may be written as `+02:00`, `+0200` or `+02`. Fractions of a second are cut off. Empty is the same as absent. Left out: six days before the day of `date_end`. */
        date_start: components["schemas"]["InstantText"];
        /** @description Last instant of the window, inclusive to the second. The forms of `date_start`; a bare day means its last second. Left out: the end of today (UTC). */
        date_end: components["schemas"]["InstantText"];
        /** @description Rows per page. The default is documented; the bounds are those of the sibling list of links. */
        limit: number;
        /** @description Rows to pass over before the page begins. The default is documented, the bounds are not. */
        offset: number;
        /** @description Whether clicks marked as bots are counted and listed. */
        include_bots: boolean;
        /** @description Whether clicks marked as duplicates are counted and listed. */
        include_duplicates: boolean;
        /** @description Whether conversions of clicks marked as bots are counted and listed. */
        conversions_include_bots: boolean;
        /** @description Whether conversions of clicks marked as duplicates are counted and listed. */
        conversions_include_duplicates: boolean;
        /** @description Only conversions of this type. Early in 2026 there were the first two. */
        conversion_type: "new_subscriber" | "new_transaction" | "message_received" | "fan_sent_1_message" | "fan_sent_3_messages";
        /** @description Only conversions of the fan with this OnlyFans id. */
        onlyfans_user_id: string;
        /** @description Links per page. */
        links_limit: number;
        /** @description Links to pass over before the page begins. */
        links_offset: number;
        /** @description Only links with this name. Whether a part of the name is enough is not documented. */
        name: string;
        /** @description Id of the postback. */
        postback_id: number;
        /** @description Only links of these accounts, separated by commas. */
        account_ids: string;
        /** @description Only links that are connected to one of these pixels, separated by commas. */
        pixel_ids: string;
        /** @description Id of the pixel in the team. */
        pixel_id: number;
        /** @description Type of the links whose tags are listed; all types when left out. */
        link_tags_type: "trial_links" | "tracking_links" | "smart_links";
        /** @description Only links with these tags. Whether one of several is enough is not documented. */
        filter_tags: string[];
        /** @description What the fans are sorted by; a minus sign means the largest first. The order of equal values is not documented. */
        fans_sort: "revenue_net" | "-revenue_net" | "tips_net" | "-tips_net" | "messages_sent_by_fan" | "-messages_sent_by_fan" | "converted_at" | "-converted_at";
        /** @description Only fans who sent a message, or who sent none. */
        has_messages: boolean;
        /** @description Only fans who sent so many messages or more. Its bounds are not documented. */
        min_messages_sent_by_fan: number;
        /** @description Only fans who paid so many dollars or more, after the platform's share. Its bounds are not documented. */
        min_revenue_net: number;
        /** @description Only fans who tipped so many dollars or more, after the platform's share. Its bounds are not documented. */
        min_tips_net: number;
        /** @description Only fans who were subscribers before, or who were not. Fans of whom this is not known are in neither group, which is assumed. */
        previously_subscribed: boolean;
        /** @description Only fans who subscribed by a promotion, or who did not. Fans of whom this is not known are in neither group, which is assumed. */
        subscribed_using_promo: boolean;
        /** @description Spenders per page. The default is documented; the bounds are those of the list of links. */
        spenders_limit: number;
        /** @description Only fans who paid so many dollars or more. The default is documented; that it is the least value is documented of the same operation for trial links. */
        min_spend: number;
        /** @description First instant of the subscriptions, in the forms of `date_start`. Left out, since the link exists. */
        acquisition_start: components["schemas"]["InstantText"];
        /** @description Last instant of the subscriptions, in the forms of `date_end`. Left out, the end of today (UTC). */
        acquisition_end: components["schemas"]["InstantText"];
        /** @description Whether revenue is what is left after the platform's share, or all that fans paid. */
        cohort_revenue_basis: "net" | "gross";
    };
    requestBodies: never;
    headers: {
        /** @description Credits this call cost. */
        CreditsUsed: string;
        /** @description Credits left after this call. */
        CreditsBalance: string;
        /** @description Whether the response came from the vendor's cache. */
        IsCached: "true" | "false" | "1" | "0" | "";
        /** @description Requests the team may make in a minute. */
        LimitMinute: string;
        /** @description Requests left in this minute. */
        RemainingMinute: string;
        /** @description Requests the team may make in a day. Empty since the daily limit was abolished in 2026. */
        LimitDay: string;
        /** @description Requests left today. Empty since the daily limit was abolished in 2026. */
        RemainingDay: string;
        /** @description Seconds to wait before the next request. */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSmartLinkClicks202601: {
        parameters: {
            query?: {
                /** @description First instant of the window. ISO 8601: `2026-01-01T00:00:00Z`, a numeric offset (its `+` sent as `%2B`), `2026-01-01 00:00:00`, `2026-01-01T00:00` or `2026-01-01` (all read as UTC; a bare day starts at midnight). An offset may be written as `+02:00`, `+0200` or `+02`. Fractions of a second are cut off. Empty is the same as absent. Left out: six days before the day of `date_end`. */
                date_start?: components["parameters"]["date_start"];
                /** @description Last instant of the window, inclusive to the second. The forms of `date_start`; a bare day means its last second. Left out: the end of today (UTC). */
                date_end?: components["parameters"]["date_end"];
                /** @description Rows per page. The default is documented; the bounds are those of the sibling list of links. */
                limit?: components["parameters"]["limit"];
                /** @description Rows to pass over before the page begins. The default is documented, the bounds are not. */
                offset?: components["parameters"]["offset"];
                /** @description Whether clicks marked as bots are counted and listed. */
                include_bots?: components["parameters"]["include_bots"];
                /** @description Whether clicks marked as duplicates are counted and listed. */
                include_duplicates?: components["parameters"]["include_duplicates"];
            };
            header?: never;
            path: {
                /** @description The account the link belongs to. Live ids look like `acct_` and 32 hexadecimal digits. */
                account: components["parameters"]["account"];
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the clicks, with the total and the chart of the whole filtered window. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClicksReply202601"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listSmartLinkClicks: {
        parameters: {
            query?: {
                /** @description First instant of the window. ISO 8601: `2026-01-01T00:00:00Z`, a numeric offset (its `+` sent as `%2B`), `2026-01-01 00:00:00`, `2026-01-01T00:00` or `2026-01-01` (all read as UTC; a bare day starts at midnight). An offset may be written as `+02:00`, `+0200` or `+02`. Fractions of a second are cut off. Empty is the same as absent. Left out: six days before the day of `date_end`. */
                date_start?: components["parameters"]["date_start"];
                /** @description Last instant of the window, inclusive to the second. The forms of `date_start`; a bare day means its last second. Left out: the end of today (UTC). */
                date_end?: components["parameters"]["date_end"];
                /** @description Rows per page. The default is documented; the bounds are those of the sibling list of links. */
                limit?: components["parameters"]["limit"];
                /** @description Rows to pass over before the page begins. The default is documented, the bounds are not. */
                offset?: components["parameters"]["offset"];
                /** @description Whether clicks marked as bots are counted and listed. */
                include_bots?: components["parameters"]["include_bots"];
                /** @description Whether clicks marked as duplicates are counted and listed. */
                include_duplicates?: components["parameters"]["include_duplicates"];
            };
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the clicks, with the total and the chart of the whole filtered window. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClicksReply202609"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listSmartLinkConversions: {
        parameters: {
            query?: {
                /** @description First instant of the window. ISO 8601: `2026-01-01T00:00:00Z`, a numeric offset (its `+` sent as `%2B`), `2026-01-01 00:00:00`, `2026-01-01T00:00` or `2026-01-01` (all read as UTC; a bare day starts at midnight). An offset may be written as `+02:00`, `+0200` or `+02`. Fractions of a second are cut off. Empty is the same as absent. Left out: six days before the day of `date_end`. */
                date_start?: components["parameters"]["date_start"];
                /** @description Last instant of the window, inclusive to the second. The forms of `date_start`; a bare day means its last second. Left out: the end of today (UTC). */
                date_end?: components["parameters"]["date_end"];
                /** @description Rows per page. The default is documented; the bounds are those of the sibling list of links. */
                limit?: components["parameters"]["limit"];
                /** @description Rows to pass over before the page begins. The default is documented, the bounds are not. */
                offset?: components["parameters"]["offset"];
                /** @description Whether conversions of clicks marked as bots are counted and listed. */
                include_bots?: components["parameters"]["conversions_include_bots"];
                /** @description Whether conversions of clicks marked as duplicates are counted and listed. */
                include_duplicates?: components["parameters"]["conversions_include_duplicates"];
                /** @description Only conversions of this type. Early in 2026 there were the first two. */
                conversion_type?: components["parameters"]["conversion_type"];
                /** @description Only conversions of the fan with this OnlyFans id. */
                onlyfans_user_id?: components["parameters"]["onlyfans_user_id"];
            };
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the conversions, with the totals and the chart of the whole filtered window. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionsReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listSmartLinks: {
        parameters: {
            query?: {
                /** @description Links per page. */
                limit?: components["parameters"]["links_limit"];
                /** @description Links to pass over before the page begins. */
                offset?: components["parameters"]["links_offset"];
                /** @description Only links with this name. Whether a part of the name is enough is not documented. */
                name?: components["parameters"]["name"];
                /** @description Only links of these accounts, separated by commas. */
                account_ids?: components["parameters"]["account_ids"];
                /** @description Only links that are connected to one of these pixels, separated by commas. */
                pixel_ids?: components["parameters"]["pixel_ids"];
                /** @description Only links with these tags. Whether one of several is enough is not documented. */
                "filter[tags][]"?: components["parameters"]["filter_tags"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the links. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmartLinksReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    createSmartLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSmartLinkBody"];
            };
        };
        responses: {
            /** @description The created link. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmartLinkReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SessionFull"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    getSmartLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmartLinkReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteSmartLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SessionFull"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listSmartLinkTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags of the link. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagsReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    addSmartLinkTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagsBody"];
            };
        };
        responses: {
            /** @description The tags of the link. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagsReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SessionFull"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    removeSmartLinkTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagsBody"];
            };
        };
        responses: {
            /** @description The tags of the link. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagsReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SessionFull"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    getSmartLinkStats: {
        parameters: {
            query?: {
                /** @description First instant of the window. ISO 8601: `2026-01-01T00:00:00Z`, a numeric offset (its `+` sent as `%2B`), `2026-01-01 00:00:00`, `2026-01-01T00:00` or `2026-01-01` (all read as UTC; a bare day starts at midnight). An offset may be written as `+02:00`, `+0200` or `+02`. Fractions of a second are cut off. Empty is the same as absent. Left out: six days before the day of `date_end`. */
                date_start?: components["parameters"]["date_start"];
                /** @description Last instant of the window, inclusive to the second. The forms of `date_start`; a bare day means its last second. Left out: the end of today (UTC). */
                date_end?: components["parameters"]["date_end"];
            };
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatsReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listSmartLinkPixels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pixels. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PixelsReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    connectSmartLinkPixel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectPixelBody"];
            };
        };
        responses: {
            /** @description The pixel. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PixelReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SessionFull"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    disconnectSmartLinkPixel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
                /** @description Id of the pixel in the team. */
                pixel_id: components["parameters"]["pixel_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is disconnected. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisconnectedReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SessionFull"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    updateSmartLinkPixel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
                /** @description Id of the pixel in the team. */
                pixel_id: components["parameters"]["pixel_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePixelBody"];
            };
        };
        responses: {
            /** @description The pixel. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PixelReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SessionFull"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    testSmartLinkPixelEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
                /** @description Id of the pixel in the team. */
                pixel_id: components["parameters"]["pixel_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestEventBody"];
            };
        };
        responses: {
            /** @description What the ad platform responded. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestEventReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SessionFull"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listLinkTags: {
        parameters: {
            query?: {
                /** @description Type of the links whose tags are listed; all types when left out. */
                type?: components["parameters"]["link_tags_type"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkTagsReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listSmartLinkFans: {
        parameters: {
            query?: {
                /** @description Rows per page. The default is documented; the bounds are those of the sibling list of links. */
                limit?: components["parameters"]["limit"];
                /** @description Rows to pass over before the page begins. The default is documented, the bounds are not. */
                offset?: components["parameters"]["offset"];
                /** @description What the fans are sorted by; a minus sign means the largest first. The order of equal values is not documented. */
                sort?: components["parameters"]["fans_sort"];
                /** @description Only fans who sent a message, or who sent none. */
                has_messages?: components["parameters"]["has_messages"];
                /** @description Only fans who sent so many messages or more. Its bounds are not documented. */
                min_messages_sent_by_fan?: components["parameters"]["min_messages_sent_by_fan"];
                /** @description Only fans who paid so many dollars or more, after the platform's share. Its bounds are not documented. */
                min_revenue_net?: components["parameters"]["min_revenue_net"];
                /** @description Only fans who tipped so many dollars or more, after the platform's share. Its bounds are not documented. */
                min_tips_net?: components["parameters"]["min_tips_net"];
                /** @description Only fans who were subscribers before, or who were not. Fans of whom this is not known are in neither group, which is assumed. */
                previously_subscribed?: components["parameters"]["previously_subscribed"];
                /** @description Only fans who subscribed by a promotion, or who did not. Fans of whom this is not known are in neither group, which is assumed. */
                subscribed_using_promo?: components["parameters"]["subscribed_using_promo"];
            };
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the fans, with the totals of all fans that the filters leave. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FansReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listSmartLinkSpenders: {
        parameters: {
            query?: {
                /** @description Spenders per page. The default is documented; the bounds are those of the list of links. */
                limit?: components["parameters"]["spenders_limit"];
                /** @description Rows to pass over before the page begins. The default is documented, the bounds are not. */
                offset?: components["parameters"]["offset"];
                /** @description Only fans who paid so many dollars or more. The default is documented; that it is the least value is documented of the same operation for trial links. */
                minSpend?: components["parameters"]["min_spend"];
            };
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the spenders. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendersReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    getSmartLinkCohortArps: {
        parameters: {
            query?: {
                /** @description First instant of the subscriptions, in the forms of `date_start`. Left out, since the link exists. */
                acquisition_start?: components["parameters"]["acquisition_start"];
                /** @description Last instant of the subscriptions, in the forms of `date_end`. Left out, the end of today (UTC). */
                acquisition_end?: components["parameters"]["acquisition_end"];
                /** @description Whether revenue is what is left after the platform's share, or all that fans paid. */
                revenue_basis?: components["parameters"]["cohort_revenue_basis"];
            };
            header?: never;
            path: {
                /** @description The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced. */
                smart_link_id: components["parameters"]["smart_link_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures of the cohort. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortArpsReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listSmartLinkPostbacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The postbacks. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostbacksReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    createSmartLinkPostback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostbackBody"];
            };
        };
        responses: {
            /** @description The postback. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostbackReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["SessionFull"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    getSmartLinkPostback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the postback. */
                postback_id: components["parameters"]["postback_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The postback. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostbackReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteSmartLinkPostback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the postback. */
                postback_id: components["parameters"]["postback_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. The only response of the family without a body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    updateSmartLinkPostback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the postback. */
                postback_id: components["parameters"]["postback_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostbackBody"];
            };
        };
        responses: {
            /** @description The postback. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostbackReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SessionFull"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    whoami: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Key and team. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whoami"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts, without an envelope. */
            200: {
                headers: {
                    "x-ofapi-credits-used": components["headers"]["CreditsUsed"];
                    "x-ofapi-credits-balance": components["headers"]["CreditsBalance"];
                    "x-ofapi-is-cached": components["headers"]["IsCached"];
                    "x-rate-limit-limit-minute": components["headers"]["LimitMinute"];
                    "x-rate-limit-remaining-minute": components["headers"]["RemainingMinute"];
                    "x-rate-limit-limit-day": components["headers"]["LimitDay"];
                    "x-rate-limit-remaining-day": components["headers"]["RemainingDay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientCredits"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["RateLimitExceeded"];
            500: components["responses"]["ServerError"];
        };
    };
}
