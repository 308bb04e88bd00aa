/** The JUnit report, by the rules of the schemas that importers check: junit-10.xsd of Jenkins' xUnit plugin, and Ant's. */
import { describe, expect, test } from "vitest";
import type { Report } from "../../../src/contract/report/report.ts";
import { reporters } from "../../../src/contract/reporters/all.ts";
import { hostileReport } from "./hostile-report.ts";
import { clean, offsetIgnored, silent } from "./sample-report.ts";
import { type Element, elementsOf, readXml } from "./strict-xml.ts";

const read = (...reports: readonly Report[]) =>
  readXml(reporters.junit(reports, { colour: false, keyEnv: "KEY" }));

/** What Jenkins allows of each element. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  testsuites: ["name", "time", "tests", "failures", "errors"],
  testsuite: "name tests failures errors group time skipped timestamp hostname id package file log url".split(
    " ",
  ),
  testcase: ["name", "time", "classname", "group"],
  property: ["name", "value"],
  properties: [],
  failure: ["type", "message"],
  error: ["type", "message"],
  skipped: ["type", "message"],
  "system-out": [],
  "system-err": [],
};
/** What Ant requires of each element. */
const required: Readonly<Record<string, readonly string[]>> = {
  testsuite: "name timestamp hostname tests failures errors time package id".split(" "),
  testcase: ["name", "classname", "time"],
  property: ["name", "value"],
  failure: ["type"],
};
/** Elements in an element, in this order. */
const children: Readonly<Record<string, RegExp>> = {
  testsuites: /^(testsuite )*$/,
  testsuite: /^properties (testcase )*system-out system-err $/,
  testcase: /^((failure|error|skipped) )?$/,
  properties: /^(property )*$/,
};
const names = (element: Element) =>
  element.children.flatMap((child) => (typeof child === "string" ? [] : [`${child.name} `])).join("");

const runs: readonly (readonly [string, readonly Report[]])[] = [
  ["of two editions", [offsetIgnored, clean]],
  ["of a target that is down", [silent]],
  ["of a hostile target", [hostileReport]],
  ["of a claim with several findings", [severalFindings()]],
];

/** A claim that is violated at two places. */
function severalFindings(): Report {
  const [violation] = offsetIgnored.violations;
  const violations = [violation!, { ...violation!, at: "/response/body/data/chart", received: "another" }];
  const verdicts = offsetIgnored.verdicts.map((one) =>
    one.check === "pages-join" ? { ...one, violations } : one,
  );
  return { ...offsetIgnored, verdicts, violations };
}

describe("The JUnit report", () => {
  test.each(runs)(
    "%s has the elements and attributes that importers allow, and those that they require",
    (_, reports) => {
      for (const element of elementsOf(read(...reports))) {
        const given = Object.keys(element.attributes);
        expect(attributes[element.name]).toEqual(expect.arrayContaining(given));
        expect(given).toEqual(expect.arrayContaining([...(required[element.name] ?? [])]));
        expect(names(element)).toMatch(children[element.name] ?? /^$/);
      }
    },
  );

  test.each(runs)("%s has times, an instant and counts in the form that importers read", (_, reports) => {
    const root = read(...reports);
    const suites = elementsOf(root, "testsuite");
    for (const suite of suites) {
      const { timestamp, hostname, time, ...counts } = suite.attributes;
      expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      expect(hostname).toBe("127.0.0.1");
      for (const each of [suite, ...elementsOf(suite, "testcase")])
        expect(each.attributes.time).toMatch(/^\d+\.\d{3}$/);
      for (const [name, tag] of Object.entries({
        tests: "testcase",
        failures: "failure",
        errors: "error",
        skipped: "skipped",
      }))
        expect(counts[name]).toBe(String(elementsOf(suite, tag).length));
    }
    for (const name of ["tests", "failures", "errors"])
      expect(root.attributes[name]).toBe(
        String(suites.reduce((sum, suite) => sum + Number(suite.attributes[name]), 0)),
      );
    expect(suites.map(({ attributes: { id } }) => id)).toEqual(suites.map((_, index) => String(index)));
  });

  test("names all findings of a claim in one failure", () => {
    const [failure, ...others] = elementsOf(read(severalFindings()), "failure");
    expect(others).toEqual([]);
    expect(failure!.attributes.message).toContain("(and 1 more finding)");
    expect(failure!.children.join("")).toMatch(/rows\/0\/id[\s\S]*received another/);
  });

  test("of a recording has localhost as its host, because the tested host is not known", () => {
    const suite = read({ ...clean, target: "mock-2026-09.json" }).children[1] as Element;
    expect(suite.attributes.hostname).toBe("localhost");
  });

  test("has the instant in UTC, whatever the zone of a recording", () => {
    const suite = read({ ...clean, startedAt: "2026-02-01T00:30:00+02:00" }).children[1] as Element;
    expect(suite.attributes.timestamp).toBe("2026-01-31T22:30:00");
  });
});
