import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const defaultsAreDocumented: Check = {
  id: "defaults-are-documented",
  claim: "The response shows the documented default of every omitted parameter.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { sent, kind, operation } = parsed.query;
    const { echo: place } = operation.list;
    const left = [...operation.parameters.values()].filter(
      ({ name, default: value }) => value !== undefined && sent[name] === undefined,
    );
    if (!parsed.page || kind !== "valid" || left.length === 0)
      return skipped("no successful request omitted a parameter");
    const { echo } = parsed.page;
    return checked(
      left.flatMap(({ name, default: expected }) =>
        unlessEqual(parsed, { at: `/response/body${place}/${name}`, expected, received: echo[name] }),
      ),
    );
  },
};
