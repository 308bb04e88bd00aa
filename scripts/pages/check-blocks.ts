/** The blocks of docs/checks.md: every check, relation and observed behaviour, with what it prints. */
import { readdir, readFile } from "node:fs/promises";
import { checks } from "../../src/contract/checks/all.ts";
import { type Check, isEnforced, type Relation, type SetRelation } from "../../src/contract/judge/claim.ts";
import { claimIdOf } from "../../src/contract/judge/claim-ids.ts";
import { relations } from "../../src/contract/relations/all.ts";
import { setRelations } from "../../src/contract/relations/operations/all.ts";
import { type AssumptionId, assumptions } from "../../src/openapi/assumptions.ts";
import type { Blocks } from "./blocks.ts";
import { behaviourText, brokenText } from "./claim-examples.ts";
import { code, table, textBlock } from "./markdown.ts";

const folders = { checks: await foldersIn("checks"), relations: await foldersIn("relations") };

export const checkBlocks: Blocks = {
  "table of checks": () => claimTable(checks, folders.checks),
  "table of relations": () => claimTable([...relations, ...setRelations], folders.relations),
  "table of behaviours": () =>
    table(
      ["id", "claim", "assumed value"],
      Object.entries(assumptions).map(([id, { claim, value }]) => [
        linkTo(claimIdOf(id as AssumptionId)),
        claim,
        code(value),
      ]),
    ),
  checks: () => checks.map((check) => claimSection(check)).join("\n\n"),
  relations: () => [...relations, ...setRelations].map((relation) => claimSection(relation)).join("\n\n"),
  behaviours: async () => (await Promise.all(Object.keys(assumptions).map(behaviourSection))).join("\n\n"),
};

type Claim = Check | Relation | SetRelation;

const needs = {
  valid: "a valid request",
  unauthorized: "a request without a valid key",
  invalid: "an invalid request",
  "unknown-link": "a request for an unknown link",
  any: "any request",
} as const satisfies Readonly<Record<NonNullable<Claim["about"]>, string>>;

function claimTable(claims: readonly Claim[], folderOf: ReadonlyMap<string, string>): string {
  return table(
    ["id", "about", "claim", "evidence"],
    claims.map(({ id, claim, evidence }) => [linkTo(id), folderOf.get(id) ?? "", claim, evidence]),
  );
}

function claimSection(claim: Claim): string {
  const { id, evidence, severity = "error", requires = [], about = "valid" } = claim;
  const broken = isEnforced(evidence) ? severity : `differs; with \`--assumed require\`: ${severity}`;
  const facts = [
    `- Evidence: ${evidence}. When broken: ${broken}.`,
    `- Needs the response to ${needs[about]}.`,
    ...(requires.length === 0
      ? []
      : [
          `- Requires ${requires.map(code).join(", ")} to be as assumed; skipped when the target was observed to behave differently.`,
        ]),
    ...("relate" in claim && !claim.ignoresDataDrift
      ? ["- Skipped when the data changed during the run."]
      : []),
  ];
  return [`### ${id}`, claim.claim, facts.join("\n"), textBlock(brokenText(claim))].join("\n\n");
}

async function behaviourSection(id: string): Promise<string> {
  const { claim, value, alternatives, operations } = assumptions[id as keyof typeof assumptions];
  const others: readonly (string | number)[] = alternatives.filter((other) => other !== value);
  const facts = [
    `- Name in openapi.yaml and in behaviour files: ${code(id)}. Assumed value: ${code(value)}.`,
    `- Other values: ${others.map(code).join(", ") || "none that the sandbox follows"}.`,
    `- Operations: ${operations?.map(code).join(", ") ?? "all lists"}.`,
  ];
  // The reference target of the tests serves clicks alone.
  const example =
    operations || others.length === 0
      ? []
      : [
          `A target with ${code(others[0]!)}, with \`--assumed require\`:`,
          textBlock(await behaviourText(id, others[0]!)),
        ];
  return [`### ${claimIdOf(id as AssumptionId)}`, claim, facts.join("\n"), ...example].join("\n\n");
}

function linkTo(id: string): string {
  return `[${id}](#${id})`;
}

/** In which folder each claim stands. */
async function foldersIn(kind: "checks" | "relations"): Promise<ReadonlyMap<string, string>> {
  const root = new URL(`../../src/contract/${kind}/`, import.meta.url);
  const names = (await readdir(root, { recursive: true })).filter((name) => /^\w+\/.*\.ts$/.test(name));
  const ids = names.map(async (name) => {
    const text = await readFile(new URL(name, root), "utf8");
    return [...text.matchAll(/^ {2}id: "(.+)",$/gm)].map(([, id]) => [id!, name.split("/")[0]!] as const);
  });
  return new Map((await Promise.all(ids)).flat());
}
