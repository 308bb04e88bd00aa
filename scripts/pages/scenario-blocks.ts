/** The blocks of docs/fault-injection.md: the reserved link ids and tokens. */
import { scenarioList } from "../../src/server/admin/scenario-list.ts";
import type { Blocks } from "./blocks.ts";
import { code, table } from "./markdown.ts";

const { links, tokens } = scenarioList();

export const scenarioBlocks: Blocks = {
  links: () => scenarioTable("link id", links),
  tokens: () => scenarioTable("token", tokens),
};

function scenarioTable(kind: string, list: typeof links): string {
  return table(
    [kind, "what happens"],
    list.map(({ name, example = name, about }) => [code(example), about]),
  );
}
