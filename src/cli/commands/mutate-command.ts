/** What `smart-links mutate` takes. */
import { mockFlags } from "../../sandbox.ts";
import type { Command } from "../command.ts";
import { mockSourceFlags } from "../mock/mock-source.ts";

const { mutant: _, ...settings } = mockFlags;

export const mutateCommand = {
  name: "mutate",
  about:
    "Mutation testing for API clients. Runs a command, such as your tests, against the sandbox, then once for each mutant of the API. Good tests fail when the API is wrong; a good client passes when the API is only unusual. Exit code: 0 measured, 1 the score is below --threshold, 2 wrong usage, 3 no result: the command failed without a mutant, or no mutant changed a response.",
  flags: {
    only: { type: "strings", value: "IDS", help: "ids of the mutants to run, separated by commas" },
    list: { type: "boolean", help: "print the mutants, and run nothing" },
    jobs: {
      type: "integer",
      min: 1,
      max: 64,
      help: "runs at once (default: one for each processor, up to 8)",
    },
    timeout: {
      type: "number",
      min: 0.1,
      max: 86_400,
      value: "SECONDS",
      help: "time for each run (default: five times the run without a mutant, at least 10)",
    },
    threshold: { type: "number", min: 0, max: 100, value: "PERCENT", help: "exit with 1 below this score" },
    verbose: { type: "boolean", help: "show the output of every run" },
    report: {
      type: "strings",
      value: "KIND[=FILE]",
      help: "console, json, junit, markdown or html; several, or one with commas",
    },
    ...settings,
    ...mockSourceFlags,
  },
  positionals: {},
  runs: "the command, with its own options",
  refused: {
    port: "each run has a sandbox on a free port, and the command finds it in ONLY_FANS_API_BASE_URL.",
    host: "the sandboxes are for the command only.",
    mutant: "--only IDS names the mutants.",
  },
  examples: [
    "smart-links mutate -- npm test",
    "smart-links mutate --threshold 90 --report html=mutants.html -- python3 -m pytest",
    "smart-links mutate --only page-repeated,one-500 --verbose -- vendor/bin/phpunit",
  ],
} as const satisfies Command;
