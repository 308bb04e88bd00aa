/** The blocks of docs/mutants.md: every mutant with what the API does. */
import { mutants } from "../../src/server/mutants/all.ts";
import type { Blocks } from "./blocks.ts";
import { code, table } from "./markdown.ts";

export const mutantBlocks: Blocks = {
  notice: () => mutantTable("notice"),
  survive: () => mutantTable("survive"),
};

function mutantTable(family: "notice" | "survive"): string {
  const rows = mutants.filter((mutant) => mutant.family === family);
  return table(
    ["mutant", "what the API does"],
    rows.map(({ id, sentence }) => [code(id), sentence]),
  );
}
