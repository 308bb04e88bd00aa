import { describe, expect, test } from "vitest";
import { type ReporterName, reporters } from "../../../src/contract/reporters/all.ts";
import { printable } from "../../../src/contract/reporters/escape.ts";
import { runResultOf } from "../../../src/contract/reporters/report-summary.ts";
import type { ReporterOptions } from "../../../src/contract/reporters/reporter.ts";
import { hostile, hostileReport } from "./hostile-report.ts";
import { clean, offsetIgnored, silent } from "./sample-report.ts";
import { elementsOf, readXml, textIn } from "./strict-xml.ts";

const options: ReporterOptions = { colour: false, keyEnv: "ONLYFANSAPI_API_KEY" };
const names = Object.keys(reporters) as readonly ReporterName[];
const voids = ["meta"];

describe("the expected text of a report", () => {
  test.each(names)("by %s", async (name) => {
    const text = reporters[name]([offsetIgnored, clean], options);
    await expect(text).toMatchFileSnapshot(`expected/${name}.txt`);
  });

  test("on a terminal without any response", () => {
    expect(reporters.console([silent], options)).toBe(`\
target   http://127.0.0.1:4010
edition  2026-09 (30 fields, price 0)
link     eveniet
plan     standard: 1 request, 0 credits

No usable response 1
  ! discover (connect ECONNREFUSED 127.0.0.1:4010)

Skipped 1
  - The body is JSON. (the target gave no usable response)

! No usable response: no claim could be checked.
`);
  });

  test("a report with colours has the same text", () => {
    const coloured = reporters.console([offsetIgnored], { ...options, colour: true });
    expect(coloured).toContain("\u001b[31m✗\u001b[0m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    const plain = coloured.replace(/\u001b\[\d+m/g, "");
    expect(plain).toBe(reporters.console([offsetIgnored], options));
  });
});

describe("every part of a report is shown", () => {
  const found = [
    "offset ignored",
    "limit=14",
    "limit=1000",
    "/response/body/data/rows/0/id",
    "01KG9ZTB7QW1C8E5H3J4K6M2RD",
    "a message for limit",
    "timeout after 60 s",
    "no filter was requested",
    "does not hold",
    "/data/rows/*/gclid",
    "$ONLYFANSAPI_API_KEY",
  ];
  const whole = names.filter((name) => !["drift", "patch", "sarif"].includes(name));
  test.each(whole)("%s", (name) => {
    const text = reporters[name]([offsetIgnored], options);
    for (const each of found) expect(text).toContain(each);
  });

  test.each(names)("%s contains no response body", (name) => {
    expect(reporters[name]([offsetIgnored], options)).not.toContain("private");
  });
});

describe("a target that is down is one finding", () => {
  const errored = { outcome: "errored", reason: "discover: connect ECONNREFUSED 127.0.0.1:4010" } as const;
  const down = { ...silent, verdicts: clean.verdicts.map((verdict) => ({ ...verdict, ...errored })) };

  test.each(["console", "junit", "markdown", "github", "html"] as const)("%s", (name) => {
    expect(reporters[name]([down], options).match(/ECONNREFUSED/g)).toHaveLength(1);
  });

  test("also where a gateway responds to every request", () => {
    const [exchange] = clean.exchanges;
    const exchanges = [{ ...exchange!, response: { ...exchange!.response, status: 502 } }];
    const root = readXml(reporters.junit([{ ...down, exchanges }], options));
    expect(["error", "skipped"].map((tag) => elementsOf(root, tag).length)).toEqual([1, 2]);
  });
});

describe("the result of a run", () => {
  test("is violated with a violation, whatever else is missing", () => {
    expect(runResultOf(offsetIgnored)).toBe("violated");
  });
  test("is held with warnings and skipped claims", () => {
    expect(runResultOf({ ...clean, warnings: offsetIgnored.warnings })).toBe("held");
  });
  test("is unanswered with a request without a response", () => {
    expect(runResultOf({ ...clean, unanswered: silent.unanswered })).toBe("unanswered");
  });
  test("is unanswered without a checked claim", () => {
    expect(runResultOf({ ...clean, verdicts: silent.verdicts })).toBe("unanswered");
  });
});

describe("a report about a hostile response", () => {
  test.each(names)("%s prints no invisible characters, and obeys no runner's command in a line", (name) => {
    const text = reporters[name]([hostileReport], options);
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u);
    if (name !== "json") expect(text).not.toContain("##[");
    if (name !== "github") expect(text).not.toMatch(/^\s*::/m);
  });

  test("as JSON keeps every text", () => {
    const [report] = JSON.parse(reporters.json([hostileReport], options)).reports;
    const { exchanges: _, ...rest } = hostileReport;
    expect(report).toMatchObject(rest);
  });

  test("for GitHub has one command per line", () => {
    const lines = reporters.github([hostileReport], options).trimEnd().split("\n");
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning|notice) title=[^:,]*::(?:[^%]|%25|%0A)*$/);
      expect(line).not.toContain("%0A::");
    }
  });

  test("for JUnit is strict XML and keeps every text", () => {
    const root = readXml(reporters.junit([hostileReport], options));
    expect(elementsOf(root, "testcase")).toHaveLength(7);
    expect(elementsOf(root).map(({ name }) => name)).not.toContain("evil");
    const [failure] = elementsOf(root, "failure");
    expect(textIn(failure!)).toContain(printable(hostile).slice(0, 200));
    expect(elementsOf(root, "skipped")[0]!.attributes.message).toBe(
      printable(`no filter was requested${hostile}`),
    );
  });

  test("as HTML is well-formed and has no scripts, links or external resources", () => {
    const root = readXml(reporters.html([hostileReport], options), voids);
    const elements = elementsOf(root);
    const allowed =
      "html head meta title style body main h1 article header svg path div h2 dl dt dd ul li b p section h3 h4 code span a pre table thead tbody tr th td details summary small footer";
    expect(
      [...new Set(elements.map(({ name }) => name))].filter((name) => !allowed.split(" ").includes(name)),
    ).toEqual([]);
    const attributes = elements.flatMap((element) => Object.entries(element.attributes));
    expect(attributes.filter(([name]) => /^on|^src|^action|^data|^xlink/.test(name))).toEqual([]);
    for (const [name, value] of attributes) {
      if (name === "href") expect(value).toMatch(/^#run-\d+-\d+$/);
      if (name === "style") expect(value).toMatch(/^flex-grow:\d+$/);
    }
    const [style] = elementsOf(root, "style");
    expect(textIn(style!)).not.toMatch(/url\(|@import/);
    expect(textIn(elementsOf(root, "h4")[0]!)).toBe(
      printable(`Pages join without gap or overlap.${hostile}`),
    );
  });

  test("as Markdown has no HTML, link or mention outside code", () => {
    const text = reporters.markdown([hostileReport], options);
    const prose = text
      .replace(/^(`{3,})sh\n[^\n]*\n\1$/gm, "")
      .replace(/(?<![`\\])(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, "")
      .replace(/<\/?(details|summary)>/g, "");
    expect(prose).not.toMatch(/<|(?<!\\)\]\(|@|https?:\/\/|(?<!\\)[`*]evil/);
  });

  test("as Markdown keeps every value in its table row", () => {
    const rows = reporters
      .markdown([hostileReport], options)
      .split("\n")
      .filter((line) => line.startsWith("| "));
    const cells = rows.map((row) => row.split(/(?<!\\)\|/).length);
    expect(new Set(cells.slice(0, 3))).toEqual(new Set([9]));
    expect(new Set(cells.slice(3))).toEqual(new Set([4, 5]));
  });
});

test("the HTML page has accessible names and unique ids", () => {
  const root = readXml(reporters.html([offsetIgnored, clean], options), voids);
  const ids = elementsOf(root).flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of elementsOf(root, "a")) expect(ids).toContain(attributes.href!.slice(1));
  for (const head of elementsOf(root, "th")) expect(textIn(head)).not.toBe("");
});
