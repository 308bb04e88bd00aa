import fc from "fast-check";
import { expect, test } from "vitest";
import { otherPages, pairs } from "../../../src/contract/read/page-pairs.ts";
import type { PageExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { readRun } from "../../../src/contract/read/run.ts";
import { parsed } from "../support/written-responses.ts";

test("every response is paired with the first earlier one that is like it, and with that alone", () => {
  const isAlike = (a: PageExchange, b: PageExchange) => a.index % 4 === b.index % 4;
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (numbers) => {
      const pages = numbers.map((index) => ({ index }) as PageExchange);
      const firsts = pages.filter((page, place) => pages.findIndex((one) => isAlike(one, page)) === place);
      const expected = pages
        .filter((page) => !firsts.includes(page))
        .map((page) => [firsts.find((first) => isAlike(first, page)), page]);
      expect(pairs(pages, isAlike)).toEqual(expected);
    }),
  );
});

test("pages of the same clicks are paired when they were asked for otherwise", () => {
  const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";
  const [one, same, cut, humans, unknown] = [
    parsed(days, {}),
    parsed(days, {}),
    parsed(`${days}&limit=7`, {}),
    parsed(`${days}&include_bots=false`, {}),
    parsed("limit=7", {}),
  ];
  const run = readRun([one!, same!, humans!, unknown!, cut!], { now: 0, settledBefore: 0 });
  expect(otherPages(run)).toEqual([[one, cut]]);
});
