/** `smart-links run`: what it says of requests that came long ago, or that are no longer known. */
import { expect, test } from "vitest";
import { runRun } from "../../../src/cli/commands/run.ts";
import { run, useMockAndFolder } from "../run-command.ts";

useMockAndFolder();

const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "20"];

/** A client that reads the first 100 of the 578 clicks of January, and then does something else. */
async function runs(then: string, options: readonly string[] = []) {
  const first = "await get('/api/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-31');";
  const get =
    "const headers = { authorization: 'Bearer any' }; const get = (path, base = process.env.SMART_LINKS_URL) => fetch(base + path, { headers }).then((response) => response.text());";
  const node = [process.execPath, "--input-type=module", "-e", `${get} ${first} ${then}`];
  const { code, stderr } = await run(runRun, [...flags, ...options, "--", ...node]);
  return {
    code,
    stderr: stderr
      .replace("; --report console=FILE has all", "")
      .trimEnd()
      .replace(/^.*but: /, ""),
  };
}

test("what was left unread before a thousand other requests is still known", async () => {
  const many = "for (let n = 0; n < 1100; n++) await get('/api/whoami');";
  const { code, stderr } = await runs(many, ["--fail-if", "unread"]);
  expect(stderr).toContain("478 rows of 1 list were never read");
  expect(code).toBe(4);
});

test("requests that a small journal does not keep are counted, and can make the run fail", async () => {
  const many = "for (let n = 0; n < 20; n++) await get('/api/whoami');";
  const { code, stderr } = await runs(many, ["--journal", "8", "--fail-if", "all"]);
  expect(stderr).toBe(
    "nothing is known any more of 13 requests (--journal, --sessions and --memory keep more)\nExit code 4: --fail-if names forgotten.",
  );
  expect(code).toBe(4);
});

test("so are those of sessions that had to end, but not those of a session that a test ends", async () => {
  const inSession = (name: string) => `await get('/__s/${name}/api/whoami');`;
  const { stderr } = await runs(["a", "b", "c"].map(inSession).join(""), ["--sessions", "2"]);
  expect(stderr).toContain("nothing is known any more of 2 requests");
  const end = "await fetch(process.env.SMART_LINKS_URL + '/__admin/sessions/a', { method: 'DELETE' });";
  const ended = await runs(`${inSession("a")}${end}${inSession("b")}`, ["--sessions", "2"]);
  expect(ended.stderr).toBe("478 rows of 1 list were never read");
});

test("rows that come after the client has looked for the last time are not unread", async () => {
  const all =
    "for (let at = 100; at < 600; at += 100) await get('/api/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-31&offset=' + at);";
  const open =
    "await get('/api/smart-links/fugit/clicks?date_start=2026-01-31&date_end=2026-02-03&limit=1000');";
  const advance =
    "await fetch(process.env.SMART_LINKS_URL + '/__admin/clock/advance', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{\"by\":\"P1D\"}' });";
  expect(await runs(`${all}${open}${advance}`)).toEqual({ code: 0, stderr: "" });
  const another = open.replace("2026-01-31", "2026-02-02");
  const { stderr } = await runs(`${all}${open}${advance}${another}`);
  expect(stderr).toMatch(/^\d+ rows of 1 list were never read$/);
});
