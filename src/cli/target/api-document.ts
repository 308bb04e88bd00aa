/** `--spec FILE`: an API of another vendor, as its OpenAPI document describes it. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type ApiDescription, describeApi } from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import type { Io } from "../io.ts";

/**
 * Reads an OpenAPI document in JSON.
 * @throws KitError `unreadable_file`, `invalid_document`
 */
export async function readApiDocument(path: string, { cwd = process.cwd() }: Io): Promise<ApiDescription> {
  const text = await readFile(resolve(cwd, path), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new KitError("unreadable_file", `${path} cannot be read (${error.code}).`, { path });
  });
  const document = parsedJson(withoutByteOrderMark(text));
  if (typeof document !== "object" || document === null)
    throw new KitError("invalid_document", `${path} is not an OpenAPI document in JSON.`, { path });
  const api = describeApi(document);
  if (api.lists.length > 0) return api;
  const message = `${path} has no operation with x-list, which says what a list means.`;
  throw new KitError("invalid_document", message, { path });
}
