/** What `smart-links verify` takes. */
import type { Command } from "../command.ts";
import type { FlagValues } from "../flag.ts";
import { refusedKeyFlags, targetFlags } from "../target/target-flags.ts";

export const verifyCommand = {
  name: "verify",
  about:
    "Asks a target a few questions and judges its answers by what pages, totals and filters mean. A recording is judged offline. Exit code: 0 the contract holds, 1 it is violated, 2 wrong usage, 3 no answer.",
  flags: {
    ...targetFlags,
    dryRun: { type: "boolean", help: "show the questions and their price, and ask none" },
    assumed: {
      type: "choice",
      choices: ["observe", "require"],
      default: "observe",
      help: "whether undocumented behaviour is told of, or held like the rest",
    },
    only: { type: "strings", value: "IDS", help: "claims to judge, separated by commas" },
    report: {
      type: "strings",
      value: "KIND[=FILE]",
      help: "console, json, junit, markdown, github, html, drift or patch; several, or one with commas",
    },
    json: { type: "boolean", help: "the same as --report json" },
    learn: { type: "string", value: "FILE", help: "write what was seen of undocumented behaviour" },
    behaviour: {
      type: "string",
      value: "FILE",
      help: "fail when behaviour is no longer what --learn saw",
    },
    compare: { type: "string", value: "TARGET", help: "ask another target the same, and show what differs" },
  },
  positionals: { TARGET: "an http(s) origin, or the file of a recording" },
  refused: refusedKeyFlags,
  examples: [
    "smart-links verify http://127.0.0.1:4010",
    "smart-links verify https://app.onlyfansapi.com --account acct_... --link 01J... --plan full",
    "smart-links verify recording.json --report junit=out.xml --report html=out.html",
  ],
} as const satisfies Command;

export type VerifyValues = FlagValues<(typeof verifyCommand)["flags"]>;
