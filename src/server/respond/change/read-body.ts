/** The JSON body of a request, checked by openapi.yaml. */

import { document } from "../../../openapi/generated/document.gen.ts";
import { withoutByteOrderMark } from "../../../openapi/text/byte-order-mark.ts";
import { joinPointer, valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { parsedJson } from "../../../openapi/text/parsed-json.ts";
import { type ParameterErrors, quoted } from "../problems.ts";
import type { Reply } from "../reply.ts";
import type { RequestBody } from "../request.ts";
import { unknownNames } from "../warnings/mock-warnings.ts";
import { type BodySchema, bodyErrors, resolvedSchema } from "./body-errors.ts";
import { changeProblems } from "./change-problems.ts";
import type { WritingOperation } from "./writing-operation.ts";

export type ReadBody =
  | {
      readonly kind: "body";
      readonly value: object;
      /** Hints about members that the operation does not have. */
      readonly warnings: readonly string[];
    }
  | { readonly kind: "invalid"; readonly errors: ParameterErrors }
  | { readonly kind: "refused"; readonly reply: Reply };

/** Largest body, in bytes. */
export const longestBody = 65_536;

export function readBody(operation: WritingOperation, body: RequestBody | undefined): ReadBody {
  const { text, type } = body ?? { text: "", type: undefined };
  const schema = bodySchemaOf(operation);
  if (schema === undefined) return { kind: "body", value: {}, warnings: [] };
  if (text.length > longestBody) return refused(changeProblems.bodyTooLarge(longestBody));
  const isEmpty = text.trim() === "";
  if (!isEmpty && !isJsonType(type))
    return refused(changeProblems.notJson(`Its Content-Type is ${quoted(type ?? "")}`));
  const value = isEmpty ? {} : parsedJson(withoutByteOrderMark(text));
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refused(changeProblems.notJson("It is not a JSON object"));
  const errors = bodyErrors(schema, value);
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  return { kind: "body", value, warnings: unknownMembers(value, schema) };
}

/** The schema of the body; undefined for an operation that takes none. */
export function bodySchemaOf({ path, method }: WritingOperation): BodySchema | undefined {
  const names = ["requestBody", "content", "application/json", "schema"];
  const schema = valueAtPointer(document, joinPointer("paths", path, method.toLowerCase(), ...names));
  return schema === undefined ? undefined : resolvedSchema(schema as BodySchema);
}

function refused(reply: Reply): ReadBody {
  return { kind: "refused", reply };
}

/** `application/json`, or a type that ends in `+json`. */
function isJsonType(type: string | undefined): boolean {
  return /^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type ?? "");
}

function unknownMembers(value: object, { properties = {} }: BodySchema): readonly string[] {
  const names = Object.keys(properties);
  const unknown = Object.keys(value).filter((name) => !names.includes(name));
  return unknownNames(unknown, names, (name) => `unknown member ${name} of the body`);
}
