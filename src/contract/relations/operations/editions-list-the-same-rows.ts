import { documentedAt } from "../../drift/documented-part.ts";
import { checkEach, comparedTo, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import { isSame } from "../../read/json/same-json.ts";
import { type PageExchange, pagesOf } from "../../read/parsed-exchange.ts";
import { atRow, atRowId } from "../../read/places.ts";
import type { Fields } from "../../read/response/row.ts";
import type { RunSet } from "../../read/run-set.ts";
import { settledFor } from "../../read/settle-times.ts";

export const editionsListTheSameRows: SetRelation = {
  id: "editions-list-the-same-rows",
  claim: "Both editions list the same rows of a past window, with the same values in their common fields.",
  evidence: "inferred",
  relateAll: (set) =>
    checkEach(samePages(set), {
      none: "no page was requested in both editions",
      by: ([other, page]) => comparedTo(other, differences(other, page)),
    }),
};

/** Pages of two editions that were requested with the same parameters, the one that is compared last. */
function samePages(set: RunSet): readonly (readonly [PageExchange, PageExchange])[] {
  const pages = pagesOf(set.parsedExchanges);
  return pages.flatMap((page, index) => {
    const others = [...pagesOf(set.otherEdition ?? []), ...pages.slice(0, index)];
    const other = others.find((one) => isSamePage(one, page));
    const isSettled = (page.page.effective.end ?? Number.NaN) < settledFor(set, other, page);
    return other && isSettled ? [[other, page] as const] : [];
  });
}

function isSamePage(a: PageExchange, b: PageExchange): boolean {
  const [one, other] = [a.query, b.query];
  const isOfOtherEdition = one.operation !== other.operation && one.operation.name === other.operation.name;
  if (!isOfOtherEdition || one.link !== other.link) return false;
  return a.page.effective.start !== undefined && isSame(a.page.effective, b.page.effective);
}

function differences(other: PageExchange, parsed: PageExchange): readonly Finding[] {
  const none = plainText("no row");
  const length = Math.max(other.page.rows.length, parsed.page.rows.length);
  return Array.from({ length }, (_, index) => {
    const [one, row] = [other.page.rows[index], parsed.page.rows[index]];
    if (one?.id !== row?.id || !one || !row)
      return [
        finding(parsed, { at: atRowId(parsed, index), expected: one?.id ?? none, received: row?.id ?? none }),
      ];
    const [before, fields] = [documented(other, one.fields), documented(parsed, row.fields)];
    return Object.keys(fields)
      .filter((name) => Object.hasOwn(before, name) && !isSame(before[name], fields[name]))
      .map((name) =>
        finding(parsed, {
          at: atRow(parsed, index, `/${name}`),
          expected: before[name],
          received: fields[name],
        }),
      );
  }).flat();
}

function documented(parsed: PageExchange, fields: Fields): Fields {
  return documentedAt(parsed, `${parsed.query.operation.list.rows}/*`, fields) as Fields;
}
