/** No output takes the place of another, or of what is read. */
import { expect, test } from "vitest";
import { runMutate } from "../../src/cli/commands/mutate.ts";
import { runRecord } from "../../src/cli/commands/record.ts";
import { proxying } from "./proxying.ts";
import { mock, run, useMockAndFolder, verify } from "./run-command.ts";

useMockAndFolder();

const record = (...argv: readonly string[]) => run(runRecord, [mock.url, ...argv]);
const proxy = (...argv: readonly string[]) => proxying([mock.url, ...argv], async () => undefined);
const mutate = (...argv: readonly string[]) => run(runMutate, [...argv, "--", "true"]);

test.each<[string, (...argv: readonly string[]) => Promise<unknown>, readonly string[], string, string]>([
  ["record", record, ["--out", "a.json", "--har", "./a.json"], "--out", "--har"],
  ["proxy", proxy, ["--record", "a.json", "--har", "a.json"], "--record", "--har"],
  ["proxy", proxy, ["--har", "a", "--report", "json=b/../a"], "--har", "--report json"],
  [
    "verify",
    verify,
    ["x.json", "--report", "json=a", "--report", "html=a"],
    "--report json",
    "--report html",
  ],
  ["verify", verify, ["x.json", "--report", "json=x.json"], "the target", "--report json"],
  ["verify", verify, ["x.json", "--against", "y", "--learn", "y"], "--against", "--learn"],
  ["verify", verify, ["x.json", "--learn", "y", "--report", "json=y"], "--learn", "--report json"],
  ["mutate", mutate, ["--report", "junit=a,json=a"], "--report junit", "--report json"],
])("%s refuses one file for two things: %#", async (_name, command, argv, first, second) => {
  await expect(command(...argv)).rejects.toMatchObject({
    code: "invalid_option",
    message: expect.stringMatching(new RegExp(`^${first} and ${second} name the same file: /.*\\.$`)),
  });
});
