/** The blocks of docs/cli.md: what `smart-links COMMAND --help` prints, and the environment variables. */

import type { Command } from "../../src/cli/command.ts";
import { healthcheckCommand } from "../../src/cli/commands/healthcheck.ts";
import { initCommand } from "../../src/cli/commands/init.ts";
import { mockCommand } from "../../src/cli/commands/mock.ts";
import { mutateCommand } from "../../src/cli/commands/mutate.ts";
import { proxyCommand } from "../../src/cli/commands/proxy.ts";
import { recordCommand } from "../../src/cli/commands/record.ts";
import { runCommand } from "../../src/cli/commands/run.ts";
import { sampleCommand } from "../../src/cli/commands/sample.ts";
import { verifyCommand } from "../../src/cli/commands/verify-command.ts";
import { addressVariable, envName, flagName } from "../../src/cli/flag.ts";
import { helpText } from "../../src/cli/help.ts";
import type { Blocks } from "./blocks.ts";
import { code, table, textBlock } from "./markdown.ts";

const commands = [
  mockCommand,
  runCommand,
  mutateCommand,
  verifyCommand,
  initCommand,
  recordCommand,
  proxyCommand,
  sampleCommand,
  healthcheckCommand,
] as readonly Command[];

export const commandBlocks: Blocks = {
  commands: () =>
    commands.map((command) => `## ${command.name}\n\n${textBlock(helpText(command))}`).join("\n\n"),
  environment: () =>
    table(
      ["variable", "option", "commands"],
      [...new Set(commands.flatMap(({ flags }) => Object.keys(flags)))]
        .filter((key) => envName(key) !== addressVariable)
        .sort()
        .map((key) => [
          code(envName(key)),
          code(`--${flagName(key)}`),
          commands.flatMap(({ name, flags }) => (Object.hasOwn(flags, key) ? [name] : [])).join(", "),
        ]),
    ),
};
