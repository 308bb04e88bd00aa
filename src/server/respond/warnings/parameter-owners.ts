/** Which operations have a query parameter. */
import type { ReadPath } from "../../../openapi/editions.ts";
import { document } from "../../../openapi/generated/document.gen.ts";
import { queryParametersOf } from "../query-parameters.ts";

interface Owners {
  /** The parameter as openapi.yaml writes it. */
  readonly name: string;
  /** What a sentence calls its operations, as in `the list of clicks and the list of conversions`. */
  readonly operations: string;
}

/** A name without what writers differ in: capitals, underscores, brackets. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, "");
}

/** @param plain The plain name of a parameter. */
export function ownersOf(plain: string): Owners | undefined {
  allOwners ??= findOwners();
  return allOwners.get(plain);
}

/** By plain name. Made when the first unknown parameter comes. */
let allOwners: ReadonlyMap<string, Owners> | undefined;

function findOwners(): ReadonlyMap<string, Owners> {
  const found = new Map<string, { readonly name: string; readonly operations: Set<string> }>();
  for (const [path, methods] of Object.entries(document.paths)) {
    if (!("get" in methods)) continue;
    for (const { name } of queryParametersOf(path as ReadPath)) {
      const owners = found.get(plainName(name)) ?? { name, operations: new Set() };
      owners.operations.add(calledBy(methods.get.summary));
      found.set(plainName(name), owners);
    }
  }
  const list = new Intl.ListFormat("en-GB");
  return new Map(
    [...found].map(([plain, { name, operations }]) => [plain, { name, operations: list.format(operations) }]),
  );
}

/** `the list of clicks` for `List smart link clicks (edition 2026-01)`, `the stats` for `Get smart link stats`. */
function calledBy(summary: string): string {
  const [verb = "", ...words] = summary.replace(/ \(.*\)$/, "").split(" ");
  const subject = words.join(" ").replace(/^smart link (?=.)/, "");
  return verb === "List" ? `the list of ${subject}` : `the ${subject}`;
}
