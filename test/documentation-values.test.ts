/** Pages that say what the program takes, serves or prints say the same as the program. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checks } from "../src/contract/checks/all.ts";
import { isEnforced } from "../src/contract/judge/claim.ts";
import { relations } from "../src/contract/relations/all.ts";
import { setRelations } from "../src/contract/relations/operations/all.ts";
import { requestOf } from "../src/explorer/request/explorer-request.ts";
import { initialQuery } from "../src/explorer/request/link-query.ts";
import { snippets } from "../src/explorer/request/snippets.ts";
import { smartLinksApi } from "../src/openapi/description/api-description.ts";
import { kebabCase } from "../src/openapi/text/kebab-case.ts";
import { settingRows } from "../src/server/settings/setting-table.ts";

const pageOf = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), "utf8");

test("docs/fault-injection.md has a row for each preference, with the largest value that it takes", () => {
  const lines = pageOf("fault-injection.md").split("\n");
  const rows = lines.slice(lines.indexOf("| preference | takes |"));
  for (const [name, { perRequest, takes }] of settingRows) {
    if (!perRequest) continue;
    const row = rows.find((line) => line.split("|")[1]?.includes(`\`${kebabCase(name)}\``));
    expect(row, name).toBeDefined();
    const [, most = ""] = /\d to ([\d.]+)$/.exec(takes) ?? [];
    expect(row).toContain(most);
  }
});

test("docs/fault-injection.md says what --retry-after takes", () => {
  const [, { takes }] = settingRows.find(([name]) => name === "retryAfter")!;
  expect(pageOf("fault-injection.md")).toContain(`it takes whole ${takes}.`);
});

test("docs/checks.md shows each claim with the mark that the console gives it when it is broken", () => {
  const sections = pageOf("checks.md").split("\n### ");
  for (const { id, evidence, severity } of [...checks, ...relations, ...setRelations]) {
    const section = sections.find((text) => text.startsWith(`${id}\n`));
    const mark = !isEnforced(evidence) ? "≠" : severity === "warning" ? "!" : "✗";
    expect(section, id).toContain(`\n  ${mark} `);
    expect(section?.includes("When broken: differs"), id).toBe(!isEnforced(evidence));
  }
});

test("docs/parameters.md names every parameter of every operation, with its default", () => {
  const sections = pageOf("parameters.md").split("\n### ");
  for (const { path, parameters } of smartLinksApi.operations) {
    const section = sections.find((text) => text.split("\n")[0]?.includes(`\`GET ${path}\``));
    for (const [name, parameter] of parameters) {
      const row = section?.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
      expect(row, `${path} ${name}`).toBeDefined();
      if (parameter.default !== undefined) expect(row).toContain(`\`${parameter.default}\``);
    }
  }
});

test("docs/deployment.md names the official clients that the explorer shows", () => {
  const page = pageOf("deployment.md");
  const shown = (["typescript", "python", "php"] as const).map((language) =>
    snippets[language].write({ request: requestOf("clicks", initialQuery), base: "" }),
  );
  const names = shown.map((text) =>
    /(?:from "(.+)"|from (\w+) import|use (.+));?/.exec(text)?.slice(1).find(Boolean),
  );
  for (const name of names) expect(page).toContain(`\`${name?.replace(/;$/, "")}\``);
});
