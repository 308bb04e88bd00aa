/** The blocks of docs/mutants.md: every mutant with what the API does. */
import { assumptions } from "../../src/openapi/assumptions.ts";
import { mutants } from "../../src/server/mutants/all.ts";
import type { Blocks } from "./blocks.ts";
import { code, table } from "./markdown.ts";

export const mutantBlocks: Blocks = {
  notice: () => mutantTable("notice"),
  survive: () => mutantTable("survive"),
  "no mutant": () => behavioursWithoutMutant().map(code).join(", "),
};

/** What `--assume` takes, and no mutant does. */
function behavioursWithoutMutant(): readonly string[] {
  const tried = mutants.flatMap((mutant) =>
    mutant.kind === "behaviour"
      ? Object.entries(mutant.behaviour).map(([id, value]) => `${id}=${value}`)
      : [],
  );
  return Object.entries(assumptions)
    .flatMap(([id, { value, alternatives }]) =>
      alternatives.filter((other) => other !== value).map((other) => `${id}=${other}`),
    )
    .filter((one) => !tried.includes(one));
}

function mutantTable(family: "notice" | "survive"): string {
  const rows = mutants.filter((mutant) => mutant.family === family);
  return table(
    ["mutant", "what the API does"],
    rows.map(({ id, sentence }) => [code(id), sentence]),
  );
}
