import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atEcho } from "../../read/places.ts";

export const echoRepeatsTheFilters: Check = {
  id: "echo-repeats-the-filters",
  claim: "The response repeats the requested filters.",
  evidence: "documented",
  severity: "error",
  check: ofLists((parsed) => {
    const { page, query } = parsed;
    const { sent, kind, operation } = query;
    if (operation.list.echo === undefined) return skipped("this list does not repeat its parameters");
    const { filters, sort } = operation.list;
    // Whether a digit is read as a boolean is assumed, so its echo cannot be wrong.
    const names = [...Object.keys(filters), ...(sort ? [sort.parameter] : [])].filter(
      (name) =>
        sent[name] !== undefined &&
        (operation.parameters.get(name)?.kind !== "boolean" || /^(true|false)$/.test(sent[name])),
    );
    if (!page || kind !== "valid" || names.length === 0)
      return skipped("no request with filters was successful");
    return checked(
      names.flatMap((name) => {
        const expected = name === sort?.parameter ? page.effective.sort : page.effective.filters[name];
        return unlessEqual(parsed, { at: atEcho(parsed, name), expected, received: page.echo[name] });
      }),
    );
  }),
};
