/** Clicks of the reference target: made here, apart from the data set of the mock. */

export type ReferenceRow = Record<string, unknown> & {
  id: string;
  created_at: string;
  is_bot: boolean;
  is_duplicate: boolean;
};

export const referenceNow = "2026-02-01T12:00:00Z";

/** Options of a run at that time which checks the list of clicks alone. */
export const clicksNow = { now: referenceNow, operations: ["listSmartLinkClicks"] } as const;

/** The two seconds around a midnight in which `crowdedRows` lie. */
export const crowdedWindow = { from: "2026-01-28T23:59:59Z", to: "2026-01-29T00:00:00Z" } as const;

/** Rows spread over the days before `now`, with bots, duplicates and shared seconds among them. */
export function referenceRows(
  count: number,
  { seed = 1, now = referenceNow, days = 12, edition = "2026-01" } = {},
): ReferenceRow[] {
  const random = randomOf(seed);
  const span = days * 86_400;
  const last = Math.floor(Date.parse(now) / 1000) - 60;
  let second = last;
  return Array.from({ length: count }, (_, index) => {
    if (random() > 0.15) second = last - Math.floor(((index + random()) / count) * span);
    return referenceRow(index, { second, random, edition });
  });
}

/** Rows in two seconds, so many in each that no window of them fits a page. */
export function crowdedRows(perSecond: number): ReferenceRow[] {
  return referenceRows(2 * perSecond, { edition: "2026-09" }).map((row, index) => {
    const time = Date.parse(crowdedWindow.to) - (index < perSecond ? 0 : 1000);
    const created_at = new Date(time).toISOString().replace(".000Z", "+00:00");
    return { ...row, id: ulid(time, 2 * perSecond - index), created_at };
  });
}

function referenceRow(
  index: number,
  { second, random, edition }: { second: number; random: () => number; edition: string },
): ReferenceRow {
  const pick = <T>(...values: T[]): T => values[Math.floor(random() * values.length)]!;
  const text = (name: string) => pick(null, `${name}-${Math.floor(random() * 9)}`);
  const row: Record<string, unknown> = {
    id: ulid(second * 1000, 1_000_000 - index),
    created_at: new Date(second * 1000).toISOString().replace(".000Z", "+00:00"),
    referrer: pick(null, "example.com", "example.org"),
    ip_address: `203.0.113.${Math.floor(random() * 256)}`,
    user_agent: "Mozilla/5.0",
    browser_device_type: pick("Desktop", "Mobile"),
    browser_name: "Chrome",
    browser_family: "Chrome",
    browser_platform: "macOS",
    is_bot: random() < 0.2,
    is_duplicate: random() < 0.25,
    country_code: pick("US", "DE", null),
    external_click_id: text("ext"),
    gross_clicks: 1,
    fbclid: null,
  };
  if (edition === "2026-09")
    Object.assign(row, { gclid: text("g"), gbraid: null, wbraid: null, ttclid: null, sccid: null });
  for (const name of ["aff_s1", "aff_s2", "aff_s3", "aff_s4", "aff_s5"]) row[name] = text(name);
  for (const name of ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"])
    row[name] = text(name);
  return row as ReferenceRow;
}

export function ulid(time: number, number: number): string {
  const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const write = (value: number, length: number): string => {
    let text = "";
    for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
      text = digits[rest % 32] + text;
    return text;
  };
  return write(time, 10) + write(number, 16);
}

function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
