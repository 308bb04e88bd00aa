/** The SARIF report, by the rules of SARIF 2.1.0 that viewers and code scanning rely on. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Report } from "../../../src/contract/report/report.ts";
import { reporters } from "../../../src/contract/reporters/all.ts";
import { hostileReport } from "./hostile-report.ts";
import { clean, offsetIgnored, silent } from "./sample-report.ts";

const read = (...reports: readonly Report[]) =>
  JSON.parse(reporters.sarif(reports, { colour: false, keyEnv: "KEY" }));

describe("The SARIF report", () => {
  test("is a log of version 2.1.0 with a run for each edition, told apart by its id", () => {
    const { $schema, version, runs } = read(offsetIgnored, clean);
    expect([version, $schema]).toEqual(["2.1.0", expect.stringMatching(/^https:\/\/.*sarif.*2\.1\.0/)]);
    expect(runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id)).toEqual([
      "smart-links/2026-01/",
      "smart-links/2026-09/",
    ]);
  });

  test.each([
    ["a usual target", offsetIgnored],
    ["a hostile target", hostileReport],
  ])("about %s has a rule for each claim, and results that point to their rules", (_, report) => {
    const [{ tool, results }] = read(report).runs;
    const { rules } = tool.driver;
    expect(tool.driver.name).toBe("smart-links");
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(report.verdicts.map(({ check }) => check));
    expect(results).toHaveLength(2);
    for (const { ruleId, ruleIndex, level, message, locations, occurrenceCount } of results) {
      expect(rules[ruleIndex].id).toBe(ruleId);
      expect(["error", "warning", "note", "none"]).toContain(level);
      expect(rules[ruleIndex].defaultConfiguration.level).toBe(level);
      expect(message.text).not.toMatch(/(?<!\\)\]\(/);
      expect(locations).toHaveLength(1);
      expect(occurrenceCount).toBeGreaterThan(0);
    }
  });

  test("locates a result by operation, JSON pointer, and the operation's line in openapi.yaml", async () => {
    const [{ results }] = read({ ...offsetIgnored, edition: clean.edition }).runs;
    const [{ physicalLocation, logicalLocations }] = results[0].locations;
    expect(logicalLocations).toEqual([
      { name: "listSmartLinkClicks", kind: "resource" },
      { fullyQualifiedName: "/response/body/data/rows/0/id", kind: "value" },
    ]);
    const { artifactLocation, region } = physicalLocation;
    const text = await readFile(artifactLocation.uri, "utf8");
    expect(text.split("\n")[region.startLine - 1]).toBe("      operationId: listSmartLinkClicks");
    expect(parse(text).openapi).toMatch(/^3\.1/);
  });

  test("names no line for an operation of another document", () => {
    const violations = offsetIgnored.violations.map((one) => ({ ...one, operation: "listOrders" }));
    const verdicts = offsetIgnored.verdicts.map((one) => ({ ...one, violations }));
    const [{ results }] = read({ ...offsetIgnored, verdicts, violations }).runs;
    expect(results[0].locations[0]).not.toHaveProperty("physicalLocation");
  });

  test("of a target that is down has no result, and says once why", () => {
    const [{ results, invocations }] = read(silent).runs;
    expect(results).toEqual([]);
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: "error", message: { text: "discover: connect ECONNREFUSED 127.0.0.1:4010" } },
        ],
      },
    ]);
    expect(read(clean).runs[0].invocations[0].executionSuccessful).toBe(true);
  });
});
