/** Small reports, written out by hand. */
import type { OperationResult, Report, Verdict, Violation } from "../../../src/contract/report/report.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";

const clicks = "/api/acct_1/smart-links/eveniet/clicks";
const window = "date_start=2026-01-01T00%3A00%3A00Z&date_end=2026-01-31T23%3A59%3A59Z";

const exchanges: readonly Exchange[] = [
  exchange(`${clicks}?${window}&limit=1000`, 200, 84.4),
  exchange(`${clicks}?${window}&limit=14&offset=14`, 200, 31.2),
  exchange(`${clicks}?${window}&limit=-1`, 422, 12),
];

const sameRows: Violation = {
  check: "pages-join",
  operation: "listSmartLinkClicks",
  exchange: 1,
  at: "/response/body/data/rows/0/id",
  expected: "01KG5X0D5RZ6Q4M0Y1V7T2N8PB (row 14 of the full list)",
  received: "01KG9ZTB7QW1C8E5H3J4K6M2RD (row 0 of the full list)",
  comparedWith: 0,
  count: 14,
};

const negativeLimit: Violation = {
  check: "invalid-page-is-refused",
  operation: "listSmartLinkClicks",
  exchange: 2,
  at: "/response/body/errors",
  expected: "a message for limit",
  received: "{}",
  count: 1,
};

const verdicts: readonly Verdict[] = [
  verdict("body-is-json", "The body is JSON.", { exercised: 3 }),
  verdict("rows-are-in-window", "Every row is inside the window.", { exercised: 55 }),
  verdict("pages-join", "Pages join without gap or overlap.", {
    outcome: "violated",
    exercised: 1,
    violations: [sameRows],
  }),
  verdict("invalid-page-is-refused", "A limit below 1 is refused with a reason.", {
    evidence: "observed",
    severity: "warning",
    outcome: "violated",
    exercised: 1,
    violations: [negativeLimit],
  }),
  verdict("no-key-is-refused", "A request without a key gets 401.", {
    outcome: "errored",
    reason: "timeout after 60 s",
  }),
  verdict("rows-obey-filters", "Every row obeys the requested filters.", {
    outcome: "skipped",
    reason: "no filter was requested",
  }),
];

const clicksResult: OperationResult = {
  name: "listSmartLinkClicks",
  path: "/api/{account}/smart-links/{smart_link_id}/clicks",
  outcome: "checked",
  requests: 4,
  held: 2,
  violated: 2,
  skipped: [{ check: "rows-obey-filters", reason: "no filter was requested" }],
};

/** A run that found one of everything. */
export const offsetIgnored: Report = {
  target: "http://127.0.0.1:4010",
  startedAt: "2026-02-01T12:00:00.250Z",
  kitVersion: "0.1.0",
  edition: { requested: "2026-01", detected: "2026-01", reason: "25 fields, price 1" },
  subject: { account: "acct_1", link: "eveniet" },
  plan: "standard",
  known: [],
  requests: 4,
  credits: 2,
  exchanges,
  operations: [clicksResult],
  verdicts,
  violations: [sameRows],
  warnings: [negativeLimit],
  observations: [
    {
      kind: "behaviour",
      assumption: "row_order",
      claim: "Rows come newest first.",
      seen: "holds",
      detail: "41 rows in order.",
    },
    {
      kind: "behaviour",
      assumption: "window_end",
      claim: "The end of the window is inclusive.",
      seen: "does not hold",
      value: "exclusive",
      detail: "The click of 12:00:00 is missing.",
    },
    {
      kind: "behaviour",
      assumption: "unknown_link",
      claim: "An unknown link gets 404.",
      seen: "unknown",
      detail: "Not requested.",
    },
    {
      kind: "drift",
      operation: "listSmartLinkClicks",
      change: "added",
      at: "/data/rows/*/gclid",
      detail: "string in 41 of 41 rows",
    },
    { kind: "advisory", check: "latency", detail: "slowest answer 84 ms" },
  ],
  unanswered: [{ operation: "listSmartLinkClicks", probe: "no key", detail: "timeout after 60 s" }],
  likelyCause: "offset ignored",
};

/** A run in which everything held. */
export const clean: Report = {
  target: offsetIgnored.target,
  startedAt: "2026-02-01T12:00:00.250Z",
  kitVersion: "0.1.0",
  edition: { requested: "2026-09", detected: "2026-09", reason: "30 fields, price 0" },
  subject: { link: "eveniet" },
  plan: "standard",
  known: [],
  requests: 1,
  credits: 0,
  exchanges: exchanges.slice(0, 1),
  operations: [clicksResult],
  verdicts: verdicts.slice(0, 2),
  violations: [],
  warnings: [],
  observations: [],
  unanswered: [],
};

/** A run in which nothing answered. */
export const silent: Report = {
  ...clean,
  exchanges: [],
  verdicts: [verdict("body-is-json", "The body is JSON.", { outcome: "skipped", reason: "no response" })],
  unanswered: [
    { operation: "listSmartLinkClicks", probe: "discover", detail: "connect ECONNREFUSED 127.0.0.1:4010" },
  ],
};

function exchange(path: string, status: number, latencyMs: number): Exchange {
  return {
    request: { method: "GET", path, headers: { accept: "application/json" } },
    response: { status, headers: { "content-type": "application/json" }, body: '{"ip":"private"}' },
    latencyMs,
  };
}

function verdict(check: string, claim: string, rest: Partial<Verdict>): Verdict {
  const judged = { evidence: "documented", severity: "error", outcome: "held", exercised: 0 } as const;
  return { check, claim, ...judged, violations: [], ...rest };
}
