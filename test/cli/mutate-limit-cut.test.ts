/** `smart-links mutate` and `limit-cut`: a client that goes on by the rows that came has nothing to notice. */
import { expect, test } from "vitest";
import { runMutate } from "../../src/cli/commands/mutate.ts";
import { run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "20", "--only", "limit-cut"];
/** `readAll` reads a list; `next` chooses the offset after a page. */
const client = (script: string, next: "offset + rows.length" | "offset + 100") => {
  const text = `const { SMART_LINKS_URL: url, ONLYFANSAPI_API_KEY: key } = process.env;
    const headers = { authorization: "Bearer " + key };
    const readAll = async (path, query = "") => {
      for (let offset = 0; ; ) {
        const response = await fetch(url + path + "?limit=100&offset=" + offset + query, { headers });
        const { data } = await response.json();
        const rows = data.rows ?? data;
        if (rows.length === 0) return;
        offset = ${next};
      }
    };`;
  return ["--", process.execPath, "--input-type=module", "-e", `${text}${script}`];
};
const clicks = "/api/smart-links/eveniet/clicks";
const month = "&date_start=2026-01-01&date_end=2026-01-31";
const mutate = (argv: readonly string[]) =>
  run(runMutate, [...flags, ...argv], { env: { PATH: process.env.PATH } });
const outcomeOf = async (argv: readonly string[]) =>
  JSON.parse((await mutate(["--report", "json", ...argv])).stdout).mutants[0].outcome;

test("a client that reads all rows all the same has survived, and the report says so", async () => {
  const right = client(`await readAll("${clicks}", "${month}");`, "offset + rows.length");
  const { code, stdout } = await mutate(["--threshold", "100", "--fail-if", "all", ...right]);
  expect(code).toBe(0);
  expect(stdout).toContain("  ✓ limit-cut survived, all rows were read  ");
  for (const kind of ["html", "markdown"])
    expect((await mutate(["--report", kind, ...right])).stdout).toContain(
      "The command passed, and all rows were read.",
    );
});

test.each([
  ["skips rows", client(`await readAll("${clicks}", "${month}");`, "offset + 100")],
  [
    "looks at one page",
    client(`await (await fetch(url + "${clicks}?limit=9${month}", { headers })).json();`, "offset + 100"),
  ],
  [
    "reads another list in each run",
    client(
      `await readAll("/api/smart-links/link-" + process.pid + "/clicks", "${month}");`,
      "offset + rows.length",
    ),
  ],
])("a client that %s has not noticed it", async (_, argv) => {
  expect(await outcomeOf(argv)).toBe("unnoticed");
});
