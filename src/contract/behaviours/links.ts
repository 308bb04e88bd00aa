/** Behaviours of lists of links. */
import {
  type OperationResponse,
  recordsOf,
  responsesOf,
  sentValue,
} from "../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

export const linksPath = "/api/smart-links";
export const atLinks = "/response/body/data";

export function namesOf({ data }: OperationResponse): readonly string[] {
  return recordsOf(data).flatMap(({ name }) => (typeof name === "string" ? [name] : []));
}

export function idsOf({ data }: OperationResponse): readonly string[] {
  return recordsOf(data).flatMap(({ id }) => (typeof id === "string" ? [id] : []));
}

export function createdAtsOf({ data }: OperationResponse): readonly string[] {
  return recordsOf(data).map(({ created_at: time }) => (typeof time === "string" ? time : ""));
}

export const linkOrder: BehaviourDetector = {
  assumption: "link_order",
  detect(run) {
    const lists = responsesOf(run, linksPath).filter((list) => new Set(createdAtsOf(list)).size > 1);
    const [first] = lists;
    if (!first) return undetected("no list shows two links that were created at different times");
    const value = Object.keys(orders).find((order) => lists.every((list) => isSorted(orders[order]!(list))));
    const isKnown = value !== undefined;
    const detail = isKnown
      ? `${lists.length} lists are sorted so`
      : "links are sorted neither by creation nor by name";
    return detected(first.parsed, { at: atLinks, value, detail });
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

export const nameFilter: BehaviourDetector = {
  assumption: "name_filter",
  detect(run) {
    const lists = responsesOf(run, linksPath);
    const filtered = lists.filter((list) => sentValue(list, "name") !== undefined);
    if (filtered.length === 0) return undetected("no list of links was filtered by name");
    const at = atLinks;
    const partial = filtered.find((list) => namesOf(list).some((name) => isPartOf(list, name)));
    const longer = "a listed name is longer than the filter";
    if (partial) return detected(partial.parsed, { at, value: "substring", detail: longer });
    // A link that was created or deleted in between is listed in one response, and not in the other.
    if (run.changedBy !== undefined) return undetected(`${run.changedBy} may have changed the lists`);
    const exact = filtered.find((list) => recordsOf(list.data).length > 0 && leavesOut(list, lists));
    if (!exact) return undetected("no link has a longer name that contains the filter");
    const detail = "a name that contains the filter is not listed";
    return detected(exact.parsed, { at, value: "exact", detail });
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

export const tagsFilter: BehaviourDetector = {
  assumption: "tags_filter",
  detect(run) {
    const lists = responsesOf(run, linksPath).filter(isWholeListOfTags);
    const several = lists.filter((list) => tagsOf(list).length > 1);
    if (several.length === 0) return undetected("no list of links was filtered by several tags");
    if (run.changedBy !== undefined) return undetected(`${run.changedBy} may have changed the lists`);
    const at = atLinks;
    for (const both of several) {
      const ids = idsOf(both);
      for (const single of lists) {
        const tags = tagsOf(single);
        if (tags.length !== 1 || !tagsOf(both).includes(tags[0]!)) continue;
        const ofTag = idsOf(single);
        if (ids.some((id) => !ofTag.includes(id)))
          return detected(both.parsed, { at, value: "any", detail: "a link lacks one of the tags" });
        if (ofTag.some((id) => !ids.includes(id)))
          return detected(both.parsed, { at, value: "all", detail: "a link with one tag is not listed" });
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
