/** Questions that every way of carrying the sandbox must answer alike. */

/** A path and query, the bearer token it goes with, and the status it must get. */
export interface AskedAndExpected {
  readonly path: string;
  readonly token?: string;
  readonly status: number;
}

export const options = { seed: "msw", now: "2026-02-01T00:00:00Z" } as const;

const month = "date_start=2026-01-01&date_end=2026-01-31";

export const questions: readonly AskedAndExpected[] = [
  { path: "/api/smart-links/eveniet/clicks", token: "any", status: 200 },
  { path: `/api/smart-links/eveniet/clicks?${month}&limit=7&offset=3`, token: "any", status: 200 },
  { path: `/api/acct_1/smart-links/eveniet/clicks?${month}&include_bots=false`, token: "any", status: 200 },
  { path: `/api/smart-links/a%2Fb%20%C3%A9/clicks?${month}&limit=1`, token: "any", status: 200 },
  { path: "/api/smart-links/eveniet/clicks?limit=0", token: "any", status: 422 },
  { path: "/api/smart-links/test_404/clicks", token: "any", status: 404 },
  { path: "/api/smart-links/eveniet/clicks", status: 401 },
];
