/** What clients do to a mock in a soak test: mostly plain requests of every operation, sometimes everything else. */
import type { Call } from "./caller.ts";

/** Something that a client does, and how often compared to other things. */
export interface Action {
  readonly weight: number;
  /** Whether its time is that of a page, with no fault or wait that was asked for. */
  readonly isPlain?: true;
  /** @param draw A whole number below another, another each time. */
  readonly calls: (draw: Draw) => readonly Call[];
}

export type Draw = (below: number) => number;

const oldPath = (id: string) => `/api/acct_1/smart-links/${id}/clicks`;
const newPath = (id: string) => `/api/smart-links/${id}/clicks`;
const part = (id: string, name: string) => `/api/smart-links/${id}/${name}`;
const known = (draw: Draw) => `link-${draw(50)}`;
const month = (draw: Draw) =>
  `date_start=2025-${String(1 + draw(12)).padStart(2, "0")}-01&date_end=2026-01-31`;
const plain = (weight: number, path: (draw: Draw) => string): Action => ({
  weight,
  isPlain: true,
  calls: (draw) => [{ path: path(draw) }],
});
/** Kept apart from one another and from the plain requests, in more sessions than are remembered. */
const session = (draw: Draw) => `/__s/soak-${draw(60)}`;
const inSession =
  (calls: (base: string, draw: Draw) => readonly Call[]) =>
  (draw: Draw): readonly Call[] =>
    calls(session(draw), draw);
const preferring = (base: string, prefer: string, patienceMs = 5000): Call => ({
  path: base + newPath("eveniet"),
  headers: { prefer },
  patienceMs,
});

export const actions: readonly Action[] = [
  plain(40, (draw) => `${newPath(known(draw))}?${month(draw)}&limit=100&offset=${draw(1000)}`),
  plain(20, (draw) => `${oldPath(known(draw))}?${month(draw)}&limit=${1 + draw(200)}`),
  plain(
    15,
    (draw) => `${newPath(known(draw))}?${month(draw)}&include_bots=false&include_duplicates=${draw(2) > 0}`,
  ),
  plain(10, (draw) => `${newPath(known(draw))}?date_start=2024-01-01&limit=10&offset=${draw(100_000)}`),
  plain(5, (draw) => `${newPath(known(draw))}?date_start=2024-01-01&date_end=2026-12-31&limit=1`),
  plain(5, (draw) => `${newPath(`new-${draw(2 ** 31)}`)}?${month(draw)}&limit=20`),
  plain(3, (draw) => `${newPath(known(draw))}?${month(draw)}&limit=1000`),
  plain(2, (draw) => `${newPath(known(draw))}?limit=${draw(2) > 0 ? "-1" : "many"}`),
  plain(8, (draw) => `${part(known(draw), "conversions")}?${month(draw)}&limit=100&offset=${draw(300)}`),
  plain(4, (draw) => `${part(known(draw), "stats")}?${month(draw)}`),
  plain(4, (draw) => `/api/smart-links?limit=${1 + draw(100)}&offset=${draw(30)}`),
  plain(2, (draw) => `/api/smart-links/${known(draw)}`),
  plain(1, () => "/api/whoami"),
  { weight: 3, calls: inSession((base, draw) => [{ path: base + newPath(known(draw)) }]) },
  {
    weight: 2,
    calls: inSession((base, draw) => {
      const link = known(draw);
      const window = "date_start=2026-01-01&date_end=2026-01-31";
      return [
        { path: `${base}${newPath(link)}?${window}&limit=10&offset=${draw(100)}` },
        { path: `${base}${part(link, "conversions")}?${window}&limit=10&offset=${draw(20)}` },
        { path: `${base}/__admin/coverage?link=${link}&${window}` },
        { path: `${base}/__admin/links/${link}?${window}` },
      ];
    }),
  },
  {
    weight: 1,
    calls: inSession((base, draw) => [
      preferring(base, `mutant=${["page-repeated", "row-dropped", "unknown-fields"][draw(3)]}`),
      preferring(base, "late=0.1, corrected=0.1, refunded=0.1"),
    ]),
  },
  { weight: 1, calls: inSession((base) => [preferring(base, "code=503"), preferring(base, "delay=20")]) },
  {
    weight: 1,
    calls: inSession((base, draw) => [
      preferring(base, `fault=${["reset", "truncate", "malformed", "empty", "html-502"][draw(5)]}`),
    ]),
  },
  // These do not end by themselves: the client hangs up.
  {
    weight: 1,
    calls: inSession((base, draw) => [
      { ...preferring(base, `fault=${["timeout", "slow-body"][draw(2)]}`, 60), isApart: true },
    ]),
  },
  {
    weight: 1,
    calls: inSession((base) => [
      { path: `${base}/__admin/faults`, method: "POST", body: { code: 503, times: 2 } },
      { path: base + newPath("eveniet") },
      { path: `${base}/__admin/settings`, method: "PATCH", body: { failRate: 0.5, rateLimit: "60/min" } },
      { path: base + newPath("eveniet") },
    ]),
  },
  {
    weight: 1,
    calls: inSession((base, draw) => [
      { path: `${base}/__admin/clock/advance`, method: "POST", body: { by: `PT${1 + draw(100)}H` } },
      { path: `${base}${newPath(known(draw))}?limit=5` },
      { path: `${base}/__admin/clock`, method: "PUT", body: { now: "2026-02-01T00:00:00Z" } },
    ]),
  },
  {
    weight: 1,
    calls: inSession((base, draw) => [
      { path: `${base}/__admin/requests?limit=100` },
      { path: `${base}/__admin/reset`, method: "POST" },
      { path: `/__admin/sessions/soak-${draw(60)}`, method: "DELETE" },
    ]),
  },
  { weight: 1, calls: () => [{ path: "/__admin/requests?limit=100" }, { path: "/__admin/sessions" }] },
  { weight: 1, calls: () => [{ path: "/__admin/requests/stream", patienceMs: 150, isApart: true }] },
];

/** Draws among the actions by their weights. */
export function actionOf(draw: Draw): Action {
  return lots[draw(lots.length)]!;
}

const lots = actions.flatMap((action) => Array<Action>(action.weight).fill(action));

/** Numbers that are the same for the same seed (a linear congruence will do here). */
export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
