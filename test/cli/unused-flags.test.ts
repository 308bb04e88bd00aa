/** An option without effect is refused or noted where it was typed, and left alone where it comes from the environment. */
import { describe, expect, test } from "vitest";
import { mockCommand } from "../../src/cli/commands/mock.ts";
import { mutateCommand } from "../../src/cli/commands/mutate.ts";
import { runSample } from "../../src/cli/commands/sample.ts";
import { runVerify } from "../../src/cli/commands/verify.ts";
import { envName, type Flag, flagName } from "../../src/cli/flag.ts";
import { parseFlags } from "../../src/cli/flags.ts";
import { mockOptionsOf } from "../../src/cli/mock/mock-source.ts";
import { createMock, readRecording, startMock } from "../../src/sandbox.ts";
import { createTest } from "../../src/vitest.ts";
import { fakeIo } from "./fake-io.ts";

const recording = new URL("../../fixtures/recordings/mock-2026-09.json", import.meta.url).pathname;

function optionsOf(argv: readonly string[], env: Record<string, string> = {}) {
  return mockOptionsOf(parseFlags(mockCommand, { argv, env }), fakeIo({ env }));
}

/** What belongs to the server, or says how the recording is used. */
const usedInReplay = [
  ...["port", "host", "readyFile", "listScenarios", "replay", "maxAge", "behaviour", "assume"],
  ...["journal", "sessions", "memory", "admin", "adminToken", "corsCredentials", "log"],
];

const flags = Object.entries<Flag>(mockCommand.flags).filter(([key]) => !usedInReplay.includes(key));
const texts: Readonly<Record<string, string>> = {
  code: "500",
  delay: "5",
  mutant: "page-repeated",
  scenario: "test_empty",
  rateLimit: "60",
  now: "2026-02-01T00:00:00Z",
  receiver: "http://127.0.0.1:1/in",
};

/** The default, or a value of its type. */
function textOf(key: string, flag: Flag): string {
  if (flag.type === "boolean") return "true";
  return texts[key] ?? String(flag.type === "choice" ? flag.choices[0] : (flag.default ?? 1));
}

describe("a replay", () => {
  test.each(flags)("refuses --%s", async (key, flag) => {
    const option = `--${flagName(key)}`;
    const argv = flag.type === "boolean" ? [option] : [option, textOf(key, flag)];
    const message = `${option} has no effect with --replay, which returns the responses of a recording as they are.`;
    await expect(optionsOf(["--replay", recording, ...argv])).rejects.toMatchObject({
      ...{ code: "invalid_option", message, facts: { option } },
    });
  });

  test("takes what belongs to the server, and variables that are meant for other commands", async () => {
    const argv = ["--replay", recording, "--journal", "5", "--admin-token", "x", "--log", "json"];
    const env = Object.fromEntries(flags.map(([key, flag]) => [envName(key), textOf(key, flag)]));
    const options = await optionsOf([...argv, "--assume", "window_end=inclusive"], env);
    expect(options).toMatchObject({ journal: 5, adminToken: "x", log: "json" });
    await using mock = await startMock({ ...options, port: 0, logTo: () => undefined });
    expect((await mock.app.inject("/__admin/health")).statusCode).toBe(200);
  });

  test("that a variable asks for is named by the variable", async () => {
    const started = optionsOf(["--seed", "x"], { SMART_LINKS_REPLAY: recording });
    await expect(started).rejects.toThrow("--seed has no effect with SMART_LINKS_REPLAY, which returns");
  });

  test("in process refuses them too", async () => {
    const replay = await readRecording(recording);
    const message = "seed has no effect with replay, which returns the responses of a recording as they are.";
    expect(() => createMock({ replay, seed: "x" })).toThrow(message);
    expect(() => createMock({ replay, onlyMine: true })).toThrow("onlyMine has no effect with replay");
    await createMock({ replay, journal: 5, behaviour: {}, log: "none", logTo: () => undefined }).close();
  });

  test("is no API that mutants can change", () => {
    expect(() => parseFlags(mutateCommand, { argv: ["--replay", "a.json"], env: {} })).toThrow(
      "There is no --replay: mutants change generated responses, and a recording is returned as it is.",
    );
  });
});

const replayed = createTest({ replay: await readRecording(recording) });
replayed("a fixture can be a replay: then its clock is that of the recording", async ({ mock }) => {
  expect((await fetch(`${mock.url}/api/smart-links/none/clicks`)).status).toBe(404);
});

test.each([
  [["--link", "mine"], "--link has no effect without --clicks: it names the link of their rows."],
  [["--max-age", "3"], "--max-age has no effect without --clicks or --replay: it is about recordings."],
  [["--no-admin", "--admin-token", "x"], "--admin-token has no effect without the admin API (--no-admin)."],
  [["--team", "x.yaml", "--links", "3"], "--links has no effect with --team, whose file lists the links."],
  [
    ["--only-mine"],
    "--only-mine has no effect without --clicks or --team: they name the links that are yours.",
  ],
  [
    ["--clicks", "a.csv", "--only-mine", "--links", "3"],
    "--links has no effect with --only-mine: the files name the links.",
  ],
])("%j is refused", async (argv, message) => {
  await expect(optionsOf(argv)).rejects.toMatchObject({ code: "invalid_option", message });
});

test.each([
  [["--plan", "full"], "--plan has no effect on a file: no request is sent."],
  [["--link", "x", "--to", "2026-01-01"], "--link, --to have no effect on a file: no request is sent."],
  [["--edition", "2026-01"], "--edition has no effect on a recording, which has its own."],
  [["--url", "http://a/b"], "--url has no effect except on one response that curl saved."],
])("verify of a recording says of %j that it has no effect, and has its verdict", async (argv, message) => {
  const io = fakeIo();
  expect(await runVerify([recording, ...argv], io)).toBe(0);
  expect(io.written.stderr).toBe(`${message}\n`);
});

test.each([
  [["--url", "http://a/b"], "--url has no effect except on one response that curl saved."],
  [["--max-age", "3"], "--max-age has no effect without a recording."],
])("verify of an origin says of %j that it has no effect", async (argv, message) => {
  const io = fakeIo();
  expect(await runVerify(["http://127.0.0.1:1", ...argv], io)).toBe(3);
  expect(io.written.stderr).toContain(`${message}\n`);
});

test("--max-age is about the recording of --against, too", async () => {
  const io = fakeIo({ now: () => Date.parse("2030-01-01") });
  const argv = ["http://127.0.0.1:1", "--against", recording, "--max-age", "3", "--budget", "1"];
  expect(await runVerify(argv, io)).toBe(3);
  expect(io.written.stderr).toContain("older than --max-age 3.");
});

test.each([
  ["stats", ["--limit", "5"], "--limit"],
  ["links", ["--no-include-bots"], "--include-bots"],
  ["fans", ["--date-start", "2026-01-01"], "--date-start"],
  ["clicks", ["--conversion-type", "x"], "--conversion-type"],
])("sample --operation %s says of %j that it has no effect", async (operation, argv, option) => {
  const [io, plain] = [fakeIo(), fakeIo()];
  const common = ["--operation", operation, "--now", "2026-02-01T00:00:00Z"];
  expect(await runSample([...common, ...argv], io)).toBe(0);
  expect(await runSample(common, plain)).toBe(0);
  const message = `${option} has no effect with --operation ${operation}: it takes no such parameter.`;
  expect(io.written).toEqual({ ...plain.written, stderr: `${message}\n` });
});

test("sample takes editions of clicks alone", async () => {
  const io = fakeIo();
  expect(await runSample(["--operation", "fans", "--edition", "2026-09"], io)).toBe(0);
  const message = "--edition has no effect with --operation fans: only clicks have two editions.";
  expect(io.written.stderr).toBe(`${message}\n`);
  const env = { SMART_LINKS_EDITION: "2026-01", SMART_LINKS_CONVERSION_TYPE: "x" };
  expect(await runSample(["--operation", "fans", "--limit", "1"], fakeIo({ env }))).toBe(0);
});

test("a variable that other commands use is not", async () => {
  const env = { SMART_LINKS_LINK: "mine", SMART_LINKS_MAX_AGE: "3", SMART_LINKS_ONLY_MINE: "true" };
  const options = await optionsOf([], env);
  expect(options).toMatchObject({ clicks: undefined });
  await using mock = await startMock({ ...options, port: 0 });
  expect((await mock.app.inject("/__admin/health")).statusCode).toBe(200);
});
