/** When an empty list is taken for one of a link that somebody has deleted: of exchanges written by hand. */
import { expect, test } from "vitest";
import { whileLinksAreThere } from "../../../src/contract/read/moves/gone-link.ts";
import { type ParsedExchange, parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { answer } from "../support/written-exchanges.ts";

const rows = [{ id: "b" }, { id: "a" }];
const [shown, empty] = [answer({ rows }), answer({ rows: [] })];
/** A page behind the last row. */
const deeper = answer({ rows: [], total: 5, query: "offset=10" });
const gone = answer({ status: 404 });
const goneDeeper = answer({ status: 404, query: "offset=10" });

/** Exchanges of the run, and of the other edition, each at a time where one is given. */
const read = (all: readonly (readonly [Exchange, number?])[], isElsewhere?: true) =>
  all.map(([exchange, sentMs], index) => {
    const parsed = parseExchange({ ...exchange, latencyMs: 5 }, index) as ParsedExchange;
    return {
      ...parsed,
      ...(sentMs === undefined ? {} : { sentMs }),
      ...(isElsewhere ? { isElsewhere } : {}),
    };
  });

type Given = readonly (readonly [Exchange, number?])[];

test.each<[string, Given, Given, readonly string[] | undefined]>([
  ["the last list is empty", [[shown], [empty]], [], ["page", "none"]],
  ["nothing is empty", [[shown], [shown]], [], undefined],
  ["the link never had rows", [[empty], [empty]], [], undefined],
  ["rows come after it", [[shown], [empty], [shown]], [], undefined],
  ["a total comes after it", [[shown], [empty], [deeper]], [], undefined],
  ["a total came before it", [[deeper], [empty]], [], ["page", "none"]],
  ["one was before its rows, and one after", [[empty], [shown], [empty]], [], ["page", "page", "none"]],
  [
    "another link has rows",
    [[shown], [empty], [answer({ rows, link: "fugit" })]],
    [],
    ["page", "none", "page"],
  ],
  ["another link never had rows", [[shown], [answer({ rows: [], link: "fugit" })]], [], undefined],
  ["a link is refused", [[shown], [empty], [gone]], [], undefined],
  ["a page behind the last row is refused", [[shown], [empty], [goneDeeper]], [], ["page", "none", "none"]],
  [
    "the other edition shows rows later",
    [
      [shown, 0],
      [empty, 10],
    ],
    [[shown, 20]],
    undefined,
  ],
  ["the other edition showed rows before", [[empty, 10]], [[shown, 0]], ["none"]],
  ["nothing tells which edition was first", [[empty], [empty]], [[shown]], ["none", "none"]],
  ["one edition alone says when", [[empty, 10]], [[shown], [shown]], ["none"]],
])("Where %s", (_, own, others, expected) => {
  const found = whileLinksAreThere({ own: read(own), others: read(others, true) });
  expect(found?.own.map(({ page }) => (page ? "page" : "none"))).toEqual(expected);
});

test("Lists that are about no link are left alone", () => {
  const ofTeam = (data: readonly object[]): Exchange => ({
    ...shown,
    request: { ...shown.request, path: "/api/smart-links" },
    response: { ...shown.response, body: JSON.stringify({ data }) },
  });
  const all: Given = [[ofTeam([{ id: "a" }])], [ofTeam([])]];
  expect(whileLinksAreThere({ own: read(all), others: [] })).toBeUndefined();
  const refused: Given = [[shown], [empty], [{ ...ofTeam([]), response: gone.response }]];
  expect(whileLinksAreThere({ own: read(refused), others: [] })?.own).toHaveLength(3);
});
