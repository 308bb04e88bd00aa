import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/server/app/start-mock.ts";
import { ask, jsonOf } from "../control/retrying-client.ts";
import { now } from "./mutated.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "mutants", now, clicksPerDay: 60 });
});
afterAll(() => mock.close());

const [start, end] = ["2026-01-20T10:00:00Z", "2026-01-20T20:00:00Z"];
const page = `/api/smart-links/eveniet/clicks?date_start=${start}&date_end=${end}&limit=5`;

/** Reads all pages, and one more. Returns the ids of the rows that came. */
async function idsThrough(session: { readonly url: string }): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let offset = 0; offset < 40; offset += 5) {
    const body = jsonOf(await ask(`${session.url}${page}&offset=${offset}`));
    ids.push(...(body.data?.rows ?? []).map(({ id }: { readonly id: string }) => id));
  }
  return ids;
}

test.each([
  "page-repeated",
  "offset-ignored",
  "row-dropped",
  "pages-overlap",
  "first-page-empty",
  "last-page-lost",
  "past-end-repeated",
  "order-unstable",
  "limit-cut",
  "row-missing",
  "empty-list",
  "error-in-200",
  "total-off",
  "times-shifted",
  "another-link",
  "unknown-fields",
  "row-order-oldest-first",
  "rows-arrive",
])("with %s the coverage counts the rows that were sent", async (mutant) => {
  const session = mock.session(mutant);
  const own = new Set(await idsThrough(mock.session("truth")));
  session.set({ mutant });
  const came = (await idsThrough(session)).filter((id) => own.has(id));
  const { rows, read, read_twice } = session.coverage({ link: "eveniet", start, end });
  expect(rows).toBe(own.size);
  expect(read).toBe(new Set(came).size);
  expect(read_twice).toBe(new Set(came.filter((id, i) => came.indexOf(id) < i)).size);
});

test("rows whose ids a mutant has changed do not count as read", async () => {
  const session = mock.session("ids");
  session.set({ mutant: "ids-unstable" });
  await idsThrough(session);
  expect(session.coverage({ link: "eveniet", start, end })).toMatchObject({ read: 0, read_twice: 0 });
});
