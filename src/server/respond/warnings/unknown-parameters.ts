/** Warnings about query parameters that an operation does not have: each says which one was meant, or where it belongs. */
import { closestMatch } from "../../../openapi/text/closest.ts";
import { quoted } from "../problems.ts";
import { mostWarnings } from "./mock-warnings.ts";
import { ownersOf, plainName } from "./parameter-owners.ts";

interface KnownNames {
  /** Parameters of the query that the operation has. */
  readonly parameters: readonly string[];
  /** Members of the body that it takes. */
  readonly members?: readonly string[];
}

export function unknownParameters(names: readonly string[], known: KnownNames): readonly string[] {
  return names
    .slice(0, mostWarnings)
    .map((name) => `unknown query parameter ${quoted(name)}${hintFor(name.slice(0, longestName), known)}`);
}

const longestName = 40;

/** How to mend it; empty when nothing is known. The first rule that fits is the surest. */
function hintFor(name: string, { parameters, members = [] }: KnownNames): string {
  const plain = plainName(name);
  const meanings = meaningsOf.get(plain) ?? [];
  const meant =
    parameters.find((each) => plainName(each) === plain) ??
    meanings.find((each) => parameters.includes(each));
  if (meant !== undefined) return `, did you mean "${meant}"?`;
  if (members.includes(name)) return ": it belongs in the body";
  if (pagingNames.has(plain)) return pagingHint(parameters);
  if (isNameOfKey(plain)) return ": a key in the URL gets into logs, send it as Authorization: Bearer";
  const owner = ownersOf(plain) ?? meanings.map((each) => ownersOf(plainName(each))).find(Boolean);
  if (owner) return `: ${owner.name} belongs to ${owner.operations}`;
  const close = closestMatch(name.toLowerCase(), parameters);
  return close === undefined ? "" : `, did you mean "${close}"?`;
}

/** Names that other APIs use, in plain form, and the parameters of this one. */
const meaningsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ...meaning("start startdate starttime startat begin from fromdate datefrom since createdafter mindate", [
    "date_start",
    "acquisition_start",
  ]),
  ...meaning("end enddate endtime endat to todate dateto until till createdbefore maxdate", [
    "date_end",
    "acquisition_end",
  ]),
  ...meaning("bots bot isbot withbots", ["include_bots"]),
  ...meaning("duplicates isduplicate withduplicates", ["include_duplicates"]),
  ...meaning("type types conversiontypes eventtype event", ["conversion_type"]),
  ...meaning("userid fanid onlyfansid", ["onlyfans_user_id"]),
  ...meaning("account accountid accounts", ["account_ids"]),
  ...meaning("pixel pixelid pixels", ["pixel_ids"]),
  ...meaning("tag tags filtertag", ["filter[tags][]"]),
  ...meaning("search q query", ["name"]),
  ...meaning("sortby order orderby", ["sort"]),
  ...meaning("minimumspend spend", ["minSpend"]),
]);

function meaning(words: string, names: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  return words.split(" ").map((word) => [word, names]);
}

/** Other ways to ask for pages, in plain form. */
const pagingNames: ReadonlySet<string> = new Set(
  `page pages pagenumber pageno pageindex perpage pagesize pagelimit size count skip take top maxresults
  cursor nextcursor next pagetoken nextpagetoken nexttoken startingafter endingbefore limit offset`.split(
    /\s+/,
  ),
);

function pagingHint(parameters: readonly string[]): string {
  const isPaged = parameters.includes("limit") && parameters.includes("offset");
  return isPaged ? ": this list pages by limit and offset" : ": this operation has no pages";
}

function isNameOfKey(plain: string): boolean {
  return /^(?:key|auth|pwd|x?ofapi)$|apikey|token|secret|authorization|bearer|password|credential|jwt/.test(
    plain,
  );
}
