/** A client that keeps every id it was delivered, and so knows which rows of a list it has read. */
import type { CoverageOptions, Mock } from "../../../../src/sandbox.ts";

export type List = NonNullable<CoverageOptions["operation"]>;

export interface ListRequest {
  readonly list: List;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly prefer?: string | undefined;
}

export interface NaiveRow {
  readonly id: string;
  /** When it happened, as the API writes it. */
  readonly at: string;
  readonly rowClass: string;
}

export const link = "eveniet";

const paths: Readonly<Record<List, string>> = {
  listSmartLinkClicks: `/api/smart-links/${link}/clicks`,
  listSmartLinkClicks202601: `/api/acct_1/smart-links/${link}/clicks`,
  listSmartLinkConversions: `/api/smart-links/${link}/conversions`,
  listSmartLinks: "/api/smart-links",
  listSmartLinkFans: `/api/smart-links/${link}/fans`,
  listSmartLinkSpenders: `/api/smart-links/${link}/spenders`,
};

/** The rows of one request; none when the response did not come whole. */
export async function requestRows(base: string, request: ListRequest): Promise<readonly NaiveRow[]> {
  const search = new URLSearchParams(
    Object.entries(request.parameters).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const headers = { authorization: "Bearer any", ...(request.prefer ? { prefer: request.prefer } : {}) };
  try {
    const response = await fetch(`${base}${paths[request.list]}?${search}`, { headers });
    const { data } = (await response.json()) as Body;
    if (response.status !== 200) return [];
    return ("rows" in data ? data.rows : data).map((row) => rowOf(row, request));
  } catch {
    return [];
  }
}

/** Every row of a list, by a session of its own that pages through it while its clock stands still. */
export async function wholeList(
  mock: Mock,
  { list, parameters }: Pick<ListRequest, "list" | "parameters">,
): Promise<readonly NaiveRow[]> {
  const reader = mock.session("naive-reader");
  reader.clock.set(mock.clock.now());
  const rows: NaiveRow[] = [];
  for (;;) {
    const limit = list === "listSmartLinks" ? 100 : 1000;
    const page = { ...parameters, limit, offset: rows.length };
    const more = await requestRows(reader.url, { list, parameters: page });
    rows.push(...more);
    if (more.length < limit) return rows;
  }
}

interface Body {
  readonly data: readonly ApiRow[] | { readonly rows: readonly ApiRow[] };
}

interface ApiRow {
  readonly id?: string;
  readonly fan_id?: number;
  readonly onlyfans_id?: string;
  readonly created_at?: string;
  readonly conversion_at?: string;
  readonly conversion_type?: string;
  readonly is_bot?: boolean;
  readonly is_duplicate?: boolean;
}

/** Ids of people are unique within a list and a seed only. */
function rowOf(row: ApiRow, { list, prefer }: ListRequest): NaiveRow {
  const id = row.id ?? `${list} ${prefer} ${row.fan_id ?? row.onlyfans_id}`;
  const at = row.conversion_at ?? row.created_at ?? "";
  return { id, at, rowClass: `${row.is_bot} ${row.is_duplicate}` };
}

/** Windows of missing clicks: runs of a class, joined where they overlap or no read row lies between. Newest first. */
export function naiveGaps(rows: readonly NaiveRow[], isRead: (row: NaiveRow) => boolean) {
  const runs: { from: number; to: number; rows: number }[] = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const [i, row] of rows.entries()) {
    if (isRead(row)) {
      open.delete(row.rowClass);
      continue;
    }
    const run = open.get(row.rowClass);
    if (run) {
      run.to = i;
      run.rows++;
    } else {
      const begun = { from: i, to: i, rows: 1 };
      open.set(row.rowClass, begun);
      runs.push(begun);
    }
  }
  const joined: typeof runs = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && rows.slice(last.to + 1, run.from).every((row) => !isRead(row))) {
      last.to = Math.max(last.to, run.to);
      last.rows += run.rows;
    } else joined.push({ ...run });
  }
  return joined.map(({ from, to, rows: count }) => ({
    start: rows[to]?.at,
    end: rows[from]?.at,
    rows: count,
    offset: from,
  }));
}
