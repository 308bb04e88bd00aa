/** The banner of a mock names every setting that changes responses. */
import { expect, test } from "vitest";
import { mockCommand } from "../../src/cli/commands/mock.ts";
import { envName, type Flag, flagName } from "../../src/cli/flag.ts";
import { parseFlags } from "../../src/cli/flags.ts";
import { changedSettings } from "../../src/cli/mock/changed-settings.ts";
import { mockBanner } from "../../src/cli/mock/mock-banner.ts";
import type { Mock } from "../../src/sandbox.ts";

function settingsOf(argv: readonly string[], env: Record<string, string> = {}): readonly string[] {
  return changedSettings(parseFlags(mockCommand, { argv, env }));
}

/** Those of the server alone, and those that another one needs. */
const notShown = [
  ...["port", "host", "readyFile", "listScenarios", "maxAge", "postbackHosts"],
  ...["journal", "sessions", "memory", "admin", "adminToken", "log"],
];
const needed: Readonly<Record<string, readonly string[]>> = {
  link: ["--clicks", "x.csv"],
  onlyMine: ["--clicks", "x.csv"],
};

/** A value that is not the default. */
function otherText(flag: Flag): string {
  if (flag.type === "boolean") return String(!flag.default);
  if (flag.type === "choice") return flag.choices.find((each) => each !== flag.default) ?? "";
  return flag.type === "integer" || flag.type === "number" ? String(flag.max ?? 7) : "1";
}

const flags = Object.entries<Flag>(mockCommand.flags);

test("nothing is named where all is default, or is given as it is by default", () => {
  expect(settingsOf([])).toEqual([]);
  const defaults = flags.flatMap(([key, flag]) =>
    flag.default === undefined ? [] : [[envName(key), String(flag.default)]],
  );
  expect(settingsOf([], Object.fromEntries(defaults))).toEqual([]);
});

test.each(flags)("%s is named unless it belongs to the server", (key, flag) => {
  const text = otherText(flag);
  const option = flag.type === "boolean" ? `--${flagName(key)}` : `--${flagName(key)} ${text}`;
  const expected = notShown.includes(key) ? [] : [option];
  const others = needed[key] ?? [];
  const named = (argv: readonly string[], env = {}) =>
    settingsOf([...others, ...argv], env).filter((line) => !line.startsWith("--clicks x.csv"));
  if (flag.type !== "boolean") expect(named([`--${flagName(key)}`, text])).toEqual(expected);
  const origin = ` (from ${envName(key)})`;
  expect(named([], { [envName(key)]: text })).toEqual(expected.map((line) => line + origin));
});

test("an option wins over its variable, and is named without it", () => {
  const env = { SMART_LINKS_FAIL_RATE: "0.5", SMART_LINKS_NOW: "2026-02-01T00:00:00Z" };
  expect(settingsOf(["--fail-rate", "0.1"], env)).toEqual([
    "--now 2026-02-01T00:00:00Z (from SMART_LINKS_NOW)",
    "--fail-rate 0.1",
  ]);
  expect(settingsOf(["--fail-rate", "0"], { SMART_LINKS_FAIL_RATE: "0.5" })).toEqual([]);
});

test("what has no effect beside another option is not named", () => {
  const env = { SMART_LINKS_SEED: "x", SMART_LINKS_FAIL_RATE: "1", SMART_LINKS_REPLAY: "rec.json" };
  expect(settingsOf([], env)).toEqual(["--replay rec.json (from SMART_LINKS_REPLAY)"]);
  expect(settingsOf([], { SMART_LINKS_ONLY_MINE: "true", SMART_LINKS_LINK: "a" })).toEqual([]);
  expect(settingsOf(["--team", "t.yaml"], { SMART_LINKS_LINKS: "3" })).toEqual(["--team t.yaml"]);
});

test("a value takes one line, and shows no key", () => {
  expect(settingsOf(["--receiver", "https://me:hush@hooks.example.com:8443/hush?token=hush"])).toEqual([
    "--receiver https://hooks.example.com:8443",
  ]);
  expect(settingsOf(["--seed", "ofapi_0123456789\u001b[2J"])).toEqual(["--seed ofapi_...\\u001b[2J"]);
  expect(settingsOf(["--seed", "two\nlines of text"])).toEqual(['--seed "two\\\\u000alines of text"']);
  expect(settingsOf(["--scenario", "ofapi_test_500"])).toEqual(["--scenario ofapi_test_500"]);
  const files = ["a.csv", "b.csv", "c.csv", "d.csv", "e.csv"].flatMap((name) => ["--clicks", name]);
  expect(settingsOf(files)).toEqual(["--clicks a.csv,b.csv,c.csv and 2 more"]);
});

test("the banner has the settings below the address, and no line for none", () => {
  const options = { host: "127.0.0.1", admin: true, adminToken: undefined };
  const bannerOf = (settings: readonly string[]) =>
    mockBanner({ url: "http://127.0.0.1:1" } as Mock, { ...options, settings }).split("\n");
  expect(bannerOf(["--code 500 (from SMART_LINKS_CODE)", "--strict"]).slice(1, 5)).toEqual([
    "Settings that are not the default:",
    "  --code 500 (from SMART_LINKS_CODE)",
    "  --strict",
    "",
  ]);
  expect(bannerOf([])[1]).toBe("");
});
