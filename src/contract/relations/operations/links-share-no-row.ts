import { checkEach, comparedTo, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atRowId } from "../../read/places.ts";
import type { Run } from "../../read/run.ts";

/** About events, which a list in a window has: a fan or a tag may belong to several links. */
export const linksShareNoRow: SetRelation = {
  id: "links-share-no-row",
  claim: "No row belongs to two links.",
  evidence: "inferred",
  relateAll: ({ runs }) => {
    const events = runs.filter(({ pages: [page] }) => page?.query.link && page.query.operation.list.window);
    return checkEach(
      events.flatMap((run, index) =>
        events
          .slice(0, index)
          .filter((earlier) => isOfOtherLink(earlier, run) && hasRows(earlier) && hasRows(run))
          .map((earlier) => [earlier, run] as const),
      ),
      { none: "no rows of two links were listed", by: ([earlier, run]) => sharedRows(earlier, run) },
    );
  },
};

function isOfOtherLink({ pages: [one] }: Run, { pages: [other] }: Run): boolean {
  return one!.query.operation === other!.query.operation && one!.query.link !== other!.query.link;
}

function hasRows({ pages }: Run): boolean {
  return pages.some(({ page }) => page.rows.length > 0);
}

function sharedRows(earlier: Run, { pages }: Run): readonly Finding[] {
  const known = new Map<unknown, PageExchange>(
    earlier.pages.flatMap((parsed) => parsed.page.rows.map(({ id }) => [id, parsed] as const)),
  );
  return pages.flatMap((parsed) =>
    parsed.page.rows.flatMap(({ id }, index) => {
      const other = known.get(id);
      if (!other) return [];
      const expected = plainText(`a row that link ${other.query.link} does not have`);
      return comparedTo(other, [finding(parsed, { at: atRowId(parsed, index), expected, received: id })]);
    }),
  );
}
