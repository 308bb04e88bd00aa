/** What `smart-links verify` takes. */
import type { Command } from "../command.ts";
import type { FlagValues } from "../flag.ts";
import { fileFlag } from "../flag.ts";
import { maxAgeFlag } from "../target/recording-age.ts";
import { refusedKeyFlags, targetFlags } from "../target/target-flags.ts";

export const verifyCommand = {
  name: "verify",
  about:
    "Sends a few requests to a target and checks pages, totals and filters of its responses. A recording is checked offline. Exit code: 0 the contract holds, 1 it is violated, 2 wrong usage, 3 no response or some are missing, 4 something else that --fail-on names.",
  flags: {
    ...targetFlags,
    dryRun: { type: "boolean", help: "show the requests and their price, and send none" },
    assumed: {
      type: "choice",
      choices: ["observe", "require"],
      default: "observe",
      help: "whether what the vendor does not document of an operation is only reported (observe) or checked like the rest (require)",
    },
    only: { type: "strings", value: "IDS", help: "ids of the checks to run, separated by commas" },
    except: { type: "strings", value: "IDS", help: "ids of the checks to leave out" },
    failOn: {
      type: "strings",
      value: "KINDS",
      help: "what makes the run fail beside a violation: drift, skipped, moved (data changed during the run)",
    },
    known: fileFlag("do not fail for the findings that a file lists, until their day is over"),
    updateKnown: fileFlag(
      "write the violations of this run as known findings, and with --fail-on drift its drift; reasons of those that stay are kept",
    ),
    report: {
      type: "strings",
      value: "KIND[=FILE]",
      help: "console, json, junit, markdown, github, html, sarif, drift or patch; several, or one with commas",
    },
    json: { type: "boolean", help: "the same as --report json" },
    learn: fileFlag("write the undocumented behaviour that was observed"),
    behaviour: fileFlag("fail when behaviour differs from a file that --learn wrote"),
    url: {
      type: "string",
      value: "URL",
      help: "the address that was requested, where TARGET is one response that curl saved",
    },
    spec: fileFlag(
      "experimental: check another API, whose document (OpenAPI 3.1, JSON) says with x-list what its lists mean",
    ),
    maxAge: maxAgeFlag,
    against: fileFlag(
      "an older recording (or HAR) of the same link: windows that were settled when it was made must be the same now",
    ),
    compare: {
      type: "string",
      value: "TARGET",
      help: "send the same requests to another target, and show the differences",
    },
  },
  positionals: {
    TARGET:
      "an http(s) origin, with a base path if it has one, or a file: a recording, HAR, or one response that curl saved (with --operation)",
  },
  refused: refusedKeyFlags,
  examples: [
    "smart-links verify http://127.0.0.1:4010",
    "smart-links verify https://app.onlyfansapi.com --account acct_... --link 01J... --plan full",
    "smart-links verify recording.json --report junit=out.xml --report html=out.html",
  ],
} as const satisfies Command;

export type VerifyValues = FlagValues<(typeof verifyCommand)["flags"]>;
