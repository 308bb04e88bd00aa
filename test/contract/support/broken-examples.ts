/** For every claim the smallest damage to a good run that breaks it. */
import { brokenChecks } from "./broken-checks.ts";
import type { BrokenExample } from "./broken-example.ts";
import { brokenRelations } from "./broken-relations.ts";
import { brokenSetRelations } from "./broken-set-relations.ts";

export const brokenExamples: Readonly<Record<string, BrokenExample>> = {
  ...brokenChecks,
  ...brokenRelations,
  ...brokenSetRelations,
};
