/** `smart-links run`: what it tells of the calls of postbacks. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runRun } from "../../../src/cli/commands/run.ts";
import { folder, run, useMockAndFolder } from "../run-command.ts";

useMockAndFolder();

const hint = "sent no request to the sandbox";
const fire = `curl -s -o /dev/null "$SMART_LINKS_URL/__admin/postbacks/fire" -H 'content-type: application/json' -d '{"count":3}';`;
const runs = (receiver: string, script: string, more: readonly string[] = []) => {
  const flags = ["--seed", "demo", "--now", "2026-02-01", "--receiver", receiver, ...more];
  return run(runRun, [...flags, "--", "sh", "-c", script], { env: { PATH: process.env.PATH } });
};

/** A receiver that responds with these statuses while it is used, the last one again and again. */
async function withReceiver<T>(use: (url: string) => Promise<T>, statuses = [200]): Promise<T> {
  let calls = 0;
  const server = createServer((_, response) => {
    response.writeHead(statuses[calls++] ?? statuses.at(-1)!).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/pb`);
  } finally {
    server.close();
  }
}

describe("a command that sends no request itself", () => {
  test("has the calls to its receiver printed when it fails", async () => {
    const { code, stderr } = await withReceiver((url) => runs(url, `${fire} exit 1`));
    expect(code).toBe(1);
    expect(stderr).not.toContain(hint);
    expect(stderr).toContain(
      "The sandbox received 0 requests and made 3 calls to receivers:\n  1. postback: 200 GET ",
    );
    expect(stderr).toContain(
      "\nPostback 1: conversions delivered 3 once, 0 more than once, 0 never; calls 3, 0 of them retries; responses 3 x 200\n",
    );
  });

  test("has calls printed that reached nobody, with the reason", async () => {
    const closed = await withReceiver(async (url) => url);
    const { stderr } = await runs(closed, `${fire} exit 1`);
    expect(stderr).not.toContain(hint);
    expect(stderr).toMatch(/\n {2}1\. postback: no response GET http.*\n {7}warning: /);
    expect(stderr).toContain(
      "\nPostback 1: conversions delivered 0 once, 0 more than once, 3 never; calls 3, 0 of them retries; responses 3 x network\n",
    );
  });

  test("is not told the variables when it passes and its receiver was called", async () => {
    const { code, stderr } = await withReceiver((url) => runs(url, fire));
    expect({ code, hasHint: stderr.includes(hint) }).toEqual({ code: 0, hasHint: false });
  });

  test("is told the variables when its receiver was not called either", async () => {
    const { stderr } = await withReceiver((url) => runs(url, "exit 1"));
    expect(stderr).toContain(hint);
  });
});

describe("a command that passes", () => {
  const has = "; --report console=FILE has all";
  const exit = "\nExit code 4: --fail-if names postbacks.\n";

  test.each([
    [[500], [], "3 of 3 conversions of postback 1 were never delivered (3 calls: 3 x 500)"],
    [[204, 404], [], "2 of 3 conversions of postback 1 were never delivered (2 calls: 2 x 404)"],
    [
      [500, 204, 404, 503, 204],
      ["--postback-retries", "1"],
      "1 of 3 conversions of postback 1 was never delivered (2 calls: 1 x 404, 1 x 503)",
    ],
    [
      [500],
      ["--postback-schedule", "missing"],
      "1 of 1 conversion of postback 1 was never delivered (1 call: 1 x 500)",
    ],
  ])("is told what receivers that respond with %j never took, with %j", async (statuses, more, text) => {
    const argv = ["--fail-if", "postbacks", "--report", "json=lost.json", ...more];
    const ended = await withReceiver((url) => runs(url, fire, argv), statuses);
    expect(ended).toEqual({ code: 4, stdout: "", stderr: `The command passed, but: ${text}${has}${exit}` });
    const { doubts } = JSON.parse(await readFile(join(folder, "lost.json"), "utf8"));
    expect(doubts).toEqual([{ kind: "postbacks", text }]);
  });

  test("is told so of a receiver that is down, and fails for that alone where --fail-if names it", async () => {
    const closed = await withReceiver(async (url) => url);
    const text = "3 of 3 conversions of postback 1 were never delivered (9 calls: 9 x network)";
    const retries = ["--postback-retries", "2"];
    const stderr = `The command passed, but: ${text}${has}`;
    expect(await runs(closed, fire, [...retries, "--fail-if", "all"])).toMatchObject({
      code: 4,
      stderr: `${stderr}${exit}`,
    });
    expect(await runs(closed, fire, [...retries, "--fail-if", "failures,warnings"])).toMatchObject({
      code: 0,
      stderr: `${stderr}\n`,
    });
  });

  test("is told nothing when a retry was taken, and the report has the retries", async () => {
    const argv = ["--fail-if", "all", "--postback-retries", "2", "--report", "console=taken.txt"];
    const ended = await withReceiver((url) => runs(url, fire, argv), [500, 503, 204]);
    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await readFile(join(folder, "taken.txt"), "utf8")).toContain(
      "\nPostback 1: conversions delivered 3 once, 0 more than once, 0 never; calls 5, 2 of them retries; responses 3 x 204, 1 x 500, 1 x 503\n",
    );
  });

  test("is told of the first of several postbacks, and how many others there are", async () => {
    const other = fire.replace("/__admin", "/__s/mine/__admin");
    const argv = ["--report", "console=lost.txt"];
    const { stderr } = await withReceiver((url) => runs(url, `${fire}${other}`, argv), [500]);
    const lost = "were never delivered (3 calls: 3 x 500)";
    expect(stderr).toBe(
      `The command passed, but: 3 of 3 conversions of postback 1 ${lost}, and of 1 other postback\n`,
    );
    const text = await readFile(join(folder, "lost.txt"), "utf8");
    expect(text).toContain(`\n  postbacks: 3 of 3 conversions of postback mine 1 ${lost}\n`);
  });
});
