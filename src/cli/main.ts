#!/usr/bin/env node
/** The command line. Each command is loaded when it is called, so that none waits for another. */
import { version } from "../openapi/generated/version.gen.ts";
import { KitError } from "../openapi/kit-error.ts";
import { didYouMean } from "../openapi/text/closest.ts";
import type { Command } from "./command.ts";
import { wantsHelp } from "./flags.ts";
import { endWithInternalError, reportInternalError } from "./internal-error.ts";
import { type Io, processIo } from "./io.ts";
import { processOutput } from "./process-output.ts";
import { tellUnknownVariables } from "./unknown-variables.ts";

type Run = (argv: readonly string[], io: Io) => Promise<number>;

interface Entry {
  readonly about: string;
  readonly load: () => Promise<{ readonly command: Command; readonly run: Run }>;
}

const commands: Readonly<Record<string, Entry>> = {
  mock: {
    about: "start the sandbox",
    load: () => import("./commands/mock.ts").then((m) => ({ command: m.mockCommand, run: m.runMock })),
  },
  run: {
    about: "run a command, such as your tests, against the sandbox",
    load: () => import("./commands/run.ts").then((m) => ({ command: m.runCommand, run: m.runRun })),
  },
  mutate: {
    about: "test your tests and your client with wrong and unusual APIs",
    load: () => import("./commands/mutate.ts").then((m) => ({ command: m.mutateCommand, run: m.runMutate })),
  },
  verify: {
    about: "check whether a target keeps the contract",
    load: () => import("./commands/verify.ts").then((m) => ({ command: m.verifyCommand, run: m.runVerify })),
  },
  init: {
    about: "write an example of a team of your own",
    load: () => import("./commands/init.ts").then((m) => ({ command: m.initCommand, run: m.runInit })),
  },
  record: {
    about: "keep a target's responses in a file, sanitised",
    load: () => import("./commands/record.ts").then((m) => ({ command: m.recordCommand, run: m.runRecord })),
  },
  proxy: {
    about: "check every request and response of your client on its way",
    load: () => import("./commands/proxy.ts").then((m) => ({ command: m.proxyCommand, run: m.runProxy })),
  },
  sample: {
    about: "print a response, or all rows of a window, without a server",
    load: () => import("./commands/sample.ts").then((m) => ({ command: m.sampleCommand, run: m.runSample })),
  },
  healthcheck: {
    about: "check whether the sandbox is up",
    load: () =>
      import("./commands/healthcheck.ts").then((m) => ({
        command: m.healthcheckCommand,
        run: m.runHealthcheck,
      })),
  },
};

process.on("uncaughtException", endWithInternalError);
process.on("unhandledRejection", endWithInternalError);
const { hasFailed, ...output } = processOutput(process);
process.exitCode = await main(process.argv.slice(2), { ...processIo, ...output });
// Streams report errors late. A sandbox does not depend on its log; the output of any other command is its result.
process.once("beforeExit", (code) => {
  if (code === 0 && hasFailed() && process.argv[2] !== "mock") process.exitCode = 2;
});

async function main([name, ...argv]: readonly string[], io: Io): Promise<number> {
  let command: Command | undefined;
  try {
    if (name === "help" && argv[0] !== undefined) return await main([argv[0], "--help"], io);
    if (name === undefined || name === "help" || name === "--help" || name === "-h")
      return say(io, overview());
    if (name === "--version" || name === "-v") return say(io, `${version}\n`);
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!entry) throw unknownCommand(name);
    const loaded = await entry.load();
    command = loaded.command;
    if (!wantsHelp(argv)) {
      await tellUnknownVariables(io, command, allCommands);
      return await loaded.run(argv, io);
    }
    const { helpText } = await import("./help.ts");
    return say(io, helpText(command));
  } catch (thrown) {
    const error = folderIsGone(thrown) ? goneFolder() : thrown;
    if (!(error instanceof KitError)) return reportInternalError(error);
    // A message may quote what was typed, or what a file holds.
    const { printable } = await import("../judge.ts");
    const { namedAsTyped } = await import("./typed-names.ts");
    const { lines, hint } = namedAsTyped(error, command, { argv, env: io.env });
    io.stderr(`${lines.map(printable).join("\n")}\n${hint}\n`);
    return 2;
  }
}

/** Whether the process has asked for the path of its own folder in vain. */
function folderIsGone(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "uv_cwd";
}

function goneFolder(): KitError {
  const message = "The folder in which the command was started does not exist any more.";
  return new KitError("unreadable_file", message);
}

async function allCommands(): Promise<readonly Command[]> {
  const loaded = await Promise.all(Object.values(commands).map(({ load }) => load()));
  return loaded.map(({ command }) => command);
}

function say(io: Io, text: string): number {
  io.stdout(text);
  return 0;
}

function unknownCommand(name: string): KitError {
  const names = Object.keys(commands);
  const suggestion = didYouMean(name, names) || ` There are ${names.join(", ")}.`;
  return new KitError("unknown_option", `There is no command ${JSON.stringify(name)}.${suggestion}`);
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`);
  return `smart-links ${version}: sandbox, contract checks and client tests for Smart Links

${lines.join("\n")}

\`smart-links help COMMAND\` shows its options.
`;
}
