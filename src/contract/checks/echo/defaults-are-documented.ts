import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atEcho } from "../../read/places.ts";

export const defaultsAreDocumented: Check = {
  id: "defaults-are-documented",
  claim: "The response shows the documented default of every omitted parameter.",
  evidence: "documented",
  severity: "error",
  check: ofLists((parsed) => {
    const { page, query } = parsed;
    const { sent, kind, operation } = query;
    if (operation.list.echo === undefined) return skipped("this list does not repeat its parameters");
    const omitted = [...operation.parameters.values()].filter(
      (parameter) => parameter.default !== undefined && sent[parameter.name] === undefined,
    );
    if (!page || kind !== "valid" || omitted.length === 0)
      return skipped("no successful request omitted a parameter");
    return checked(
      omitted.flatMap(({ name, default: expected }) =>
        unlessEqual(parsed, { at: atEcho(parsed, name), expected, received: page.echo[name] }),
      ),
    );
  }),
};
