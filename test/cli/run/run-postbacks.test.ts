/** `smart-links run`: what it tells of the calls of postbacks. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { runRun } from "../../../src/cli/commands/run.ts";
import { run, useMockAndFolder } from "../run-command.ts";

useMockAndFolder();

const hint = "sent no request to the sandbox";
const fire = `curl -s -o /dev/null "$SMART_LINKS_URL/__admin/postbacks/fire" -H 'content-type: application/json' -d '{"count":3}';`;
const runs = (receiver: string, script: string) => {
  const flags = ["--seed", "demo", "--now", "2026-02-01", "--receiver", receiver];
  return run(runRun, [...flags, "--", "sh", "-c", script], { env: { PATH: process.env.PATH } });
};

/** A receiver that responds with 200 while it is used. */
async function withReceiver<T>(use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((_, response) => void response.end("ok"));
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
      "\nPostback 1: conversions posted 3 once, 0 more than once, 0 never; responses 3 x 200\n",
    );
  });

  test("has calls printed that reached nobody, with the reason", async () => {
    const closed = await withReceiver(async (url) => url);
    const { stderr } = await runs(closed, `${fire} exit 1`);
    expect(stderr).not.toContain(hint);
    expect(stderr).toMatch(/\n {2}1\. postback: no response GET http.*\n {7}warning: /);
    expect(stderr).toContain(
      "\nPostback 1: conversions posted 3 once, 0 more than once, 0 never; responses 3 x network\n",
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
