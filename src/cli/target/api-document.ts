/** `--spec FILE`: an API of another vendor, as its OpenAPI document describes it. */
import { resolve } from "node:path";
import { readTextFile } from "../../files.ts";
import { type ApiDescription, describeApi, printable } from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import type { Io } from "../io.ts";

/**
 * Reads a document of OpenAPI 3.1 in JSON.
 * @throws KitError `unreadable_file`, `invalid_document`
 */
export async function readApiDocument(path: string, { cwd = process.cwd() }: Io): Promise<ApiDescription> {
  const text = await readTextFile(resolve(cwd, path), path);
  const document = parsedJson(withoutByteOrderMark(text));
  if (typeof document !== "object" || document === null)
    throw new KitError("invalid_document", `${path} is not an OpenAPI document in JSON.`, { path });
  expectVersion(document, path);
  const api = describeApi(document);
  if (api.lists.length > 0) return api;
  const message = `${path} has no operation with x-list, which says what a list means.`;
  throw new KitError("invalid_document", message, { path });
}

/** In OpenAPI 3.0 a schema says in another way what may be null. */
function expectVersion({ openapi }: { readonly openapi?: unknown }, path: string): void {
  if (typeof openapi !== "string" || openapi.startsWith("3.1")) return;
  const message = `${path} is a document of OpenAPI ${printable(openapi)}; --spec takes 3.1.`;
  throw new KitError("invalid_document", message, { path });
}
