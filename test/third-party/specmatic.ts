/** Specmatic's contract tests: requests drawn from openapi.yaml, right ones and wrong ones, and their answers. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./tools.ts";

export const specmaticPackage = "specmatic@2.55.1";

export interface Verdict {
  readonly tests: number;
  readonly failures: number;
  /** What it prints at its end: the failures, or why there is no report. */
  readonly end: string;
}

/** Nothing that a writing operation made is there when another one is tested, so only reading is. */
const reading = "METHOD='GET' && PATH!='/api/smart-link-postbacks/{postback_id}'";

/** The filters of these two lists are combined in thousands of requests, for whose report the memory of Java is too small. */
const fewCombinations = ["fans", "conversions"].reduce(
  (filter, list) => `${filter} && PATH!='/api/smart-links/{smart_link_id}/${list}'`,
  reading,
);

/** Both kinds of requests, or only those of the examples, which takes a quarter of the time. */
export async function testWithSpecmatic(
  { tools, document, url }: { readonly tools: string; readonly document: string; readonly url: string },
  which: "examples" | "generated",
): Promise<Verdict> {
  const jar = join(tools, "node_modules/specmatic/specmatic.jar");
  const reports = join(tools, `reports-${which}`);
  const args = [
    "-jar",
    jar,
    "test",
    document,
    `--testBaseURL=${url}`,
    `--junitReportDir=${reports}`,
    `--filter=${which === "generated" ? fewCombinations : reading}`,
  ];
  const { said } = await run("java", args, {
    cwd: tools,
    timeoutMs: 140_000,
    env: { SPECMATIC_GENERATIVE_TESTS: String(which === "generated") },
  });
  const junit = await readFile(join(reports, "TEST-junit-jupiter.xml"), "utf8").catch(() => "");
  const count = (name: string) =>
    Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(junit)?.[1] ?? 0);
  return { tests: count("tests"), failures: count("failures") + count("errors"), end: said.slice(-3000) };
}
