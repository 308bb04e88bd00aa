/** `smart-links mutate` in process, with clients of one line. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runMutate } from "../../src/cli/commands/mutate.ts";
import { mutantDescriptions } from "../../src/sandbox.ts";
import { readXml } from "../contract/reporters/strict-xml.ts";
import { folder, run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const env = { PATH: process.env.PATH };
const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "20"];
const mutate = (argv: readonly string[]) => run(runMutate, [...flags, ...argv], { env });

/** A script that may use `page(offset)`: a page of ten rows. */
const client = (script: string) => {
  const page = `const page = async (offset) => {
    const { SMART_LINKS_URL: url, ONLYFANSAPI_API_KEY: key } = process.env;
    const path = "/api/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-31&limit=10&offset=" + offset;
    const response = await fetch(new URL(path, url), { headers: { authorization: "Bearer " + key } });
    if (!response.ok) throw new Error("status " + response.status);
    return (await response.json()).data;
  };`;
  return ["--", process.execPath, "--input-type=module", "-e", `${page}${script}`];
};

const careful = client(`
  const get = (offset) => page(offset).catch(() => page(offset));
  const ids = [...(await get(0)).rows, ...(await get(10)).rows].map(({ id }) => id);
  if (new Set(ids).size !== 20) throw new Error("rows came twice");`);
const careless = client(`await page(0); await page(10);`);
const three = ["--only", "page-repeated,unknown-fields,one-500"];

async function resultOf(argv: readonly string[]) {
  const { code, stdout, stderr } = await mutate(["--report", "json", ...argv]);
  const report = JSON.parse(stdout);
  const mutants: readonly { readonly id: string; readonly outcome: string }[] = report.mutants;
  return {
    code,
    stderr,
    report,
    outcomes: Object.fromEntries(mutants.map(({ id, outcome }) => [id, outcome])),
  };
}

describe("outcomes", () => {
  test("a careful client notices and survives: the score is 100", async () => {
    const { code, report, outcomes, stderr } = await resultOf([...three, "--threshold", "100", ...careful]);
    expect(outcomes).toEqual({
      "page-repeated": "noticed",
      "unknown-fields": "survived",
      "one-500": "survived",
    });
    expect({ code, score: report.score, stderr }).toEqual({ code: 0, score: 100, stderr: "" });
    const { durationMs, ...baseline } = report.baseline;
    expect({ ...baseline, isTimed: durationMs > 0 }).toEqual({
      writes: 0,
      postbacks: 0,
      exitCode: 0,
      requests: 2,
      isTimed: true,
    });
    expect(report.families).toEqual({
      notice: { good: 1, exercised: 1, percent: 100 },
      survive: { good: 2, exercised: 2, percent: 100 },
    });
  });

  test("a careless client notices nothing and breaks: below the threshold the code is 1", async () => {
    const { code, report, outcomes, stderr } = await resultOf([...three, "--threshold", "33.4", ...careless]);
    expect(outcomes).toEqual({
      "page-repeated": "unnoticed",
      "unknown-fields": "survived",
      "one-500": "broke",
    });
    expect({ code, score: report.score }).toEqual({ code: 1, score: 33.3 });
    expect(stderr).toBe("The score is 33.3 %, below the threshold of 33.4 %.\n");
    const [unnoticed] = report.mutants;
    expect(unnoticed).toMatchObject({
      changed: 1,
      firstChanged: expect.stringMatching(/^GET .*&offset=10$/),
    });
    const [broke] = report.mutants.filter(({ outcome }: { outcome: string }) => outcome === "broke");
    expect(broke).toMatchObject({ exitCode: 1, output: expect.stringContaining("status 500") });
  });

  test("without a threshold a low score is no failure", async () => {
    expect((await resultOf([...three, ...careless])).code).toBe(0);
  });

  test("a mutant that changed no response is not exercised, and nothing known is code 3", async () => {
    const onePage = client("await page(0);");
    const { code, report, outcomes } = await resultOf(["--only", "page-repeated", ...onePage]);
    expect(outcomes).toEqual({ "page-repeated": "not_exercised" });
    expect({ code, score: report.score }).toEqual({ code: 3, score: null });
  });

  test("a client that resets the session does not lose the mutant", async () => {
    const reset = client(`
      await fetch(process.env.SMART_LINKS_URL + "/__admin/reset", { method: "POST" });
      await page(10);
      await fetch(process.env.SMART_LINKS_URL + "/__admin/reset", { method: "POST" });`);
    const { outcomes } = await resultOf(["--only", "page-repeated", ...reset]);
    expect(outcomes).toEqual({ "page-repeated": "unnoticed" });
  });

  test("each run has a session and a base URL of its own", async () => {
    const noted = client(`
      (await import("node:fs")).appendFileSync("urls.txt", process.env.ONLY_FANS_API_BASE_URL + "\\n");
      await page(10);`);
    await resultOf([...three, ...noted]);
    const urls = (await readFile(join(folder, "urls.txt"), "utf8")).trim().split("\n");
    expect(new Set(urls).size).toBe(4);
  });
});

describe("a command that fails without a mutant", () => {
  test("ends with code 3 and its output", async () => {
    const failing = ["--", "sh", "-c", "echo to stdout; echo to stderr >&2; exit 5"];
    const { code, stdout, stderr } = await mutate(failing);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr.split("\n").slice(0, 2).sort()).toEqual(["to stderr", "to stdout"]);
    expect(stderr).toContain(
      "ended with exit code 5, without a mutant. It must pass against the sandbox first",
    );
  });

  test.each([
    [["--", "no-such-program"], "could not be started: there is no such program (ENOENT), without a mutant"],
    [["--timeout", "0.3", "--", "sleep", "60"], "`sleep 60` was ended after"],
  ])("%j ends with code 3", async (argv, message) => {
    const { code, stderr } = await mutate(argv);
    expect(code).toBe(3);
    expect(stderr).toContain(message);
  });

  test("a command that sends no request is told the variables", async () => {
    const { code, stderr } = await mutate([...three, "--", "true"]);
    expect(code).toBe(3);
    expect(stderr).toContain("sent no request to the sandbox");
  });
});

describe("usage", () => {
  test("--list prints the mutants of both families, without a command", async () => {
    const { code, stdout } = await mutate(["--list"]);
    expect(code).toBe(0);
    for (const { id, sentence } of mutantDescriptions)
      expect(stdout).toMatch(new RegExp(`^  ${id} +${sentence.replaceAll(/[^\w ]/g, ".")}$`, "m"));
    expect(stdout.indexOf("To be noticed:")).toBe(0);
    expect((await mutate(["--list", "--only", "one-500"])).stdout.split("\n")).toHaveLength(3);
  });

  test.each([
    [
      ["--only", "page-repeatd", "--", "true"],
      'There is no mutant "page-repeatd". Did you mean page-repeated?',
    ],
    [["--"], "`mutate` needs a command after --: smart-links mutate -- npm test."],
    [["npm", "test"], "`mutate` needs a command after --"],
    [["--", ""], "The first word after it is empty."],
    [["--mutant", "one-500", "--", "true"], "There is no --mutant: --only IDS names the mutants."],
    [["--threshold", "101", "--", "true"], "it takes a number from 0 to 100"],
    [["--report", "xml", "--", "true"], "it takes one of console, json, junit, markdown, html"],
  ])("%j is used wrongly", async (argv, message) => {
    await expect(mutate(argv)).rejects.toThrow(message);
  });
});

test("reports of every kind name each mutant, and hold no colours and no key of the command", async () => {
  const colourful = client(`
    console.log("ofapi_PlantedKeyThatMustNotSurviveAnywhere0123456789");
    console.log("\\u001b[31m<b>red</b>\\u001b[0m \`\`\`]]>");
    await page(0); await page(10);`);
  const kinds = ["console", "json", "junit", "markdown", "html"];
  const files = kinds.flatMap((kind) => ["--report", `${kind}=mutants.${kind}`]);
  const { stdout } = await mutate([...three, ...files, ...colourful]);
  for (const kind of kinds) {
    const text = await readFile(join(folder, `mutants.${kind}`), "utf8");
    for (const id of ["page-repeated", "unknown-fields", "one-500"]) expect(text, kind).toContain(id);
    expect(text).not.toContain("\u001b[31m");
    expect(text).not.toContain("Planted");
    if (kind === "junit" || kind === "html") expect(text).not.toContain("<b>red");
    if (kind === "console") expect(text).toBe(stdout);
  }
  const junit = readXml(await readFile(join(folder, "mutants.junit"), "utf8"));
  expect(junit.attributes).toMatchObject({ tests: "3", failures: "2", errors: "0" });
  readXml(await readFile(join(folder, "mutants.html"), "utf8"), ["meta", "path"]);
});
