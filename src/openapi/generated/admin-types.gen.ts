// Generated from admin.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/__admin/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the sandbox is up
         * @description Always open, whatever protects the other calls.
         */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The reserved link ids and tokens, and what Prefer takes */
        readonly get: operations["listScenarios"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/mutants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The mutants, and how many responses each one changed
         * @description Deliberate changes of the API to test clients with. The setting `mutant` chooses one for a session, and the link id `test_mutant_ID` one for a link. A mutant that changed no response says nothing about a client.
         */
        readonly get: operations["listMutants"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/links/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The true counts of a link
         * @description Counts of clicks and conversions in a window, in total, by day and by class, and the campaigns of the link.
         *     With `by`, the counts of each value of a field too, such as each country. Nothing is paged.
         */
        readonly get: operations["getTruth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/links/{id}/rows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The true rows of a link by their ids
         * @description What a client should have stored, without paging.
         */
        readonly get: operations["getTruthRows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/links/{id}/clicks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Give a link clicks of your own
         * @description In this session alone, and in the place of all clicks that the link has. An unknown link exists from then on; it has no
         *     conversions. A row needs `id`, `created_at`, `is_bot` and `is_duplicate`; every other field may be missing. An empty
         *     list takes all clicks away. The content of the body decides how it is read, not its type. 4 MB at most.
         */
        readonly put: operations["setClicks"];
        readonly post?: never;
        /** Give a link back the clicks that it had */
        readonly delete: operations["removeClicks"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/coverage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Which rows of a list the client has read
         * @description Compares the rows that there are with those that were delivered, over all requests of the session, whatever pages, windows and filters they had. A response counts when it was delivered whole. Rows, filters and defaults are those of the operation itself.
         */
        readonly get: operations["getCoverage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The settings in force */
        readonly get: operations["getSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change settings of the session
         * @description What is left out stays; null goes back to the option that the sandbox was started with. In a replay (`mock --replay`) settings have no effect, so they are refused.
         */
        readonly patch: operations["changeSettings"];
        readonly trace?: never;
    };
    readonly "/__admin/quota": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is left of quota and credits */
        readonly get: operations["getQuota"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What time it is */
        readonly get: operations["getClock"];
        /** Stop the clock at an instant, or let it follow the real one */
        readonly put: operations["setClock"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/clock/advance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move the clock by a duration
         * @description A running clock goes on running from there. The quota's minute passes too.
         */
        readonly post: operations["advanceClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/postbacks/fire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make calls of postbacks now
         * @description Posts the newest conversions, or one with an id, to the receivers of the session's postbacks, as the setting `postbackSchedule` has it, and waits for their responses. Without a body it posts the newest conversion of each postback. Calls of conversions that the clock passes are made without this.
         */
        readonly post: operations["firePostbacks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The faults that are waiting */
        readonly get: operations["listFaults"];
        readonly put?: never;
        /**
         * Queue a fault for the next requests that match
         * @description In a replay (`mock --replay`) faults have no effect, so they are refused.
         */
        readonly post: operations["addFault"];
        /** Remove all faults */
        readonly delete: operations["removeFaults"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/faults/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove one fault */
        readonly delete: operations["removeFault"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The requests received */
        readonly get: operations["listRequests"];
        readonly put?: never;
        readonly post?: never;
        /** Empty the journal */
        readonly delete: operations["forgetRequests"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/requests/count": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** How many requests match */
        readonly post: operations["countRequests"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/requests/find": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The requests that match */
        readonly post: operations["findRequests"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/requests/wait": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Wait until requests match, or until time is up
         * @description Requests that came before count too.
         */
        readonly post: operations["waitForRequests"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/requests/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The requests as they come, as server-sent events
         * @description Each event is called `request`, has the request's number as its id and a `JournalEntry` as its data. With `Last-Event-ID` (which browsers send when they reconnect) the kept requests after it come first.
         */
        readonly get: operations["streamRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The sessions */
        readonly get: operations["listSessions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/sessions/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** End a session */
        readonly delete: operations["endSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make the session new
         * @description Journal, faults, quota, clock, settings and clicks are as when the sandbox was started, and what was created or changed is forgotten.
         */
        readonly post: operations["resetAll"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/__admin/reset/{part}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make one part of the session new */
        readonly post: operations["resetPart"];
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
        readonly Health: {
            /** @constant */
            readonly status: "ok";
            readonly version: string;
            /** @description The data set. Left out in a replay. */
            readonly seed?: string;
            /** @description The recording that it responds from, in a replay: `mock --replay`. */
            readonly replay?: {
                /**
                 * Format: date-time
                 * @description When the recording was made.
                 */
                readonly recordedAt: string;
                readonly exchanges: components["schemas"]["Count"];
            };
            readonly now: components["schemas"]["Instant"];
            readonly memory: components["schemas"]["Memory"];
        };
        /** @description The memory for everything that the sandbox remembers of its clients. All sessions share it. When it is used up, the oldest requests of the largest journal are forgotten first. */
        readonly Memory: {
            /** @description The value of `--memory`. */
            readonly budgetBytes: number;
            /** @description An estimate. */
            readonly usedBytes: number;
            /** @description Requests of all sessions that were forgotten to keep within the budget. */
            readonly forgottenRequests: number;
            /** @description Sessions that were ended to keep within the budget, the one idle longest first. */
            readonly endedSessions: number;
        };
        /** @description Older requests of the session that are no longer in the journal. It keeps the newest `--journal` requests, and fewer when `--memory` is used up. */
        readonly Forgotten: number;
        readonly Refusal: {
            /** @description Code of the problem, for programs. */
            readonly error: string;
            /** @description What is wrong, for people. */
            readonly message: string;
            /** @description What to do next. */
            readonly description: string;
        };
        /**
         * Format: date-time
         * @example 2026-02-01T00:00:00.000Z
         */
        readonly Instant: string;
        /** Format: date */
        readonly Day: string;
        readonly Count: number;
        readonly TextOrNull: string | null;
        /** @description The operationId of openapi.yaml, such as listSmartLinkConversions. */
        readonly OperationId: string;
        /** @enum {string} */
        readonly Edition: "2026-01" | "2026-09";
        /** @description Letters, digits and `. _ ~ -`, at most 100 of them. */
        readonly SessionName: string;
        /** @enum {string} */
        readonly Part: "journal" | "faults" | "quota" | "clock" | "settings" | "resources" | "clicks";
        /** @enum {string} */
        readonly ConversionType: "new_subscriber" | "new_transaction" | "message_received" | "fan_sent_1_message" | "fan_sent_3_messages";
        /** @enum {string} */
        readonly PostbackSchedule: "once" | "twice" | "late" | "out-of-order" | "missing" | "early";
        readonly PostbacksToFire: {
            /** @description Id of one postback. */
            readonly postback?: number;
            /** @description Only conversions of this link. */
            readonly link?: string;
            readonly conversion_type?: components["schemas"]["ConversionType"];
            /** @description The conversion with this id. */
            readonly conversion?: string;
            /**
             * @description How many of the newest conversions of each postback.
             * @default 1
             */
            readonly count?: number;
        };
        readonly PostbackCall: {
            readonly postback_id: number;
            readonly conversion_id: string;
            readonly conversion_type: components["schemas"]["ConversionType"];
            readonly smart_link_id: string;
            /** @description Whether the receiver responded with 2xx. */
            readonly succeeded: boolean;
            /** @description Null when no response came. */
            readonly status_code: number | null;
            readonly error_type: components["schemas"]["TextOrNull"];
            readonly error_message: components["schemas"]["TextOrNull"];
        };
        /**
         * @description `reset` tears the connection down, `empty` closes it without a response, `truncate` closes it in the middle of the body, `malformed` cuts the JSON off but ends the reply well, `slow-body` takes two seconds over the body, `timeout` never responds, `html-502` responds with a page of the network in front of the API.
         * @enum {string}
         */
        readonly FaultKind: "reset" | "empty" | "truncate" | "malformed" | "slow-body" | "timeout" | "html-502";
        /** @description Status to refuse with; 502, 520, 522 and 524 come as a page of HTML, as in life. 200 asks for success. */
        readonly FaultCode: number | 200;
        /** @description Milliseconds before the reply: `500`, between two bounds `200-800`, or `lognormal-300-0.5` with its median and sigma. */
        readonly Delay: number | string;
        /** @description What a request has to be like. What is left out does not matter. */
        readonly FaultMatch: {
            /** @description `GET` or another, in capitals. */
            readonly method?: string;
            /** @description A part of the path. */
            readonly path?: string;
            /** @description The smart link's id, decoded. */
            readonly link?: string;
            /** @description The account's id, decoded. */
            readonly account?: string;
            readonly operation?: components["schemas"]["OperationId"];
            readonly edition?: components["schemas"]["Edition"];
            /** @description Parameters with the text that they have, as it was decoded; null for one that must be absent. */
            readonly query?: {
                readonly [key: string]: string | null;
            };
        };
        /** @description What a request and its response have to be like. What is left out does not matter. */
        readonly RequestMatch: {
            /** @description `GET` or another, in capitals. */
            readonly method?: string;
            /** @description A part of the path. */
            readonly path?: string;
            /** @description The smart link's id, decoded. */
            readonly link?: string;
            /** @description The account's id, decoded. */
            readonly account?: string;
            readonly operation?: components["schemas"]["OperationId"];
            readonly edition?: components["schemas"]["Edition"];
            /** @description Parameters with the text that they have, as it was decoded; null for one that must be absent. */
            readonly query?: {
                readonly [key: string]: string | null;
            };
            /** @description Status of the response. */
            readonly status?: number;
            readonly scenario?: string;
            readonly fault?: components["schemas"]["FaultKind"];
            /** @description Only requests with a greater number. */
            readonly after?: number;
        };
        /** @description A fault to queue. It has at least one of `code`, `fault` and `delay`. */
        readonly NewFault: {
            readonly code?: components["schemas"]["FaultCode"];
            readonly fault?: components["schemas"]["FaultKind"];
            readonly delay?: components["schemas"]["Delay"];
            /** @description Seconds of `Retry-After`, with any error. */
            readonly retryAfter?: number;
            /**
             * @description How often it is used.
             * @default 1
             */
            readonly times?: number;
            readonly match?: components["schemas"]["FaultMatch"];
        };
        readonly QueuedFault: {
            readonly code?: components["schemas"]["FaultCode"];
            readonly fault?: components["schemas"]["FaultKind"];
            readonly delay?: components["schemas"]["Delay"];
            /** @description Seconds of `Retry-After`, with any error. */
            readonly retryAfter?: number;
            /**
             * @description How often it is used.
             * @default 1
             */
            readonly times: number;
            readonly match?: components["schemas"]["FaultMatch"];
            readonly id: number;
            /** @description How often it will still be used. */
            readonly left: number;
        };
        readonly SettingsChange: {
            /** @description Name of the data set: the same seed gives the same clicks everywhere. */
            readonly seed?: string | null;
            /** @description Average clicks a day of every link. When left out, links have different sizes, by their ids. */
            readonly clicksPerDay?: number | null;
            /** @description Links of the team, as the list of links shows them: 36 when left out. Any other link has clicks too. */
            readonly links?: number | null;
            /** @description Share of clicks that the API shows hours after they happened, and of conversions that it shows days after. */
            readonly late?: number | null;
            /** @description Share of clicks whose bot or duplicate mark is wrong for the first 24 hours. */
            readonly corrected?: number | null;
            /** @description Share of subscribers with a purchase that is refunded within a week, and then is no longer listed. */
            readonly refunded?: number | null;
            /** @description A reserved link id, such as `test_empty`: every link behaves like it. */
            readonly scenario?: string | null;
            /** @description Id of a mutant, such as `page-repeated`: a deliberate change of the API. */
            readonly mutant?: string | null;
            /** @description Status of every response. */
            readonly code?: components["schemas"]["FaultCode"] | null;
            /** @description A fault of every response. */
            readonly fault?: components["schemas"]["FaultKind"] | "none" | null;
            /** @description Milliseconds before each response: `500`, `200-800`, or `lognormal-300-0.5` (median and sigma). */
            readonly delay?: components["schemas"]["Delay"] | null;
            /** @description Share of requests that fail. The draw depends on the seed, the session and the number of the request. */
            readonly failRate?: number | null;
            /** @description How they fail: error statuses and names of faults, equally often. A list, or a text such as `500,reset`. */
            readonly failKinds?: readonly (string | number)[] | string | null;
            /** @description Requests a minute, as `60` or `60/min`. Not limited when left out. */
            readonly rateLimit?: string | number | null;
            /** @description Credits that successful calls use up. Not limited when left out. */
            readonly credits?: number | null;
            /** @description Seconds of `Retry-After`; the quota is full again after them. */
            readonly retryAfter?: number | null;
            /** @description Whether a preference that cannot be applied is an error. */
            readonly strict?: boolean | null;
            /** @description When and how often postbacks are called: `once` when left out. */
            readonly postbackSchedule?: components["schemas"]["PostbackSchedule"] | null;
            /** @description Further calls of a postback whose receiver does not respond with 2xx: 0 to 5. */
            readonly postbackRetries?: number | null;
        };
        readonly Settings: {
            readonly seed: string;
            readonly clicksPerDay: number | null;
            readonly links: number;
            readonly late: number;
            readonly corrected: number;
            readonly refunded: number;
            readonly scenario: components["schemas"]["TextOrNull"];
            readonly mutant: components["schemas"]["TextOrNull"];
            readonly code: number | null;
            readonly fault: components["schemas"]["TextOrNull"];
            readonly delay: components["schemas"]["TextOrNull"];
            readonly failRate: number;
            readonly failKinds: readonly string[];
            readonly rateLimit: number | null;
            readonly credits: number | null;
            readonly retryAfter: number;
            readonly strict: boolean;
            readonly postbackSchedule: components["schemas"]["PostbackSchedule"];
            readonly postbackRetries: number;
        };
        readonly Quota: {
            /** @description Requests a minute. */
            readonly rateLimit: number | null;
            readonly remaining: number | null;
            /** @description Milliseconds until the quota is fresh. */
            readonly resetInMs: number | null;
            /** @description Credits at the beginning. */
            readonly credits: number | null;
            readonly balance: number | null;
        };
        readonly Clock: {
            readonly now: components["schemas"]["Instant"];
            /** @description Whether it runs as the real one does. */
            readonly runs: boolean;
        };
        readonly ClockChange: {
            /**
             * @description The instant at which the clock stands, or `real`.
             * @example 2026-02-01T00:00:00Z
             * @example real
             */
            readonly now: string;
        };
        readonly ClockMove: {
            /**
             * @description An ISO 8601 duration; with a minus in front it moves back.
             * @example P1D
             * @example PT90M
             * @example -P1M
             */
            readonly by: string;
        };
        readonly Matching: {
            readonly match?: components["schemas"]["RequestMatch"];
            /** @default 100 */
            readonly limit?: number;
            /** @default 0 */
            readonly offset?: number;
        };
        readonly Waiting: {
            readonly match?: components["schemas"]["RequestMatch"];
            /**
             * @description How many have to match.
             * @default 1
             */
            readonly count?: number;
            /** @default 5000 */
            readonly timeoutMs?: number;
        };
        readonly Waited: {
            /** @description Whether enough requests matched before time was up. */
            readonly met: boolean;
            readonly requests: readonly components["schemas"]["JournalEntry"][];
        };
        readonly RequestPage: {
            /** @description How many match among those that are kept. */
            readonly total: number;
            readonly forgotten: components["schemas"]["Forgotten"];
            readonly requests: readonly components["schemas"]["JournalEntry"][];
        };
        /** @description One request and what became of it, or one call of a postback and its response. Keys are left out wherever they stood. */
        readonly JournalEntry: {
            /**
             * @description `request`: a client sent it to the sandbox. `postback`: the sandbox sent it to a receiver; `operation` is `postback` then, and `url` is the whole URL.
             * @enum {string}
             */
            readonly kind: "request" | "postback";
            /** @description Its number in the session, from 1 on. */
            readonly number: number;
            readonly at: components["schemas"]["Instant"];
            readonly session: components["schemas"]["SessionName"];
            readonly method: string;
            /** @description Path and query as they came, without the prefix of the session. */
            readonly url: string;
            /** @description The operationId of openapi.yaml; null for a request that no operation served. */
            readonly operation: components["schemas"]["TextOrNull"];
            readonly edition: components["schemas"]["Edition"] | null;
            readonly account: components["schemas"]["TextOrNull"];
            readonly link: components["schemas"]["TextOrNull"];
            readonly query: {
                readonly [key: string]: string;
            };
            readonly headers: {
                readonly [key: string]: string;
            };
            /** @description The JSON body of a request without secrets; null when it has none. When it is not JSON a text says so, and a body of more than 2048 characters is a text that is cut. */
            readonly body: unknown;
            /** @description Null when there was no response. */
            readonly status: number | null;
            readonly scenario: components["schemas"]["TextOrNull"];
            readonly fault: components["schemas"]["TextOrNull"];
            /** @description Id of the mutant that changed the response. */
            readonly mutant: components["schemas"]["TextOrNull"];
            readonly delayMs: number;
            readonly warnings: readonly string[];
            /** @description For a refusal, its reason. */
            readonly why: components["schemas"]["TextOrNull"];
        };
        readonly Session: {
            readonly name: components["schemas"]["SessionName"];
            /** @description Requests received so far. */
            readonly requests: number;
            /** @description Faults that are waiting. */
            readonly faults: number;
            readonly idleMs: number;
        };
        readonly Scenarios: {
            readonly links: readonly components["schemas"]["Scenario"][];
            readonly tokens: readonly components["schemas"]["Scenario"][];
            readonly preferences: readonly components["schemas"]["Preference"][];
        };
        readonly Scenario: {
            /** @description The reserved id or token; `N` stands for a number. */
            readonly name: string;
            readonly about: string;
            /** @description An id to try, where the name has an `N`. */
            readonly example?: string;
        };
        readonly Mutants: {
            readonly mutants: readonly components["schemas"]["Mutant"][];
        };
        readonly Mutant: {
            /** @example page-repeated */
            readonly id: string;
            /**
             * @description `notice`: the API is wrong, and a good test suite fails. `survive`: the API is unusual but keeps its documentation, and a good client passes.
             * @enum {string}
             */
            readonly family: "notice" | "survive";
            /** @description What the API does. */
            readonly sentence: string;
            /** @description Responses of this session that it changed. */
            readonly changed: number;
        };
        readonly Preference: {
            readonly name: string;
            readonly takes: string;
            readonly about: string;
        };
        /** @description Clicks by class; the four classes overlap nowhere. */
        readonly Classes: {
            /** @description All clicks. */
            readonly clicks: components["schemas"]["Count"];
            /** @description Neither bot nor duplicate: what both filters leave. */
            readonly people: components["schemas"]["Count"];
            /** @description Bots that are no duplicates. */
            readonly bots: components["schemas"]["Count"];
            /** @description Duplicates that are no bots. */
            readonly people_again: components["schemas"]["Count"];
            /** @description Bots that are duplicates too. */
            readonly bots_again: components["schemas"]["Count"];
        };
        readonly Coverage: {
            readonly operation: components["schemas"]["OperationId"];
            /** @description Null for the list of links. */
            readonly link: components["schemas"]["TextOrNull"];
            /** @description The window; null for the list of links. */
            readonly date_start: components["schemas"]["TextOrNull"];
            readonly date_end: components["schemas"]["TextOrNull"];
            /** @description Later rows do not exist yet. */
            readonly now: components["schemas"]["Instant"];
            /** @description Rows that there are. */
            readonly rows: components["schemas"]["Count"];
            /** @description Rows that were delivered at least once. */
            readonly read: components["schemas"]["Count"];
            /** @description Rows that were delivered twice or more. */
            readonly read_twice: components["schemas"]["Count"];
            /** @description Rows that were never delivered. */
            readonly missing: components["schemas"]["Count"];
            /** @description Where the missing rows are, earliest first. */
            readonly gaps: readonly components["schemas"]["CoverageGap"][];
            /** @description Later gaps that are left out. */
            readonly more_gaps: components["schemas"]["Count"];
            /** @description Pages of the list and link that were delivered whole, of any window and filter. */
            readonly requests: components["schemas"]["Count"];
            /** @description The clock of the sandbox at the latest of them; null before the first. Rows after it did not exist when the client looked. */
            readonly read_until: components["schemas"]["TextOrNull"];
            /** @description Of them */
            readonly pages_past_end: components["schemas"]["Count"];
            /** @description Of them, pages without a row that was not delivered before. Pages past the end are among them. */
            readonly requests_without_news: components["schemas"]["Count"];
            /** @description Delivered pages of the session whose rows are no longer remembered, because `--memory` was used up. While it is 0, the other numbers are exact. */
            readonly forgotten: components["schemas"]["Count"];
            readonly journal: components["schemas"]["CoverageJournal"];
        };
        /** @description Missing rows with no delivered row between them. `start` and `end` can be sent as a window. */
        readonly CoverageGap: {
            /** @description The second of the earliest missing row. */
            readonly start: string;
            /** @description The second of the latest missing row. */
            readonly end: string;
            readonly rows: number;
            /** @description The `offset` at which the missing rows begin in the list; null where the list is not in the order of time. */
            readonly offset: number | null;
        };
        /** @description What the requests of the list and link that are still in the journal did wrong. */
        readonly CoverageJournal: {
            /** @description Different warnings, such as those of unknown parameters. */
            readonly warnings: readonly string[];
            /** @description Retries before `Retry-After`. */
            readonly early_retries: components["schemas"]["Count"];
            /** @description Requests with a key in their URL. */
            readonly keys_in_urls: components["schemas"]["Count"];
            /** @description Requests whose URL had got a page before. */
            readonly repeated_requests: components["schemas"]["Count"];
        };
        readonly Truth: {
            /** @description The link. */
            readonly link: string;
            /** @description The seed that its data follows from. */
            readonly seed: string;
            /** @description The instant as of which this is true: `as_of`, or the clock. */
            readonly now: components["schemas"]["Instant"];
            /** @description First second of the window. */
            readonly date_start: string;
            /** @description Last second of the window. */
            readonly date_end: string;
            /** @description The clicks of the window. */
            readonly totals: components["schemas"]["Classes"];
            /** @description The days in UTC that have clicks; with `tz`, all days of the time zone. Earliest first. */
            readonly days: readonly components["schemas"]["TruthDay"][];
            /** @description The conversions of the window. */
            readonly conversions: components["schemas"]["ConversionTotals"];
            /** @description What the clicks of the link may show, one campaign a click. */
            readonly campaigns: readonly components["schemas"]["Campaign"][];
            /** @description With `by`: for each field, a group for each value. The group with the most clicks is first. */
            readonly groups?: {
                readonly [key: string]: readonly components["schemas"]["Group"][];
            };
        };
        /** @description The conversions and the part of the window are there with `tz`. */
        readonly TruthDay: {
            /** @description The day, such as 2026-01-31. */
            readonly day: components["schemas"]["Day"];
            /** @description First second of the day in the window. */
            readonly date_start?: string;
            /** @description Last second of the day in the window, until now at most. */
            readonly date_end?: string;
            /** @description Conversions that happened then. */
            readonly conversions?: components["schemas"]["Count"];
            /** @description New subscribers among them. */
            readonly subscribers?: components["schemas"]["Count"];
            /** @description What fans paid by them, in whole cents. */
            readonly gross_cents?: components["schemas"]["Count"];
            /** @description What is left of it after the platform's share, in cents. */
            readonly net_cents?: components["schemas"]["Count"];
        } & components["schemas"]["Classes"];
        /** @description The clicks whose row has a value in a field, and the conversions that these and earlier clicks led to. */
        readonly Group: {
            /** @description The value that their rows have in the field. */
            readonly value: string | number | boolean | null;
        } & components["schemas"]["Classes"] & components["schemas"]["ConversionCounts"];
        readonly TruthRows: {
            readonly link: string;
            readonly now: components["schemas"]["Instant"];
            /** @description The rows by their ids. */
            readonly rows: {
                readonly [key: string]: {
                    readonly [key: string]: unknown;
                };
            };
            /** @description The ids of which the list has no row at that instant. */
            readonly unknown: readonly string[];
        };
        readonly GivenClicks: {
            readonly link: string;
            /** @description Different clicks. */
            readonly clicks: number;
            /** @description Those that are not later than the clock of the session. */
            readonly listed: number;
            /** @description Rows that were given again, with the same values. */
            readonly repeated: number;
        };
        /** @description Conversions that happened in the window. Amounts are whole cents. */
        readonly ConversionCounts: {
            /** @description Conversions that happened then. */
            readonly conversions: components["schemas"]["Count"];
            /** @description New subscribers among them. */
            readonly subscribers: components["schemas"]["Count"];
            /** @description What fans paid by them, in whole cents. */
            readonly gross_cents: components["schemas"]["Count"];
            /** @description What is left of it after the platform's share, in cents. */
            readonly net_cents: components["schemas"]["Count"];
        };
        /** @description The same with the conversions of each `conversion_type`. */
        readonly ConversionTotals: components["schemas"]["ConversionCounts"] & {
            /** @description How many there are of each `conversion_type`. */
            readonly by_type: {
                readonly [key: string]: components["schemas"]["Count"];
            };
            /** @description `gross_cents` of each `conversion_type`. */
            readonly gross_cents_by_type: {
                readonly [key: string]: components["schemas"]["Count"];
            };
            /** @description `net_cents` of each `conversion_type`. */
            readonly net_cents_by_type: {
                readonly [key: string]: components["schemas"]["Count"];
            };
        };
        readonly Campaign: {
            readonly referrer: components["schemas"]["TextOrNull"];
            readonly utm_source: components["schemas"]["TextOrNull"];
            readonly utm_medium: components["schemas"]["TextOrNull"];
            readonly utm_campaign: components["schemas"]["TextOrNull"];
            readonly utm_content: components["schemas"]["TextOrNull"];
            readonly utm_term: components["schemas"]["TextOrNull"];
            readonly aff_s1: components["schemas"]["TextOrNull"];
            readonly aff_s2: components["schemas"]["TextOrNull"];
            readonly aff_s3: components["schemas"]["TextOrNull"];
            readonly aff_s4: components["schemas"]["TextOrNull"];
            readonly aff_s5: components["schemas"]["TextOrNull"];
        };
    };
    responses: {
        /** @description Refused, with the reason. */
        readonly Refused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readonly listScenarios: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The same table that the sandbox uses. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Scenarios"];
                };
            };
        };
    };
    readonly listMutants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All mutants, with their changes in this session. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Mutants"];
                };
            };
        };
    };
    readonly getTruth: {
        readonly parameters: {
            readonly query?: {
                /** @description As in the API itself, with the same default. */
                readonly date_start?: string;
                /** @description As in the API itself, with the same default. */
                readonly date_end?: string;
                /** @description The instant for which the truth is wanted. Without it, the present of the session's clock. */
                readonly as_of?: string;
                /**
                 * @description An IANA time zone. Then `days` has every day of this zone in the window, days without clicks too, each
                 *     with the part of the window that lies on it. Without it, the days in UTC that have clicks.
                 */
                readonly tz?: string;
                /**
                 * @description Fields of a click's row, separated by commas. Then `groups` has the counts of each value of each field.
                 *     Every row of the window is read for them, so the window may have 100000 clicks and conversions at most.
                 */
                readonly by?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The smart link, reserved ids included. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The truth, as the session's seed and clock have it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Truth"];
                };
            };
            readonly 404: components["responses"]["Refused"];
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly getTruthRows: {
        readonly parameters: {
            readonly query?: {
                /** @description The list whose rows are wanted. */
                readonly list?: "clicks" | "conversions";
                /**
                 * @description Ids of rows, separated by commas, 1000 at most; dates are ignored then. Without it, every row of the
                 *     window: 10000 at most.
                 */
                readonly ids?: string;
                /** @description As in the API itself, with the same default. */
                readonly date_start?: string;
                /** @description As in the API itself, with the same default. */
                readonly date_end?: string;
                /** @description The instant for which the truth is wanted. Without it, the present of the session's clock. */
                readonly as_of?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The smart link, reserved ids included. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rows, as the list shows them. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TruthRows"];
                };
            };
            readonly 404: components["responses"]["Refused"];
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly setClicks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The smart link. The clicks of reserved ids cannot be replaced. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example [
                 *       {
                 *         "id": "c1",
                 *         "created_at": "2026-01-31T12:00:00Z",
                 *         "is_bot": false,
                 *         "is_duplicate": false,
                 *         "utm_source": "newsletter"
                 *       },
                 *       {
                 *         "id": "c2",
                 *         "created_at": "2026-01-31T12:00:05Z",
                 *         "is_bot": true,
                 *         "is_duplicate": false
                 *       }
                 *     ]
                 */
                readonly "application/json": unknown;
                readonly "application/x-ndjson": string;
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description The clicks are there. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GivenClicks"];
                };
            };
            readonly 409: components["responses"]["Refused"];
            readonly 413: components["responses"]["Refused"];
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly removeClicks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The smart link. The clicks of reserved ids cannot be replaced. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It has the clicks with which the sandbox was started. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly getCoverage: {
        readonly parameters: {
            readonly query?: {
                /** @description The list. Both editions of the clicks are one list. */
                readonly operation?: "listSmartLinkClicks" | "listSmartLinkClicks202601" | "listSmartLinkConversions" | "listSmartLinks" | "listSmartLinkFans" | "listSmartLinkSpenders";
                /** @description The smart link; none for `listSmartLinks`. */
                readonly link?: string;
                readonly date_start?: string;
                readonly date_end?: string;
                readonly include_bots?: string;
                readonly include_duplicates?: string;
                readonly conversion_type?: string;
                readonly onlyfans_user_id?: string;
                readonly name?: string;
                readonly account_ids?: string;
                readonly "filter[tags][]"?: readonly string[];
                readonly has_messages?: string;
                readonly min_messages_sent_by_fan?: string;
                readonly min_revenue_net?: string;
                readonly min_tips_net?: string;
                readonly previously_subscribed?: string;
                readonly subscribed_using_promo?: string;
                readonly minSpend?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was read, and what is missing. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Coverage"];
                };
            };
            readonly 404: components["responses"]["Refused"];
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly getSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Each with the value that a request gets which says nothing else. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settings"];
                };
            };
        };
    };
    readonly changeSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SettingsChange"];
            };
        };
        readonly responses: {
            /** @description The settings now in force. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settings"];
                };
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly getQuota: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Null where nothing is counted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Quota"];
                };
            };
        };
    };
    readonly getClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly setClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockChange"];
            };
        };
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly advanceClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockMove"];
            };
        };
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly firePostbacks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["PostbacksToFire"];
            };
        };
        readonly responses: {
            /** @description The calls that were made, in the order in which they were. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly calls: readonly components["schemas"]["PostbackCall"][];
                    };
                };
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly listFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description In the order in which they are used. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly faults: readonly components["schemas"]["QueuedFault"][];
                    };
                };
            };
        };
    };
    readonly addFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewFault"];
            };
        };
        readonly responses: {
            /** @description It is waiting. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QueuedFault"];
                };
            };
            readonly 409: components["responses"]["Refused"];
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly removeFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description None is left. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly removeFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Refused"];
        };
    };
    readonly listRequests: {
        readonly parameters: {
            readonly query?: {
                readonly method?: string;
                /** @description A part of the path. */
                readonly path?: string;
                readonly link?: string;
                readonly account?: string;
                readonly operation?: components["schemas"]["OperationId"];
                readonly edition?: components["schemas"]["Edition"];
                readonly status?: number;
                readonly scenario?: string;
                readonly fault?: components["schemas"]["FaultKind"];
                /** @description Only requests with a greater number. */
                readonly after?: number;
                readonly limit?: number;
                readonly offset?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of those that match, the oldest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RequestPage"];
                };
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly forgetRequests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is empty. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly countRequests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["Matching"];
            };
        };
        readonly responses: {
            /** @description Their number among those that are kept. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly count: number;
                        readonly forgotten: components["schemas"]["Forgotten"];
                    };
                };
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly findRequests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["Matching"];
            };
        };
        readonly responses: {
            /** @description A page of those that match, the oldest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RequestPage"];
                };
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly waitForRequests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["Waiting"];
            };
        };
        readonly responses: {
            /** @description What matched by then, and whether that was enough. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Waited"];
                };
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly streamRequests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A stream without end. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 503: components["responses"]["Refused"];
        };
    };
    readonly listSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description First `default`, then the others, the one used last at the end. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sessions: readonly components["schemas"]["Session"][];
                    };
                };
            };
        };
    };
    readonly endSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: components["schemas"]["SessionName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What it stored is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Refused"];
        };
    };
    readonly resetAll: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is new. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly resetPart: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly part: components["schemas"]["Part"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is new. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 422: components["responses"]["Refused"];
        };
    };
}
