import { type OperationResponse, responsesOf } from "../../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { atLinks, createdAtsOf, linksPath, namesOf } from "./listed-links.ts";

export const linkOrder: BehaviourDetector = {
  assumption: "link_order",
  detect(run) {
    const lists = responsesOf(run, linksPath).filter((list) => new Set(createdAtsOf(list)).size > 1);
    const [first] = lists;
    if (!first) return undetected("no list shows two links that were created at different times");
    const value = Object.keys(orders).find((order) => lists.every((list) => isSorted(orders[order]!(list))));
    if (value === undefined)
      return detected(first.parsed, {
        at: atLinks,
        detail: "links are sorted neither by creation nor by name",
      });
    return detected(first.parsed, { at: atLinks, value, detail: `${lists.length} lists are sorted so` });
  },
};

/** What ascends, or stays, in a list of each order. */
const orders: Readonly<Record<string, (list: OperationResponse) => readonly string[]>> = {
  newest_first: (list) => createdAtsOf(list).toReversed(),
  oldest_first: createdAtsOf,
  by_name: namesOf,
};

function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, i) => i === 0 || texts[i - 1]! <= text);
}
