import { expect, test } from "vitest";
import { get, lists, type MutatedBody, mutatedMock } from "./mutated.ts";

const app = mutatedMock();

interface Page {
  readonly all: readonly MutatedBody[];
  readonly limit: number;
  readonly offset: number;
}

/** What is shown of a whole list, by the sentence of each mutant that changes nothing but rows. */
const shown: Readonly<Record<string, (page: Page) => readonly MutatedBody[]>> = {
  "page-repeated": ({ all, limit, offset }) =>
    offset > 0 && offset <= limit ? all.slice(0, limit) : all.slice(offset, offset + limit),
  "row-dropped": ({ all, limit, offset }) =>
    offset === 0 ? all.slice(0, limit) : all.slice(offset + 1, offset + 1 + limit),
  "pages-overlap": ({ all, limit, offset }) =>
    offset === 0 ? all.slice(0, limit) : all.slice(offset - 1, offset - 1 + limit),
  "first-page-empty": ({ all, limit, offset }) => (offset === 0 ? [] : all.slice(offset, offset + limit)),
  "last-page-lost": ({ all, limit, offset }) =>
    offset > 0 && offset + limit >= all.length ? [] : all.slice(offset, offset + limit),
  "past-end-repeated": ({ all, limit, offset }) =>
    offset >= all.length ? all.slice(0, limit) : all.slice(offset, offset + limit),
  "limit-cut": ({ all, limit, offset }) =>
    all.slice(offset, Math.min(offset + limit, offset + Math.ceil(limit / 2))),
  "row-missing": ({ all, limit, offset }) => all.slice(offset, offset + limit).slice(0, -1),
  "row-twice": ({ all, limit, offset }) => {
    const rows = all.slice(offset, offset + limit);
    return rows.length < 2 ? rows : [rows[0], rows[0], ...rows.slice(1, -1)];
  },
  "ids-doubled": ({ all, limit, offset }) => {
    const rows = all.slice(offset, offset + limit);
    return rows.map((row, i) => (i === 1 ? { ...row, id: rows[0].id } : row));
  },
  "unknown-fields": ({ all, limit, offset }) =>
    all.slice(offset, offset + limit).map((row) => ({ ...row, undocumented: "new", extra: { since: 2026 } })),
};

const cases = lists.flatMap((list) => Object.keys(shown).map((id) => ({ id, name: list.name, list })));

test.each(cases)("$id changes the rows of $name as its sentence says, and nothing else", async (each) => {
  const { list, id } = each;
  const all = list.rowsOf((await get(app, `${list.url}&limit=1000`)).body);
  expect(all.length).toBeGreaterThan(12);
  // Pages of five, of exactly the whole list, and past its end.
  const pages = [
    ...[0, 5, 10, 5 * Math.floor(all.length / 5), all.length, all.length + 5].map((offset) => ({
      limit: 5,
      offset,
    })),
    { limit: all.length, offset: 0 },
    { limit: all.length / 2, offset: all.length / 2 },
  ].filter(({ limit }) => Number.isInteger(limit));
  for (const { limit, offset } of pages) {
    const url = `${list.url}&limit=${limit}&offset=${offset}`;
    const [truth, mutated] = [await get(app, url), await get(app, url, id)];
    expect(list.rowsOf(truth.body)).toEqual(all.slice(offset, offset + limit));
    expect(mutated.body).toEqual(list.withRows(truth.body, shown[id]!({ all, limit, offset })));
  }
});

test("ids-unstable gives a row another id in each response", async () => {
  const app = mutatedMock();
  const url = `${lists[0]!.url}&limit=5`;
  const truth = await get(app, url);
  for (const number of [2, 3]) {
    const rows = truth.body.data.rows.map((row: MutatedBody) => ({ ...row, id: `${row.id}${number}` }));
    expect((await get(app, url, "ids-unstable")).body).toEqual(lists[0]!.withRows(truth.body, rows));
  }
});

test.each(lists.slice(0, 2))("order-unstable turns every second list of $name around", async (list) => {
  const own = mutatedMock();
  const all = list.rowsOf((await get(own, `${list.url}&limit=1000`)).body);
  const turned = [...all].reverse();
  for (const offset of [5, 10, 0, 15, all.length - 2, all.length]) {
    const url = `${list.url}&limit=5&offset=${offset}`;
    const truth = await get(own, url);
    // Requests 3, 5, 7 and so on, and the even ones between them.
    const [odd, even] = [await get(own, url, "order-unstable"), await get(own, url, "order-unstable")];
    expect(odd.text).toBe(truth.text);
    expect(even.body).toEqual(list.withRows(truth.body, turned.slice(offset, offset + 5)));
    await get(own, url);
  }
});
