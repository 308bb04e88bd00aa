import { type OperationResponse, responsesOf } from "../../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { atLinks, idsOf, linksPath } from "./listed-links.ts";

export const tagsFilter: BehaviourDetector = {
  assumption: "tags_filter",
  detect(run) {
    const lists = responsesOf(run, linksPath).filter(isWholeListOfTags);
    const several = lists.filter((list) => tagsOf(list).length > 1);
    if (several.length === 0) return undetected("no list of links was filtered by several tags");
    for (const both of several) {
      const ids = idsOf(both);
      for (const single of lists) {
        const tags = tagsOf(single);
        if (tags.length !== 1 || !tagsOf(both).includes(tags[0]!)) continue;
        const ofTag = idsOf(single);
        if (ids.some((id) => !ofTag.includes(id)))
          return detected(both.parsed, { at: atLinks, value: "any", detail: "a link lacks one of the tags" });
        if (ofTag.some((id) => !ids.includes(id)))
          return detected(both.parsed, {
            at: atLinks,
            value: "all",
            detail: "a link with one tag is not listed",
          });
      }
    }
    return undetected(
      "lists of several tags and of one of them show the same links, or only one was requested",
    );
  },
};

const tagsName = "filter[tags][]";
const defaultLimit = 50;

function tagsOf({ sent }: OperationResponse): readonly string[] {
  return sent.flatMap(([name, value]) => (name === tagsName ? [value] : []));
}

/** Whether nothing but tags keeps links from the list. */
function isWholeListOfTags(list: OperationResponse): boolean {
  const limit = Number(list.sent.find(([name]) => name === "limit")?.[1] ?? defaultLimit);
  const isOnlyTags = list.sent.every(([name]) => name === tagsName || name === "limit");
  return isOnlyTags && tagsOf(list).length > 0 && idsOf(list).length < limit;
}
