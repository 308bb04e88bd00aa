/** Mutants of the mock, planted into any target of clicks. */
import { mutantOf } from "../../../src/server/mutants/all.ts";
import { listAt } from "../../../src/server/mutants/lists.ts";
import type { JsonValue, RequestChange } from "../../../src/server/mutants/true-response.ts";
import { day, type PlantedFault, type Scene } from "./planted-fault.ts";

/** A true response that a mutant asks for, and that was not requested yet. */
class OtherResponse extends Error {
  readonly change: NonNullable<RequestChange["query"]>;

  constructor(change: NonNullable<RequestChange["query"]>) {
    super("another response is needed");
    this.change = change;
  }
}

function mutantFault(id: string): PlantedFault {
  const mutant = mutantOf(id);
  if (mutant?.kind !== "body") throw new Error(`${id} changes no body`);
  return {
    async body(body, scene) {
      const others: JsonValue[] = [];
      for (;;) {
        try {
          return mutant.mutate(responseOf(structuredClone(body), scene, others)) ?? body;
        } catch (needed) {
          if (!(needed instanceof OtherResponse)) throw needed;
          others.push(await scene.other(needed.change));
        }
      }
    },
  };
}

function responseOf(body: JsonValue, { query, request, turn }: Scene, others: readonly JsonValue[]) {
  let asked = 0;
  const path = request.path.replace(/\?.*/, "").replace(/links\/[^/]+/, "links/{smart_link_id}");
  return {
    path,
    operation: listAt(path),
    link: "link",
    query,
    body,
    nowMs: 31 * day,
    number: turn + 1,
    other({ query: change = () => {} }: RequestChange): JsonValue | undefined {
      if (asked === others.length) throw new OtherResponse(change);
      return structuredClone(others[asked++]);
    },
  };
}

export const mutantFaults: Readonly<Record<string, PlantedFault>> = Object.fromEntries(
  [
    "offset-ignored",
    "pages-overlap",
    "limit-cut",
    "include-bots-ignored",
    "include-duplicates-ignored",
    "total-unfiltered",
    "total-of-page",
    "total-off",
    "window-start-ignored",
    "window-end-ignored",
    "window-in-other-zone",
    "chart-day-missing",
    "row-twice",
    "ids-unstable",
    "past-end-repeated",
  ].map((id) => [id, mutantFault(id)]),
);
