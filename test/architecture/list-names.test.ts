import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { smartLinksApi } from "../../src/openapi/description/api-description.ts";

const contract = new URL("../../src/contract/", import.meta.url);

/** Files about one operation. They name its fields, and apply to it alone. */
const ofOneOperation = /^(behaviours\/(conversions|links|stats)\.ts$|report\/click-advisories\.ts)/;

/** The names that `x-list` gives a meaning, apart from those that are common words. */
const names = smartLinksApi.lists.flatMap(({ list }) => [
  ...(list.time ? [list.time] : []),
  ...(list.total ? [list.total] : []),
  ...(list.window ? [list.window.start, list.window.end] : []),
  ...Object.entries(list.filters).flatMap(([name, { field }]) => [name, field]),
]);
const known = [...new Set(names.map((name) => name.split("/").at(-1)!))].filter((name) => name.includes("_"));

function filesOf(folder: string): readonly string[] {
  return readdirSync(new URL(folder, contract), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`);
}

describe("checks read x-list", () => {
  test("the names of fields and parameters come from the document", () => {
    expect(known).toEqual(expect.arrayContaining(["created_at", "clicks_total", "date_start", "is_bot"]));
  });

  test.each(["checks", "relations", "behaviours", "report"])(
    "no file of %s names a field or parameter of a list",
    (folder) => {
      const found = filesOf(folder)
        .filter((file) => !ofOneOperation.test(file))
        .flatMap((file) => {
          const text = readFileSync(new URL(file, contract), "utf8");
          return known
            .filter((name) => new RegExp(`\\b${name}\\b`).test(text))
            .map((name) => `${file}: ${name}`);
        });
      expect(found).toEqual([]);
    },
  );
});
