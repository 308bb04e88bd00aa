/** What lists of links show where the documentation is silent. */
import { describe, expect, test } from "vitest";
import { linkOrder, nameFilter, tagsFilter } from "../../../src/contract/behaviours/links.ts";
import { seenIn, type WrittenResponse } from "./operation-run.ts";

const list = (query: string, ...names: readonly string[]): WrittenResponse => [
  `/api/smart-links${query}`,
  names.map((name) => ({ id: `id of ${name}`, name })),
];
const tag = (...tags: readonly string[]) => `?${tags.map((each) => `filter[tags][]=${each}`).join("&")}`;

describe("The name filter", () => {
  test.each<[string, string, readonly WrittenResponse[]]>([
    ["finds parts of names", "substring", [list("?name=bio", "Spring bio", "bio")]],
    ["finds parts of names in the other case", "substring", [list("?name=BIO", "Spring bio")]],
    [
      "finds whole names when a longer one is known and not listed",
      "exact",
      [list("", "Spring bio", "bio"), list("?name=bio", "bio")],
    ],
    [
      "shows nothing when another filter may have removed the longer name",
      "unknown: no link has a longer name that contains the filter",
      [list("", "Spring bio", "bio"), list("?name=bio&account_ids=a", "bio")],
    ],
    [
      "shows nothing when only whole names are known",
      "unknown: no link has a longer name that contains the filter",
      [list("", "bio"), list("?name=bio", "bio")],
    ],
    [
      "shows nothing when it was not used",
      "unknown: no list of links was filtered by name",
      [list("?name=", "bio")],
    ],
    [
      "shows nothing when the list was refused",
      "unknown: no list of links was filtered by name",
      [["/api/smart-links?name=bio", [{ name: "Spring bio" }], 422]],
    ],
  ])("%s", (_name, expected, responses) => {
    expect(seenIn(nameFilter, responses)).toBe(expected);
  });
});

describe("Several tags", () => {
  test.each<[string, string, readonly WrittenResponse[]]>([
    ["list a link that lacks one of them", "any", [list(tag("a", "b"), "1", "2"), list(tag("a"), "1")]],
    ["leave out a link that has one of them", "all", [list(tag("a", "b"), "1"), list(tag("a"), "1", "2")]],
    [
      "show nothing without a list of one of them",
      "unknown: lists of several tags and of one of them show the same links, or only one was requested",
      [list(tag("a", "b"), "1", "2"), list(tag("c"), "1")],
    ],
    [
      "show nothing when the page was full",
      "unknown: no list of links was filtered by several tags",
      [list(`${tag("a", "b")}&limit=2`, "1", "2"), list(tag("a"), "1")],
    ],
  ])("%s", (_name, expected, responses) => {
    expect(seenIn(tagsFilter, responses)).toBe(expected);
  });
});

describe("Links come", () => {
  const links = (...texts: readonly string[]): WrittenResponse => [
    "/api/smart-links",
    texts.map((text) => ({ name: text.slice(11), created_at: text.slice(0, 10) })),
  ];
  test.each<[string, string, readonly WrittenResponse[]]>([
    ["newest first", "newest_first", [links("2026-02-01 a", "2026-01-01 c", "2026-01-01 b")]],
    ["oldest first", "oldest_first", [links("2026-01-01 b", "2026-02-01 a")]],
    ["by name", "by_name", [links("2026-01-01 a", "2026-03-01 b", "2026-02-01 c")]],
    ["in no known order", "none we know", [links("2026-01-01 b", "2026-03-01 a", "2026-02-01 c")]],
    [
      "in an order that one creation date does not show",
      "unknown: no list shows two links that were created at different times",
      [links("2026-01-01 b", "2026-01-01 a")],
    ],
  ])("%s", (_name, expected, responses) => {
    expect(seenIn(linkOrder, responses)).toBe(expected);
  });
});
