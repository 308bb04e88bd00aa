import {
  type OperationResponse,
  recordsOf,
  responsesOf,
  sentValue,
} from "../../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { atLinks, linksPath, namesOf } from "./listed-links.ts";

export const nameFilter: BehaviourDetector = {
  assumption: "name_filter",
  detect(run) {
    const lists = responsesOf(run, linksPath);
    const filtered = lists.filter((list) => sentValue(list, "name") !== undefined);
    if (filtered.length === 0) return undetected("no list of links was filtered by name");
    const partial = filtered.find((list) => namesOf(list).some((name) => isPartOf(list, name)));
    if (partial)
      return detected(partial.parsed, {
        at: atLinks,
        value: "substring",
        detail: "a listed name is longer than the filter",
      });
    const exact = filtered.find((list) => recordsOf(list.data).length > 0 && leavesOut(list, lists));
    if (exact)
      return detected(exact.parsed, {
        at: atLinks,
        value: "exact",
        detail: "a name that contains the filter is not listed",
      });
    return undetected("no link has a longer name that contains the filter");
  },
};

/** Whether the name contains the filter and is longer. */
function isPartOf(list: OperationResponse, name: string): boolean {
  const wanted = sentValue(list, "name") ?? "";
  return name.length > wanted.length && name.toLowerCase().includes(wanted.toLowerCase());
}

/** Whether a link whose name contains the filter is known from a list without filters. */
function leavesOut(list: OperationResponse, lists: readonly OperationResponse[]): boolean {
  const hasOtherFilter = list.sent.some(([name]) => !["name", "limit"].includes(name));
  return !hasOtherFilter && lists.some((other) => namesOf(other).some((name) => isPartOf(list, name)));
}
