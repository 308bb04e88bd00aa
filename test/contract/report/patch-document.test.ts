/** A patch of a YAML text changes the lines of its places, and no other. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { patchYaml } from "../../../scripts/patch-document.ts";
import type { PatchOperation } from "../../../src/contract/report/schema-patch.ts";

const text = `# About the whole.
list: [a, b]   # flow
folded: >-
  A long text that is
  folded.
block:
  first: 1 # one

  # About the second.
  second:
    type: string
    deep: { a: 1, "b, c": [2, 3] }
  last: |
    text
items:
  - name: x
    size: 1
  - { name: y }
empty: {}
long:
  - a # about a
  - b
  - c
`;

const nested = { type: ["string", "null"], none: {}, inner: { "a: b": "yes, no" } };

const second = ["  second:", "    type: string", '    deep: { a: 1, "b, c": [2, 3] }'];
const [, , deep = ""] = second;

test.each([
  ["replace", "/list", ["c", "true", "1", null], ["list: [a, b]   # flow"]],
  ["replace", "/folded", "other", ["folded: >-", "  A long text that is", "  folded."]],
  ["replace", "/long", ["a", "c"], ["  - b"]],
  ["replace", "/long", ["c", "b"], ["  - a # about a", "  - b", "  - c"]],
  ["replace", "/block/first", 2, ["  first: 1 # one"]],
  ["replace", "/block/second", nested, second.slice(1)],
  ["replace", "/block/second/deep", nested, [deep]],
  ["replace", "/block/last", "x # y", ["  last: |", "    text"]],
  ["replace", "/items/0/size", { big: true }, ["    size: 1"]],
  ["replace", "/items/1", nested, ["  - { name: y }"]],
  ["add", "/block/new", nested, []],
  ["add", "/block/first", 2, ["  first: 1 # one"]],
  ["add", "/block/second/new", 1, []],
  ["add", "/block/second/deep/new", nested, [deep]],
  ["add", "/items/0/new", nested, []],
  ["add", "/items/1/new", 1, ["  - { name: y }"]],
  ["add", "/empty/new", nested, ["empty: {}"]],
  ["add", "/new", { "~": 1 }, []],
  ["remove", "/folded", undefined, ["folded: >-", "  A long text that is", "  folded."]],
  ["remove", "/block/first", undefined, ["  first: 1 # one"]],
  ["remove", "/block/second", undefined, second],
  ["remove", "/block/second/deep", undefined, [deep]],
  ["remove", "/block/second/deep/a", undefined, [deep]],
  ["remove", "/block/second/deep/b, c", undefined, [deep]],
  ["remove", "/block/last", undefined, ["  last: |", "    text"]],
  ["remove", "/items/0/name", undefined, ["  - name: x", "    size: 1"]],
  ["remove", "/items/0/size", undefined, ["    size: 1"]],
  ["remove", "/items/1/name", undefined, ["  - { name: y }"]],
  ["remove", "/empty", undefined, ["empty: {}"]],
] as const)("%s %s %j", (op, path, value, changed) => {
  const patched = patchYaml(text, [{ op, path, value } as PatchOperation]);
  expect(parse(patched)).toEqual(naivelyPatched(path, value));
  const lines = patched.split("\n");
  expect(text.split("\n").filter((line) => !lines.includes(line))).toEqual(changed);
});

test.each([
  ["replace", "/block/none"],
  ["remove", "/none"],
  ["add", "/list/none"],
  ["add", "/none/new"],
] as const)("%s %s is refused", (op, path) => {
  expect(() => patchYaml(text, [{ op, path, value: 1 } as PatchOperation])).toThrow(
    `There is no ${path} to ${op}.`,
  );
});

function naivelyPatched(path: string, value: unknown): unknown {
  const data = parse(text);
  const keys = path.slice(1).split("/");
  const parent = keys.slice(0, -1).reduce((one, key) => one[key], data);
  if (value === undefined) delete parent[keys.at(-1)!];
  else parent[keys.at(-1)!] = value;
  return data;
}
