/** What is wrong with the body of a request, by the schema of its operation. */
import type { Request } from "../../../exchange/exchange.ts";
import type { ApiDescription } from "../../../openapi/description/api-description.ts";
import type { ApiOperation } from "../../../openapi/description/operations.ts";
import { splitPointer } from "../../../openapi/text/json-pointer.ts";
import { parseBody } from "../json/safe-json.ts";

export interface BodyError {
  /** The member of the body that is wrong or missing; empty when the body itself is. */
  readonly member: string;
  /** JSON pointer into the body. */
  readonly at: string;
  /** What the document says, in words. */
  readonly expected: string;
}

/** Empty when nothing is wrong, when the body was not saved, and when the operation takes none. */
export function bodyErrorsOf(
  { body }: Request,
  { requestPointer }: ApiOperation,
  { schemaErrors }: ApiDescription,
): readonly BodyError[] {
  if (body === undefined || requestPointer === undefined) return [];
  const json = parseBody(body);
  if (json === undefined) return [{ member: "", at: "", expected: "must be JSON" }];
  return schemaErrors(requestPointer, json).map(({ instancePath, keyword, params, message }) => {
    const at = keyword === "required" ? `${instancePath}/${params.missingProperty}` : instancePath;
    return { member: splitPointer(at)[0] ?? "", at, expected: message ?? keyword };
  });
}
