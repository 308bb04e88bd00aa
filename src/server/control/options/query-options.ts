/** Options of the controls. They are the query parameters and the members of bodies of the admin API. */

import {
  type ArgumentKind,
  anObject,
  aWholeNumber,
  expectOptions,
  oneOf,
  someText,
} from "../../../openapi/expect-argument.ts";
import { adminDocument } from "../../../openapi/generated/admin-document.gen.ts";
import { KitError } from "../../../openapi/kit-error.ts";
import { expectKnownOptions } from "../../../openapi/known-options.ts";
import { operations, writingOperations } from "../../operations/all.ts";
import { postbackOperation } from "../../session/journal/journal-entry.ts";

const paths = {
  coverage: "/__admin/coverage",
  truth: "/__admin/links/{id}",
  truthRows: "/__admin/links/{id}/rows",
} as const;

/** Parameters that have a shorter name in process. */
const shorterNames: Readonly<Record<string, string>> = { date_start: "start", date_end: "end" };

/** What an option is called in another control. */
const otherNames: Readonly<Record<string, string>> = {
  ...shorterNames,
  ...Object.fromEntries(Object.entries(shorterNames).map(([name, shorter]) => [shorter, name])),
};

/** @throws KitError `unknown_option`, with the option that was probably meant. */
export function expectQueryOptions(caller: keyof typeof paths, given: object | undefined): void {
  if (given === undefined) return;
  const names = adminDocument.paths[paths[caller]].get.parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name }) => (caller === "coverage" ? (shorterNames[name] ?? name) : name));
  for (const option of Object.keys(given ?? {})) {
    const meant = otherNames[option];
    if (names.includes(option) || meant === undefined || !names.includes(meant)) continue;
    const message = `${caller} has no option ${JSON.stringify(option)}. Did you mean ${meant}?`;
    throw new KitError("unknown_option", message, { option });
  }
  expectKnownOptions(caller, given, names);
}

const operationIds = [...operations, ...writingOperations].map(({ id }) => id);
/** What a recorded request may have as its operation. */
const recordedOperation = oneOf([...operationIds, postbackOperation]);

const { schemas } = adminDocument.components;

interface MemberSchema {
  readonly type?: unknown;
  readonly enum?: readonly string[];
  readonly $ref?: string;
}

const kindsByType: Readonly<Record<string, ArgumentKind>> = {
  string: someText,
  integer: aWholeNumber,
  object: anObject,
};

function kindOf({ $ref, ...own }: MemberSchema): ArgumentKind | undefined {
  const name = $ref?.split("/").at(-1) as keyof typeof schemas | undefined;
  const schema: MemberSchema = name ? (schemas[name] as MemberSchema) : own;
  return schema.enum ? oneOf(schema.enum) : kindsByType[String(schema.type)];
}

/** @throws KitError `unknown_option`, with the member of the schema that was probably meant. */
export function expectMembers(
  caller: string,
  given: object | undefined,
  schema: "NewFault" | "FaultMatch" | "RequestMatch",
): void {
  const members = Object.entries<MemberSchema>(schemas[schema].properties);
  expectKnownOptions(
    caller,
    given ?? {},
    members.map(([name]) => name),
  );
  // The values of a fault are read as those of settings.
  if (schema === "NewFault") return;
  const kinds = members.flatMap(([name, member]) => {
    const kind = kindOf(member);
    return kind ? [[name, kind] as const] : [];
  });
  expectOptions(caller, given ?? {}, { ...Object.fromEntries(kinds), operation: recordedOperation });
}
