/** The parts of the source that are mutated one by one, each with the tests that are run for every mutant. */

export interface MutationPart {
  /** Folder whose files are mutated. */
  readonly folder: string;
  /** Whether the files of its sub-folders are left to other parts. */
  readonly isFlat?: boolean;
  /** Globs of the tests that are quick and telling enough. */
  readonly tests: readonly string[];
  /** The share of each law's runs: a twentieth, unless a law has too few runs for that. */
  readonly effort?: number;
}

/** Whole runs of the checks, which test every part of a verdict. */
const wholeRuns = [
  "test/contract/situations/*.test.ts",
  "test/contract/judge/{claims,violations,likely-cause}.test.ts",
  "test/contract/report/advisories.test.ts",
];

export const mutationParts: Readonly<Record<string, MutationPart>> = {
  world: { folder: "src/world", tests: ["test/world/**/*.test.ts"] },
  people: {
    folder: "src/world/people",
    tests: [
      "test/world/people/*.test.ts",
      "test/world/digests.test.ts",
      "test/server/operations/people.test.ts",
    ],
    effort: 0.5,
  },
  own: { folder: "src/server/own", tests: ["test/server/own/*.test.ts"] },
  postbacks: {
    folder: "src/server/postbacks",
    tests: ["test/server/postbacks/*.test.ts", "test/server/mutants/postbacks.test.ts"],
  },
  change: {
    folder: "src/server/respond/change",
    tests: [
      "test/server/respond/{body-errors,body-messages,refused-changes}.test.ts",
      "test/server/operations/{change-tags,changes,created-links,pixels}.test.ts",
      "test/server/postbacks/postback-operations.test.ts",
    ],
  },
  exchange: { folder: "src/exchange", tests: ["test/exchange/**/!(killed-writer).test.ts"] },
  verify: {
    folder: "src/contract",
    isFlat: true,
    tests: ["test/contract/{verify,verify-options,verify-report,compare-targets,judge-recording}.test.ts"],
  },
  plan: { folder: "src/contract/plan", tests: ["test/contract/plan/*.test.ts"] },
  read: {
    folder: "src/contract/read",
    tests: [
      "test/contract/{read,relations}/*.test.ts",
      "test/contract/{write-traffic,emptied-lists}.test.ts",
    ],
  },
  judge: { folder: "src/contract/judge", tests: ["test/contract/judge/*.test.ts"] },
  checks: { folder: "src/contract/checks", tests: ["test/contract/checks/*.test.ts", ...wholeRuns] },
  relations: { folder: "src/contract/relations", tests: ["test/contract/relations/*.test.ts", ...wholeRuns] },
  behaviours: {
    folder: "src/contract/behaviours",
    tests: ["test/contract/behaviours/*.test.ts", ...wholeRuns],
  },
  drift: { folder: "src/contract/drift", tests: ["test/contract/drift/*.test.ts"] },
  report: { folder: "src/contract/report", tests: ["test/contract/report/*.test.ts", ...wholeRuns] },
  reporters: { folder: "src/contract/reporters", tests: ["test/contract/reporters/**/*.test.ts"] },
};
