/** The options of every command that sends requests to a target. */
import { planNames } from "../../judge.ts";
import type { FlagTable, FlagValues } from "../flag.ts";

export const targetFlags = {
  account: { type: "string", value: "ID", help: "the account, for edition 2026-01" },
  link: { type: "string", value: "ID", help: "the smart link; a sandbox on this machine has every link" },
  from: { type: "instant", help: "start of the window to check; by default the run finds one" },
  to: { type: "instant", day: "end", help: "end of the window, best in the past" },
  edition: {
    type: "choice",
    choices: ["2026-01", "2026-09", "both"],
    help: "which edition to check; by default 2026-01 with --account, else 2026-09",
  },
  plan: {
    type: "choice",
    choices: planNames,
    help: "how much to check: 7, 13 or 21 requests for clicks alone, 41, 55 or 115 for all operations; by default standard in edition 2026-01, which costs a credit a request, and full in 2026-09, which is free",
  },
  operation: {
    type: "strings",
    value: "NAMES",
    help: "operations to check, such as listSmartLinkClicks,listSmartLinks; by default all that the target serves",
  },
  budget: { type: "integer", min: 1, help: "most requests to send, retries included" },
  timeout: {
    type: "number",
    min: 0.001,
    max: 3600,
    default: 30,
    value: "SECONDS",
    help: "how long a response may take",
  },
  keyEnv: {
    type: "string",
    default: "ONLYFANSAPI_API_KEY",
    value: "NAME",
    help: "environment variable that holds the API key; a sandbox on this machine needs none",
  },
} as const satisfies FlagTable;

export type TargetFlagValues = FlagValues<typeof targetFlags>;

const visibleToAll =
  "other users of the machine see the arguments of a command. Put the key into ONLYFANSAPI_API_KEY, or into the variable that --key-env names.";

/** Options that people may expect a key to come by. */
export const refusedKeyFlags = Object.fromEntries(
  ["key", "api-key", "apikey", "token", "bearer", "auth", "authorization", "password"].map((name) => [
    name,
    visibleToAll,
  ]),
);
