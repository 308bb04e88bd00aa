/** A parameter of which the document does not say what it does may choose rows: its pages are compared with none without it. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { createMock } from "../../../src/sandbox.ts";
import { exchange } from "../../exchange/samples.ts";

const all = ["a", "b", "c", "d"];

function links(query: string, ids: readonly string[]): Exchange {
  const data = ids.map((id) => ({ id, created_at: "2026-01-12T12:00:00+00:00" }));
  return exchange({
    request: { path: `/api/smart-links${query}` },
    response: { body: JSON.stringify({ data }) },
  });
}

const violated = (...exchanges: readonly Exchange[]) =>
  judge(exchanges, {
    only: ["pages-join", "pages-share-no-row", "defaults-equal-explicit-values"],
  }).violations.map(({ check }) => check);

test.each(["name=x", "pixel_ids=7", "filter%5Btags%5D%5B%5D=x", "a_new_filter=1"])(
  "A list, a part of it by %s, and the list again are no violation",
  (chosen) => {
    expect(violated(links("", all), links(`?${chosen}`, ["b", "d"]), links("", all))).toEqual([]);
  },
);

test("Pages with the same values of it are compared", () => {
  const first = links("?name=x&limit=2", ["b", "d"]);
  expect(violated(first, links("?name=x&limit=2&offset=1", ["d", "e"]), first)).toEqual([]);
  expect(violated(first, links("?name=x&limit=2&offset=1", ["b", "d"]), first)).toContain(
    "pages-share-no-row",
  );
});

describe("Clicks of one country, by a parameter that is new", () => {
  const now = "2026-02-01T12:00:00Z";
  const day = (start: number, end: number) =>
    `date_start=2026-01-${start}T00:00:00Z&date_end=2026-01-${end}T23:59:59Z`;

  /** As an API sends them that filters by it: a filter of the mock stands for it, and is not in the response. */
  async function clicks(query: string): Promise<Exchange> {
    const path = `/api/smart-links/eveniet/clicks?${query}`;
    const mock = createMock({ seed: "new", now, clicksPerDay: 40 });
    const sent = query.replace("country=US", "include_bots=false");
    const headers = { authorization: "Bearer any" };
    const { statusCode: status, body } = await mock.inject({
      url: `/api/smart-links/eveniet/clicks?${sent}`,
      headers,
    });
    await mock.close();
    const told = body.replace('"include_bots":false', '"include_bots":true');
    return exchange({ request: { path }, response: { status, body: told } });
  }

  test.each([
    ["whole windows", [day(20, 21), `${day(20, 22)}&country=US`, `${day(20, 20)}&country=US`, day(21, 21)]],
    ["windows that follow one another", [day(20, 20), `${day(21, 21)}&country=US`, day(20, 21)]],
    [
      "a page behind its end",
      [`${day(20, 20)}&country=US`, day(20, 20), `${day(20, 20)}&country=US&offset=35`],
    ],
    [
      "filters beside it",
      [
        `${day(20, 21)}&country=US`,
        `${day(20, 21)}&include_duplicates=false`,
        `${day(20, 21)}&include_duplicates=false&country=US`,
        day(20, 21),
      ],
    ],
    ["all of it in turn", ["", "country=US", "limit=5", "country=US&limit=5&offset=5", "country=US&limit=9"]],
  ])("%s", async (_, queries) => {
    const exchanges = [];
    for (const query of queries) exchanges.push(await clicks(query));
    const { violations, warnings } = judge(exchanges, { now: Date.parse(now) });
    const names = [...violations, ...warnings].map(({ check }) => check);
    expect(names.filter((name) => !/header|content-type/.test(name))).toEqual([]);
  });
});
