import { expect, test } from "vitest";
import { checks } from "../../../src/contract/checks/all.ts";
import { claimIdOf, claimIds } from "../../../src/contract/judge/claim-ids.ts";
import { relations } from "../../../src/contract/relations/all.ts";
import { setRelations } from "../../../src/contract/relations/operations/all.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";

test("What is assumed is held under its name in kebab case", () => {
  expect(claimIdOf("row_order")).toBe("row-order");
  expect(claimIdOf("chart_empty_days")).toBe("chart-empty-days");
});

test("Every claim has an id of its own, in kebab case, checks first and assumptions last", () => {
  const assumed = Object.keys(document["x-assumptions"]);
  const others = [...checks, ...relations, ...setRelations];
  expect(new Set(claimIds).size).toBe(others.length + assumed.length);
  expect(claimIds.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  expect(claimIds[0]).toBe(checks[0]!.id);
  expect(claimIds.slice(-assumed.length)).toEqual(assumed.map((name) => name.split("_").join("-")));
});
