/** Coverage while a mutant behaves in another way: nobody can read more than it shows. */
import { expect, test } from "vitest";
import { type Mock, startMock } from "../../../../src/sandbox.ts";
import { behaviourMutants } from "../../../../src/server/mutants/survive/behaviours.ts";

type Query = Readonly<Record<string, string>>;

const days = { date_start: "2026-01-20", date_end: "2026-01-21" };
const lists: readonly (readonly [operation: string, path: string, query: Query])[] = [
  ["listSmartLinkClicks", "/api/smart-links/eveniet/clicks", days],
  ["listSmartLinkClicks", "/api/smart-links/eveniet/clicks", { include_bots: "false" }],
  ["listSmartLinkConversions", "/api/smart-links/eveniet/conversions", days],
  ["listSmartLinkFans", "/api/smart-links/eveniet/fans", {}],
  ["listSmartLinks", "/api/smart-links", { name: "a" }],
];

/** Reads until nothing more comes; the number of rows. */
async function readAll(mock: Mock, path: string, query: Query): Promise<number> {
  for (let offset = 0; ; ) {
    const search = new URLSearchParams({ ...query, limit: "100", offset: String(offset) });
    const response = await fetch(`${mock.url}${path}?${search}`, {
      headers: { authorization: "Bearer any" },
    });
    if (response.status === 404) return offset;
    const { data } = (await response.json()) as { data: unknown[] & { rows?: unknown[]; fans?: unknown[] } };
    const { length } = data.rows ?? data.fans ?? data;
    if (length === 0) return offset;
    offset += length;
  }
}

test.each(behaviourMutants.map(({ id }) => [id]))("with %s, all rows can be read", async (mutant) => {
  await using mock = await startMock({ port: 0, now: "2026-02-01T12:00:00Z", mutant, clicksPerDay: 30 });
  for (const [operation, path, query] of lists) {
    const rows = await readAll(mock, path, query);
    const { date_start: start, date_end: end, ...filters } = query;
    const link = operation === "listSmartLinks" ? undefined : "eveniet";
    const coverage = mock.coverage({
      ...filters,
      operation: operation as "listSmartLinkClicks",
      link,
      start,
      end,
    });
    expect(coverage, operation).toMatchObject({ rows, read: rows, missing: 0 });
  }
});

test("what the journal tells of a list is never older than the journal", async () => {
  await using mock = await startMock({ port: 0, now: "2026-02-01T12:00:00Z" });
  const repeated = () => mock.coverage({ link: "eveniet" }).journal.repeated_requests;
  const request = () =>
    fetch(`${mock.url}/api/smart-links/eveniet/clicks`, { headers: { authorization: "Bearer any" } });
  await request();
  expect(repeated()).toBe(0);
  await request();
  expect(repeated()).toBe(1);
  mock.reset("journal");
  expect(repeated()).toBe(0);
});
