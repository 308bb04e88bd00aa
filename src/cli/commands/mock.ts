/** `smart-links mock`: the sandbox, until it is stopped. */
import { resolve } from "node:path";
import { onSignal } from "../../files.ts";
import { defaultHost, defaultPort, mockFlags, scenarioList, startMock } from "../../sandbox.ts";
import type { Command } from "../command.ts";
import { fileFlag, listenFlags } from "../flag.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { changedSettings } from "../mock/changed-settings.ts";
import { mockBanner } from "../mock/mock-banner.ts";
import { mockOptionsOf, mockSourceFlags } from "../mock/mock-source.ts";
import { startLine } from "../mock/start-line.ts";
import { prepareReadyFile, writeReadyFile } from "./ready-file.ts";

export const mockCommand = {
  name: "mock",
  about: "Starts the sandbox: a fake API with consistent data for every query of both editions.",
  flags: {
    ...listenFlags({ port: defaultPort, host: defaultHost }),
    ...mockFlags,
    ...mockSourceFlags,
    readyFile: fileFlag(
      "write a file when the sandbox listens, and remove it at the end: { url, pid } as JSON",
    ),
    listScenarios: { type: "boolean", help: "print the reserved link ids and tokens, and what Prefer takes" },
  },
  positionals: {},
  examples: [
    "smart-links mock",
    "smart-links mock --port 0 --seed demo --now 2026-02-01T00:00:00Z --log pretty",
    "smart-links mock --fail-rate 0.1 --fail-kinds 500,reset --delay 50-200",
    "smart-links mock --rate-limit 60/min --credits 100",
  ],
} as const satisfies Command;

/** Runs until a signal. Resolves with the exit code. */
export async function runMock(argv: readonly string[], io: Io): Promise<number> {
  const { values, typed } = parseFlags(mockCommand, { argv, env: io.env });
  if (values.listScenarios) {
    io.stdout(scenarioText());
    return 0;
  }
  const stopped = signal();
  const readyFile = values.readyFile && resolve(io.cwd ?? process.cwd(), values.readyFile);
  if (readyFile) await prepareReadyFile(readyFile, io);
  const options = await mockOptionsOf({ values, typed }, io);
  const mock = await startMock({ ...options, port: values.port, host: values.host, logTo: io.stdout });
  const { replay, clicks, onlyMine } = options;
  const start = { ...values, replay, clicks, onlyMine, settings: changedSettings({ values, typed }) };
  io.stdout(
    values.log === "json"
      ? startLine(mock, start, { nowMs: io.now(), pid: process.pid })
      : mockBanner(mock, start),
  );
  if (readyFile) await writeReadyFile(readyFile, mock);
  await stopped;
  await mock.close();
  return 0;
}

function scenarioText(): string {
  const { links, tokens, preferences } = scenarioList();
  const words = (rows: typeof links) => rows.map(({ name, about }) => line(name, about));
  return [
    "Link ids:",
    ...words(links),
    "",
    "Tokens:",
    ...words(tokens),
    "",
    "Prefer: NAME=VALUE, ...",
    ...preferences.map(({ name, takes }) => line(name, takes)),
    "",
  ].join("\n");
}

function line(name: string, text: string): string {
  return `  ${name.padEnd(24)}${text}`;
}

/** Resolves at the first signal. A second one ends the process at once. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    const guard = onSignal(() => {
      resolve();
      // A moment later: other listeners of this signal must see that the process ends by itself.
      setImmediate(() => guard[Symbol.dispose]());
    });
  });
}
