import { expect, test } from "vitest";
import { runMutate } from "../../src/cli/commands/mutate.ts";
import { runRun } from "../../src/cli/commands/run.ts";
import { inFolder, run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

/** Of no form that a key of the API has been seen to have. */
const key = "another-form+of/key=0123456789";
const env = { PATH: process.env.PATH, ONLYFANSAPI_API_KEY: key };

test.each([
  { name: "run", command: runRun, reports: ["console", "json"] },
  { name: "mutate", command: runMutate, reports: ["console", "json", "html"] },
])(
  "the key of the environment is in no report of $name, though the command gets and prints it",
  async ({ name, command, reports }) => {
    const files = reports.map((kind) => `${name}.${kind}`);
    const flags = files.flatMap((file, i) => ["--report", `${reports[i]}=${file}`]);
    const script =
      'echo "$1"; curl -so /dev/null -H "Authorization: Bearer $1" "$SMART_LINKS_URL/api/smart-links"; exit 1';
    const argv = [...flags, "--", "sh", "-c", script, "client", key];
    const { stdout, stderr } = await run(command, argv, { env });
    const written = await Promise.all(files.map((file) => inFolder(file).catch(() => "")));
    for (const text of [stdout, stderr, ...written]) {
      expect(text).not.toContain(key);
      expect(text).not.toContain(btoa(key).slice(0, -4));
    }
    expect(stdout + stderr + written.join("")).toContain("[api-key]");
  },
);
