/** The file of the known findings of a target. */
import { type KnownEntry, parseKnownFindings } from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import type { Io } from "../io.ts";
import { readText } from "./input-files.ts";

/**
 * The findings of a file; none when it may be missing and is.
 * @throws KitError `unreadable_file`, `invalid_known_findings`
 */
export async function readKnownFindings(
  path: string,
  { io, mayBeMissing = false }: { readonly io: Io; readonly mayBeMissing?: boolean },
): Promise<readonly KnownEntry[]> {
  try {
    return parseKnownFindings(await readText(path, io));
  } catch (error) {
    const isMissing = error instanceof KitError && error.facts.code === "ENOENT";
    if (mayBeMissing && isMissing) return [];
    throw error;
  }
}
