import { describe, expect, test } from "vitest";
import { runRecord } from "../../src/cli/commands/record.ts";

import { ignoringOffset, inFolder, mock, type Ran, run, useMockAndFolder, verify } from "./run-command.ts";

useMockAndFolder();

describe("a recording", () => {
  test("gets the verdict of the live target, offline", async () => {
    const argv = [mock.url, "--edition", "both", "--plan", "full"];
    const recorded = await run(runRecord, [...argv, "--out", "mock.json"]);
    expect(recorded).toEqual({ code: 0, stdout: "mock.json: 66 exchanges, sanitised.\n", stderr: "" });
    const outcomes = ({ stdout }: Ran) =>
      (
        JSON.parse(stdout).reports as readonly { verdicts: readonly { check: string; outcome: string }[] }[]
      ).map(({ verdicts }) => verdicts.map(({ check, outcome }) => `${check} ${outcome}`));
    const offline = await verify("mock.json", "--json");
    const live = outcomes(await verify(...argv, "--json"));
    expect(outcomes(offline)).toEqual(live);
    expect(offline.code).toBe(0);
    expect((await verify("mock.json", "--assumed", "require")).code).toBe(0);
  });

  test("is compared with the target by verify --against", async () => {
    await run(runRecord, [mock.url, "--operation", "listSmartLinkClicks", "--out", "older.json"]);
    const only = ["--operation", "listSmartLinkClicks", "--only", "closed-window-is-as-recorded"];
    const compared = await verify(mock.url, "--against", "older.json", ...only);
    expect(compared).toMatchObject({ code: 0, stdout: expect.stringContaining("1 of 1 claim held") });
  });

  test("of a broken target is violated as well", async () => {
    await ignoringOffset(async (origin) => {
      expect((await run(runRecord, [origin, "--out", "broken.json"])).code).toBe(0);
      const { code, stdout } = await verify("broken.json");
      expect(stdout).toMatch(/repeat .*"\$ONLY_FANS_API_BASE_URL"'\/api\/smart-links\//);
      expect(code).toBe(1);
    });
  });

  test("holds neither the key nor an address", async () => {
    const key = "ofapi_ThisKeyIsSecretAndMustNotBeSeenAnywhere";
    const env = { ONLYFANSAPI_API_KEY: key };
    await run(
      runRecord,
      [mock.url, "--plan", "standard", "--link", "my-private-link", "--out", "safe.json"],
      {
        env,
      },
    );
    const text = await inFolder("safe.json");
    expect(text).not.toContain(key);
    expect(text).not.toContain("my-private-link");
    const page = await fetch(`${mock.url}/api/smart-links/my-private-link/clicks?limit=100`, {
      headers: { authorization: "Bearer any" },
    });
    const { data } = (await page.json()) as { data: { rows: readonly { id: string; ip_address: string }[] } };
    for (const { id } of data.rows) expect(text).not.toContain(id);
  });

  test("of nothing is not written", async () => {
    const { code, stderr } = await run(runRecord, ["http://127.0.0.1:1", "--out", "none.json"]);
    expect(code).toBe(3);
    expect(stderr).toContain('No response to "default" of listSmartLinkClicks: network');
    await expect(inFolder("none.json")).rejects.toThrow("ENOENT");
  });

  test.each([
    [[], "invalid_option", "`record` needs --out FILE."],
    [["--out", "no/folder/x.json"], "unwritable_file", /there is no such folder/],
  ])("wrong usage: %j", async (argv, code, message) => {
    const matching = typeof message === "string" ? message : expect.stringMatching(message);
    await expect(run(runRecord, ["http://127.0.0.1:1", ...argv])).rejects.toMatchObject({
      code,
      message: matching,
    });
  });

  test("of a recording is refused", async () => {
    await expect(run(runRecord, ["mock.json", "--out", "x.json"])).rejects.toMatchObject({
      code: "invalid_target",
    });
  });
});
