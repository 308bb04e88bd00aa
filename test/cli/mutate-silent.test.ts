/** `smart-links mutate` where runs send nothing, and where there is nothing to run. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runMutate } from "../../src/cli/commands/mutate.ts";
import { folder, run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const flags = ["--seed", "demo", "--now", "2026-02-01", "--jobs", "1"];
const get = `curl -sf -o /dev/null "$SMART_LINKS_URL/api/smart-links" -H "Authorization: Bearer $ONLYFANSAPI_API_KEY"`;
const mutate = (only: string, script: string) =>
  run(runMutate, [...flags, "--only", only, "--", "sh", "-c", script], { env: { PATH: process.env.PATH } });
const question = "Does the client keep a database or a cache between runs?";

test("a command whose later runs send no request is asked for its database", async () => {
  const { code, stdout } = await mutate(
    "one-500,postback-twice",
    `[ -f cache.db ] || { ${get}; touch cache.db; }`,
  );
  expect(code).toBe(3);
  expect(stdout).toContain(
    `✗ No mutant changed a response: the run without a mutant sent 1 request, 1 run with one sent none. ${question}\n`,
  );
});

test("a command of which one run sends no request is asked beside its score", async () => {
  const script = `[ -f failed ] && exit 0; ${get} && exit 0; touch failed; exit 1`;
  const { code, stdout } = await mutate("one-500,one-503", script);
  expect(code).toBe(0);
  expect(stdout).toContain("1 more mutant changed no response.");
  expect(stdout).toContain(` 1 run with a mutant sent no request. ${question}\n`);
});

test("a command that sends requests in each run is asked nothing", async () => {
  const { stdout } = await mutate("page-repeated,postback-twice", get);
  expect(stdout).toContain("✗ No mutant changed a response, so nothing is known about the client.\n");
});

test("a mutant that would have changed no response of the run without one is not run", async () => {
  const script = get.replace("/smart-links", "/smart-links?name=a");
  const only =
    "name-ignored,sort-ignored,row-missing,page-repeated,link-order-by-name,spender-order-lowest-first";
  const { stdout } = await run(
    runMutate,
    [...flags, "--only", only, "--report", "json", "--", "sh", "-c", `echo >>runs; ${script}`],
    { env: { PATH: process.env.PATH } },
  );
  const { mutants } = JSON.parse(stdout);
  const isRun = { outcome: "unnoticed", requests: 1 };
  const isLeftOut = { outcome: "not_exercised", requests: 0, durationMs: 0 };
  expect(mutants).toMatchObject([
    { id: "page-repeated", ...isLeftOut },
    { id: "row-missing", ...isRun },
    { id: "name-ignored", ...isRun },
    { id: "sort-ignored", ...isLeftOut },
    { id: "link-order-by-name", outcome: "survived", requests: 1 },
    { id: "spender-order-lowest-first", ...isLeftOut },
  ]);
  expect(await readFile(join(folder, "runs"), "utf8")).toBe("\n".repeat(4));
});
