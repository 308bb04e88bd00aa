import { describe, expect, expectTypeOf, test } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { envName, flagName } from "../../src/cli/flag.ts";
import { parseFlags, wantsHelp } from "../../src/cli/flags.ts";
import { helpText } from "../../src/cli/help.ts";

const flags = {
  seed: { type: "string", default: "demo", help: "names the data set" },
  clicksPerDay: { type: "integer", min: 0, max: 1_000_000_000, help: "clicks of a usual day" },
  speed: { type: "number", min: 0, help: "how fast" },
  docs: { type: "boolean", default: true, help: "serves the pages for people" },
  dryRun: { type: "boolean", help: "only shows the plan" },
  plan: { type: "choice", choices: ["lite", "full"], default: "full", help: "how much to ask" },
  from: { type: "instant", help: "start of the window" },
  to: { type: "instant", day: "end", help: "end of the window" },
  report: { type: "strings", value: "KIND", help: "a report to write" },
} as const;

const command: Command<typeof flags> = {
  name: "try",
  about: "Tries the options.",
  flags,
  positionals: { TARGET: "what to ask", "[FILE]": "where to write" },
  refused: { key: "other users see the arguments." },
};

const parse = (argv: readonly string[], env: Record<string, string> = {}) =>
  parseFlags(command, { argv: ["here", ...argv], env });
const value = (...argv: readonly string[]) => parse(argv).values;

describe("values", () => {
  test("nothing said leaves the defaults", () => {
    expect(parse([])).toEqual({
      positionals: ["here"],
      typed: new Set(),
      words: [],
      values: {
        seed: "demo",
        clicksPerDay: undefined,
        speed: undefined,
        docs: true,
        dryRun: false,
        plan: "full",
        from: undefined,
        to: undefined,
        report: [],
      },
    });
  });

  test("every type is read", () => {
    const said = "--seed=a=b --clicks-per-day 1_000 --speed 1.5e-3 --no-docs --dry-run --plan lite".split(
      " ",
    );
    const window = "--from 2026-01-01 --to 2026-01-31 --report console --report junit=x.xml,json".split(" ");
    expect(value(...said, ...window)).toEqual({
      seed: "a=b",
      clicksPerDay: 1000,
      speed: 0.0015,
      docs: false,
      dryRun: true,
      plan: "lite",
      from: "2026-01-01T00:00:00Z",
      to: "2026-01-31T23:59:59Z",
      report: ["console", "junit=x.xml", "json"],
    });
  });

  test("types follow from the table", () => {
    const { values } = parse([]);
    expectTypeOf(values.seed).toEqualTypeOf<string>();
    expectTypeOf(values.clicksPerDay).toEqualTypeOf<number | undefined>();
    expectTypeOf(values.plan).toEqualTypeOf<"lite" | "full">();
    expectTypeOf(values.report).toEqualTypeOf<readonly string[]>();
    expectTypeOf(values.dryRun).toEqualTypeOf<boolean>();
  });

  test("the last of two wins", () => {
    expect(value("--seed", "a", "--seed", "b").seed).toBe("b");
  });

  test("after -- come arguments only", () => {
    expect(parse(["--", "--seed"]).positionals).toEqual(["here", "--seed"]);
  });

  test("a number may be negative where the bounds allow it, else it is refused with the bounds", () => {
    expect(() => value("--clicks-per-day", "-1")).toThrow(
      '--clicks-per-day is "-1"; it takes a whole number from 0 to 1000000000.',
    );
  });
});

describe("the environment", () => {
  const env = {
    SMART_LINKS_SEED: "theirs",
    SMART_LINKS_DRY_RUN: "1",
    SMART_LINKS_REPORT: "json,html=x.html",
  };

  test("an environment variable is used when the flag is absent", () => {
    expect(parse([], env).values).toMatchObject({
      seed: "theirs",
      dryRun: true,
      report: ["json", "html=x.html"],
    });
  });

  test("a flag wins over its environment variable", () => {
    const { values } = parse(["--seed", "ours", "--no-dry-run", "--report", "json"], env);
    expect(values).toMatchObject({ seed: "ours", dryRun: false, report: ["json"] });
  });

  test("an empty environment variable counts as absent", () => {
    expect(parse([], { SMART_LINKS_SEED: "" }).values.seed).toBe("demo");
  });

  test("an error names the environment variable whose value is wrong", () => {
    expect(() => parse([], { SMART_LINKS_PLAN: "huge" })).toThrow(
      'SMART_LINKS_PLAN is "huge"; it takes one of lite, full.',
    );
  });

  test("names follow from the key", () => {
    expect(flagName("clicksPerDay")).toBe("clicks-per-day");
    expect(envName("clicksPerDay")).toBe("SMART_LINKS_CLICKS_PER_DAY");
  });
});

describe("refusals", () => {
  test.each([
    [["--sede", "x"], "unknown_option", "`try` has no option --sede. Did you mean --seed?"],
    [["--clicks=3"], "unknown_option", "`try` has no option --clicks. Did you mean --clicks-per-day?"],
    [["--constructor"], "unknown_option", "`try` has no option --constructor."],
    [["-x"], "unknown_option", "`try` has no option -x."],
    [["--no-seed"], "unknown_option", "`try` has no option --no-seed."],
    [["--key=ofapi_secret"], "invalid_option", "There is no --key: other users see the arguments."],
    [["--seed"], "invalid_option", "--seed needs a value."],
    [["--seed", "--dry-run"], "invalid_option", "--seed needs a value."],
    [["--seed="], "invalid_option", '--seed is ""; it takes some text.'],
    [["--dry-run=perhaps"], "invalid_option", '--dry-run is "perhaps"; it takes true or false.'],
    [["--dry-run=constructor"], "invalid_option", '--dry-run is "constructor"; it takes true or false.'],
    [["--speed", "fast"], "invalid_option", '--speed is "fast"; it takes a number of at least 0.'],
    [["--plan", "ofapi_SECRET"], "invalid_option", '--plan is "ofapi_..."; it takes one of lite, full.'],
    [["a", "b"], "invalid_option", "`try` takes TARGET [FILE], and was given 3 arguments."],
  ])("%j", (argv, code, message) => {
    expect(() => parse(argv)).toThrow(expect.objectContaining({ code, message }));
  });

  test("one argument too many is one", () => {
    const none = { ...command, positionals: {} };
    expect(() => parseFlags(none, { argv: ["extra"], env: {} })).toThrow(
      "`try` takes no argument, and was given 1 argument.",
    );
  });

  test.each([
    ["ful", '--plan is "ful"; it takes one of lite, full. Did you mean full?'],
    ["light", '--plan is "light"; it takes one of lite, full.'],
  ])("a choice that is %s", (plan, message) => {
    expect(() => parse(["--plan", plan])).toThrow(expect.objectContaining({ message }));
  });

  test("a missing argument is named", () => {
    expect(() => parseFlags(command, { argv: [], env: {} })).toThrow("`try` needs TARGET: what to ask.");
  });
});

test("help is asked for before --", () => {
  expect(wantsHelp(["a", "-h"])).toBe(true);
  expect(wantsHelp(["--help", "--nonsense"])).toBe(true);
  expect(wantsHelp(["--", "--help"])).toBe(false);
});

test("the help text", () => {
  expect(helpText({ ...command, examples: ["smart-links try here --dry-run"] })).toBe(`\
smart-links try TARGET [FILE] [options]

Tries the options.

Arguments:
  TARGET              what to ask
  [FILE]              where to write

Options:
  --seed TEXT         names the data set (default demo)
  --clicks-per-day N  clicks of a usual day
  --speed N           how fast
  --[no-]docs         serves the pages for people
  --dry-run           only shows the plan
  --plan lite|full    how much to ask (default full)
  --from TIME         start of the window
  --to TIME           end of the window
  --report KIND       a report to write

Examples:
  smart-links try here --dry-run

Every option can also be set by an environment variable (--seed: SMART_LINKS_SEED). The option wins.
`);
});
