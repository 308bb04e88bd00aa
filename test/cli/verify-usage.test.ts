import { describe, expect, test } from "vitest";
import { runVerify } from "../../src/cli/commands/verify.ts";

import { run, useMockAndFolder, verify } from "./run-command.ts";

useMockAndFolder();

describe("wrong usage", () => {
  test.each([
    [
      [],
      "invalid_option",
      "`verify` needs TARGET: an http(s) origin, with a base path if it has one, or a file: a recording, HAR, or one response that curl saved (with --operation).",
    ],
    [["ftp://files.example"], "invalid_target", "The target is neither http nor https."],
    [["http://user:secret@127.0.0.1"], "invalid_target", "The target holds credentials."],
    [
      ["127.0.0.1:4010"],
      "invalid_target",
      "There is no file 127.0.0.1:4010. Did you mean http://127.0.0.1:4010?",
    ],
    [["app.onlyfansapi.com"], "invalid_target", /Did you mean https:\/\/app\.onlyfansapi\.com\?$/],
    [["no/such.json"], "unreadable_file", /ENOENT/],
    [["http://127.0.0.1:1", "--against", "no/such.json"], "unreadable_file", /such\.json \(ENOENT\)/],
    [["https://api.example"], "missing_key", "ONLYFANSAPI_API_KEY is not set, and the target needs a key."],
    [["https://api.example", "--key-env", "MY_KEY"], "missing_key", /^MY_KEY is not set/],
    [
      ["http://127.0.0.1:1", "--key-env", "ofapi_abc$"],
      "invalid_option",
      /takes the name of an environment variable/,
    ],
    [["http://127.0.0.1:1", "--key", "ofapi_abc"], "invalid_option", /^There is no --key: other users/],
    [["http://127.0.0.1:1", "--only", "pages-joins"], "invalid_option", /Did you mean pages-join\?$/],
    [
      ["http://127.0.0.1:1", "--plan", "huge"],
      "invalid_option",
      '--plan is "huge"; it takes one of standard, full, deep.',
    ],
    [["http://127.0.0.1:1", "--from", "soon"], "invalid_option", /^--from is "soon"; it takes an instant/],
    [
      ["http://127.0.0.1:1", "--reprot", "x"],
      "unknown_option",
      "`verify` has no option --reprot. Did you mean --report?",
    ],
  ])("%j", async (argv, code, message) => {
    const matching = typeof message === "string" ? message : expect.stringMatching(message);
    await expect(verify(...argv)).rejects.toMatchObject({ name: "KitError", code, message: matching });
  });

  test("a live target without a link is refused", async () => {
    const io = { env: { ONLYFANSAPI_API_KEY: "ofapi_abc" } };
    const refusal = run(runVerify, ["https://api.example", "--edition", "both", "--link", "a"], io);
    await expect(refusal).rejects.toThrow("A live target needs a link of yours: --account is missing.");
    await expect(run(runVerify, ["https://api.example"], io)).rejects.toThrow("--link is missing");
  });
});
