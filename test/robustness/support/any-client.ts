/** Clients that do anything: pages in any order, windows, filters, other operations, changes, and time that goes on. */
import fc from "fast-check";

/** What a client does next. `@` in a path stands for a link. */
export type Act =
  | {
      readonly kind: "get";
      readonly path: string;
      readonly link: string;
      readonly query: Query;
      readonly times: number;
    }
  | {
      readonly kind: "write";
      readonly change: "create" | "tag" | "untag" | "delete" | "connect";
      readonly link: string;
    }
  | { readonly kind: "wait"; readonly seconds: number };

export type Query = Readonly<Record<string, string>>;

/** Any of some parameters. There are few values, so that requests are often about the same rows. */
function anyOf(values: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<Query> {
  const members = Object.entries(values).map(([name, some]) => [name, fc.constantFrom(...some)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: [] }) as fc.Arbitrary<Query>;
}

const days = [
  "2025-11-15",
  "2026-01-01",
  "2026-01-27",
  "2026-01-28",
  "2026-01-29",
  "2026-01-31",
  "2026-02-01",
  "2026-02-03",
];
const times = ["", "T00:00:00Z", "T23:59:59Z", "T07:13:05Z", "T12:00:00+00:00"];
const instants = days.flatMap((day) => times.map((time) => day + time));
const usualWindows: readonly Query[] = [
  {},
  { date_start: "2026-01-28T00:00:00Z", date_end: "2026-01-29T23:59:59Z" },
  { date_start: "2026-01-29", date_end: "2026-01-29" },
  { date_start: "2026-01-26T00:00:00Z", date_end: "2026-02-01T23:59:59Z" },
  { date_start: "2026-01-30", date_end: "2026-02-01" },
  { date_start: "2026-01-31T00:00:00Z", date_end: "2026-02-03T23:59:59Z" },
];
const window = fc.oneof(
  fc.constantFrom(...usualWindows),
  anyOf({ date_start: instants, date_end: instants }),
);
const page = anyOf({
  limit: ["1", "2", "3", "7", "50", "100", "1000"],
  offset: ["0", "1", "3", "7", "50", "100", "5000"],
});
const booleans = ["true", "false", "1", "0"];
const flags = anyOf({ include_bots: booleans, include_duplicates: booleans });

/** Links of the team by their place, one more and one that nobody listed. */
const link = fc.constantFrom("0", "0", "0", "1", "eveniet");

function get(path: string, ...queries: readonly fc.Arbitrary<Query>[]): fc.Arbitrary<Act> {
  const query = fc.tuple(...queries).map((all) => Object.assign({}, ...all) as Query);
  const times = fc.constantFrom(1, 1, 2);
  return fc.record({ kind: fc.constant("get"), path: fc.constant(path), link, query, times });
}

const own = "/api/smart-links/@";
const clicks = get(`${own}/clicks`, window, page, flags);
const types = ["new_subscriber", "new_transaction", "message_received"];
const conversions = get(`${own}/conversions`, window, page, flags, anyOf({ conversion_type: types }));
const others = fc.oneof(
  get("/api/acct_0123456789abcdef0123456789abcdef/smart-links/@/clicks", window, page, flags),
  get("/api/smart-links", page, anyOf({ name: ["a", "spring"], "filter[tags][]": ["Instagram", "TikTok"] })),
  get(
    `${own}/fans`,
    page,
    anyOf({ sort: ["-revenue_net", "tips_net"], has_messages: booleans, min_revenue_net: ["20.5"] }),
  ),
  get(`${own}/spenders`, page, anyOf({ minSpend: ["5", "30"] })),
  get(`${own}/stats`, window),
  get(
    `${own}/cohort-arps`,
    anyOf({ acquisition_start: days, acquisition_end: days, revenue_basis: ["net", "gross"] }),
  ),
  ...[
    "/api/smart-links",
    own,
    `${own}/fans`,
    `${own}/stats`,
    `${own}/tags`,
    "/api/link-tags",
    `${own}/pixels`,
  ].map((path) => get(path)),
  get("/api/smart-link-postbacks"),
);
const waits = fc.record({
  kind: fc.constant("wait" as const),
  seconds: fc.constantFrom(1, 30, 600, 3600, 43_200, 90_000),
});
const writes = fc.record({
  kind: fc.constant("write" as const),
  change: fc.constantFrom("create", "tag", "untag", "delete", "connect"),
  link,
});

/** What one client does: some let time go on, some change something. */
export const anyClient: fc.Arbitrary<readonly Act[]> = fc
  .tuple(fc.boolean(), fc.boolean())
  .chain(([isWaiting, isWriting]) =>
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: clicks },
        { weight: 4, arbitrary: conversions },
        { weight: 6, arbitrary: others },
        { weight: isWaiting ? 4 : 0, arbitrary: waits },
        { weight: isWriting ? 2 : 0, arbitrary: writes },
      ),
      { minLength: 2, maxLength: 25 },
    ),
  );
