/** `smart-links mutate --fail-if`: a run that survived and has done what is named is a bad one. */
import { expect, test } from "vitest";
import { runMutate } from "../../src/cli/commands/mutate.ts";
import { run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "20", "--jobs", "2"];
/** `get` requests clicks of eveniet, whatever comes of it. */
const client = (script: string) => {
  const text = `const { SMART_LINKS_URL: url, ONLYFANSAPI_API_KEY: key } = process.env;
    const headers = { authorization: "Bearer " + key };
    const get = (query) => fetch(url + "/api/smart-links/eveniet/clicks?" + query, { headers })
      .then((response) => response.json()).then(({ data }) => data?.rows ?? []).catch(() => []);`;
  return ["--", process.execPath, "--input-type=module", "-e", `${text}${script}`];
};
const mutate = (argv: readonly string[]) =>
  run(runMutate, [...flags, ...argv], { env: { PATH: process.env.PATH } });
const month = "date_start=2026-01-01&date_end=2026-01-31";
const windows = (end: string) =>
  ["10", "11", "12", "13"]
    .map(
      (day) => `await get("date_start=2026-01-${day}T00:00:00Z&date_end=2026-01-${day}T${end}&limit=1000");`,
    )
    .join("");

const cases = [
  [
    "twice",
    `for (const offset of [0, 100, 199, 200, 300]) await get("${month}&limit=100&offset=" + offset);`,
    "100 rows of 1 list were read twice, because pages overlap",
  ],
  [
    "windows",
    windows("23:59:00Z"),
    "59 seconds between two windows were never requested, 3 times in listSmartLinkClicks of eveniet, first from 2026-01-10T23:59:01+00:00 to 2026-01-10T23:59:59+00:00",
  ],
  [
    "future",
    `await get("date_start=2026-03-01&limit=10");`,
    "1 list begins after the clock of the sandbox (2026-02-01T00:00:00.000Z)",
  ],
  ["warnings", `await get("${month}&limit=5&ofset=3");`, "1 warning"],
  ["keys", `await get("${month}&limit=5&api_key=ofapi_abc");`, "1 request with a key in the URL"],
] as const;

test.each(cases)("%s counts, also where the run without a mutant has done it", async (kind, script, text) => {
  const argv = ["--only", "fields-reordered", ...client(script)];
  const one = ["--fail-if", kind, "--threshold", "100", "--report", "json", ...argv];
  const { code, stdout } = await mutate(one);
  const { mutants } = JSON.parse(stdout);
  const exercised = mutants.filter(({ outcome }: { outcome: string }) => outcome !== "not_exercised");
  expect(code).toBe(1);
  expect(exercised).not.toEqual([]);
  for (const mutant of exercised)
    expect(mutant).toMatchObject({ outcome: "doubtful", doubts: [{ kind, text }] });
  const others = await mutate(["--fail-if", "postbacks", "--threshold", "100", ...argv]);
  expect(others.stdout).toContain("✓ Score 100 %");
});

test("a request that was not repeated counts, and every report says so", async () => {
  const argv = ["--only", "one-500", "--fail-if", "failures", ...client(`await get("${month}&limit=5");`)];
  const { stdout } = await mutate(argv);
  expect(stdout).toMatch(/ {2}✗ one-500 doubtful, 5 rows unread, failures\n/);
  const sentence = "but: 1 request failed (500) and was not repeated with success.";
  expect(stdout).toContain(sentence);
  for (const kind of ["html", "junit"])
    expect((await mutate(["--report", kind, ...argv])).stdout).toContain(sentence);
  expect((await mutate(["--report", "markdown", ...argv])).stdout).toContain("was not repeated with success");
});

test("postbacks that no receiver took count", async () => {
  const body = `{ method: "POST", headers: { "content-type": "application/json" }, body: '{"count":3}' }`;
  const script = `await get("${month}&limit=5"); await fetch(url + "/__admin/postbacks/fire", ${body});`;
  const argv = ["--only", "unknown-fields", "--receiver", "http://127.0.0.1:1/", "--fail-if", "postbacks"];
  const { stdout } = await mutate([...argv, "--report", "json", ...client(script)]);
  const text = "3 of 3 conversions of postback 1 were never delivered (3 calls: 3 x network)";
  expect(JSON.parse(stdout).mutants).toMatchObject([
    { outcome: "doubtful", doubts: [{ kind: "postbacks", text }] },
  ]);
});

test("a right client does nothing that is named, also where windows and limits mean something else", async () => {
  const parts = ["00", "10", "20", "30"].map(
    (minute) =>
      `await readAll("date_start=2026-01-10T12:${minute}:00Z&date_end=2026-01-10T12:${minute.charAt(0)}9:59Z");`,
  );
  const weeks = ["01", "08", "15"].map(
    (day, i) =>
      `await get("date_start=2026-01-${day}&date_end=2026-01-${["08", "15", "22"][i]}&limit=1000");`,
  );
  const script = `const readAll = async (window) => {
      for (let offset = 0, count = 1; count > 0; offset += count)
        count = (await get(window + "&limit=900&offset=" + offset)).length;
    };
    for (const again of [1, 2]) { ${parts.join("")} }
    ${weeks.join("")}`;
  const only = "limit-clamped,window-end-exclusive,bare-date-end-start-of-day";
  const named = ["--only", only, "--fail-if", "twice,windows,future,failures,warnings"];
  const { stdout } = await run(
    runMutate,
    [...flags.slice(0, 4), "--clicks-per-day", "90000", ...named, ...client(script)],
    { env: { PATH: process.env.PATH } },
  );
  expect(stdout).toMatch(/ Score 100 %: 0 of 0 noticed, 3 of 3 survived\./);
});
