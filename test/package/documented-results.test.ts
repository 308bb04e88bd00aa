/** Commands that the pages name together with what they print, or how they end: each does. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { startMock } from "../../src/index.ts";
import { smartLinks } from "../cli/running.ts";

const origin = "http://127.0.0.1:4010";
const pageOf = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), "utf8");

test("the report of README.md is what its two commands print", { timeout: 60_000 }, async () => {
  const page = await pageOf("README.md");
  const [before = "", block = ""] = page.split("<!-- report -->");
  const [sandbox = "", check = ""] = [...before.matchAll(/`((?:mock|verify) [^`]+)`/g)]
    .map(([, command = ""]) => command)
    .slice(-2);
  const [, report = ""] = /```text\n([\s\S]*?)```/.exec(block) ?? [];
  await using mock = smartLinks([...sandbox.split(" "), "--port", "0"]);
  const [url] = await mock.printed(/http:\/\/127\.0\.0\.1:\d+/);
  await using run = smartLinks(check.replace(origin, url).split(" "));
  const { code, stdout } = await run.ended();
  expect(code).toBe(1);
  const printed = stdout.replaceAll(url, origin).split("\n");
  const shown = report.split("\n").filter((line) => line !== "" && line !== "  ...");
  expect(shown.length).toBeGreaterThan(5);
  // The lines stand in the output in the same order; a later finding may repeat one.
  expect([...new Set(printed)].filter((line) => shown.includes(line))).toEqual(shown);
});

test("a deep plan without the claims that docs/verify.md leaves out has nothing skipped", {
  timeout: 60_000,
}, async () => {
  const [line = ""] =
    /npx smart-links-kit verify .*--fail-on skipped.*/.exec(await pageOf("docs/verify.md")) ?? [];
  await using mock = await startMock({ port: 0, now: "2026-02-01T00:00:00Z" });
  const args = line.replace(origin, mock.url).split(" ").slice(2);
  await using run = smartLinks(args);
  const { code, stderr } = await run.ended();
  expect(stderr).toBe("");
  expect(code).toBe(0);
});
