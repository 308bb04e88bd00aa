/** A target that loses the rows of a list while it is checked: nobody deletes the link meanwhile, so that is a fault. */
import { describe, expect, test } from "vitest";
import { verify } from "../../src/contract/verify.ts";
import { mockTarget } from "./support/mock-target.ts";

/** A list, and whether a response is emptied, by the requests of the list before it. */
const faults = {
  "a repeated request for clicks is empty": ["Clicks", isRepeated],
  "a repeated request for conversions is empty": ["Conversions", isRepeated],
  "every request for clicks but the first is empty": ["Clicks", isOther],
} as const;

describe.each(["not_found", "empty"] as const)(
  "Where an unknown link is %s, it is told that",
  (unknown_link) => {
    test.each(Object.entries(faults))("%s", async (_name, [list, isEmptied]) => {
      const earlier: string[] = [];
      const target = mockTarget({ clicksPerDay: 20, behaviour: { unknown_link } }, (body, path, query) => {
        if (!path.endsWith(`/${list.toLowerCase()}`)) return;
        if (isEmptied(earlier, `${query}`)) {
          Object.assign(body.data, { rows: [], chart: [] });
          for (const name of Object.keys(body.data.summary)) body.data.summary[name] = 0;
        }
        earlier.push(`${query}`);
      });
      const operations = [`listSmartLink${list}`];
      const options = { plan: "standard", now: "2026-02-01T12:00:00Z", operations } as const;
      expect((await verify(target, {}, options)).violations.length).toBeGreaterThan(0);
    });
  },
);

function isRepeated(earlier: readonly string[], query: string): boolean {
  return earlier.includes(query);
}

function isOther(earlier: readonly string[]): boolean {
  return new Set(earlier).size > 0;
}
