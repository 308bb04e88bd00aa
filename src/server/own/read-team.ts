/** Reads `smart-links.yaml`. Every mistake has the line and column of its place. */
import type { Document } from "yaml";
import { readTextFile } from "../../exchange/files/read-file.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { type TeamDescription, type TeamFault, teamFaults } from "./own-team.ts";

const mostShown = 10;

/** @throws KitError `unreadable_file`, `invalid_team` with file, line and column of the first ten mistakes */
export async function readTeam(path: string): Promise<TeamDescription> {
  const text = await readTextFile(path);
  // Loaded here, because most mocks have no such file.
  const { isNode, LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  if (document.errors.length > 0)
    throw invalidTeam(document.errors.map(({ pos: [start], message }) => `${place(start)} ${message}`));
  const description = resolved(document, path) ?? {};
  const faults = teamFaults(description);
  if (faults.length === 0) return description as TeamDescription;
  const offsetOf = ({ path }: TeamFault): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return document.contents?.range?.[0] ?? 0;
  };
  throw invalidTeam(
    faults.map((fault) => `${place(offsetOf(fault))} ${fault.path.join(".") || "the file"} ${fault.reason}.`),
  );
}

/** Aliases are resolved here: one may have no anchor, or there are so many that they would fill the memory. */
function resolved(document: Document, path: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw invalidTeam([`${path} has a wrong alias: ${(error as Error).message}.`]);
  }
}

function invalidTeam(mistakes: readonly string[]): KitError {
  const more = mistakes.length > mostShown ? [`${mistakes.length - mostShown} more mistakes.`] : [];
  const lines = [...mistakes.slice(0, mostShown), ...more];
  return new KitError("invalid_team", lines.join("\n"), { lines });
}
