/** What `smart-links proxy` takes. */
import { faultChoices } from "../../proxy.ts";
import type { Command } from "../command.ts";
import { refusedKeyFlags } from "../target/target-flags.ts";
import { verifyCommand } from "./verify-command.ts";

export const proxyCommand = {
  name: "proxy",
  about:
    "Stands between your client and an API. Every request and response passes unchanged and is checked on its way, without any request of its own. New findings are printed as they come, and the report at the end (Ctrl+C). Your client sends its own key; nothing of it is printed or written. Exit code: 0 the contract holds, 1 it is violated, 2 wrong usage, 3 no response.",
  flags: {
    port: {
      type: "integer",
      min: 0,
      max: 65_535,
      default: 4011,
      help: "port to listen on, 0 for any free one",
    },
    host: {
      type: "string",
      default: "127.0.0.1",
      help: "address to listen on; 0.0.0.0 opens it to the network",
    },
    annotate: {
      type: "boolean",
      help: "name the findings of a response in its header Mock-Warnings; it is sent when it was checked",
    },
    record: {
      type: "string",
      value: "FILE",
      help: "write the exchanges as a recording, sanitised, at the end",
    },
    har: { type: "string", value: "FILE", help: "write the same exchanges as HAR, sanitised, at the end" },
    report: verifyCommand.flags.report,
    assumed: verifyCommand.flags.assumed,
    only: verifyCommand.flags.only,
    failRate: {
      type: "number",
      min: 0,
      max: 1,
      default: 0,
      help: "share of requests that fail on purpose and do not reach the target",
    },
    failKinds: {
      type: "strings",
      default: ["500"],
      value: "LIST",
      help: "how they fail: error statuses and names of faults, as `mock` takes them",
    },
    fault: {
      type: "choice",
      choices: faultChoices,
      value: "KIND",
      help: `a fault of every response, in the place of --fail-rate: ${faultChoices.join(", ")}`,
    },
    delay: {
      type: "string",
      value: "MS",
      help: "milliseconds before a request is passed on: 500, 200-800, or lognormal-300-0.5",
    },
    readyFile: {
      type: "string",
      value: "FILE",
      help: "write a file when the proxy listens, and remove it at the end: { url, pid } as JSON",
    },
  },
  positionals: { TARGET: "an http(s) origin, with a base path if it has one" },
  refused: refusedKeyFlags,
  examples: [
    "smart-links proxy https://app.onlyfansapi.com",
    "smart-links proxy https://app.onlyfansapi.com --port 4011 --record traffic.json --har traffic.har",
    "smart-links proxy http://127.0.0.1:4010 --annotate --report html=report.html",
  ],
} as const satisfies Command;
