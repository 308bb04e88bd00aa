/** Options of the controls. They are the query parameters and the members of bodies of the admin API. */
import { adminDocument } from "../../openapi/generated/admin-document.gen.ts";
import { expectKnownOptions } from "../../openapi/known-options.ts";

const paths = {
  coverage: "/__admin/coverage",
  truth: "/__admin/links/{id}",
  truthRows: "/__admin/links/{id}/rows",
} as const;

/** Parameters that have a shorter name in process. */
const shorterNames: Readonly<Record<string, string>> = { date_start: "start", date_end: "end" };

/** @throws KitError `unknown_option`, with the option that was probably meant. */
export function expectQueryOptions(caller: keyof typeof paths, given: object | undefined): void {
  if (given === undefined) return;
  const names = adminDocument.paths[paths[caller]].get.parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name }) => (caller === "coverage" ? (shorterNames[name] ?? name) : name));
  expectKnownOptions(caller, given, names);
}

const { schemas } = adminDocument.components;

/** @throws KitError `unknown_option`, with the member of the schema that was probably meant. */
export function expectMembers(
  caller: string,
  given: object | undefined,
  schema: "NewFault" | "FaultMatch" | "RequestMatch",
): void {
  expectKnownOptions(caller, given ?? {}, Object.keys(schemas[schema].properties));
}
