import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { progressReporter } from "../../src/cli/progress.ts";
import { wantsColour } from "../../src/cli/report-output.ts";
import { readReportOutputs, writeReports } from "../../src/cli/target/report-outputs.ts";
import type { RunProgress } from "../../src/judge.ts";
import { smartLinksApi } from "../../src/openapi/description/api-description.ts";
import { clean } from "../contract/reporters/sample-report.ts";
import { fakeIo } from "./fake-io.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "smart-links-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("outputs", () => {
  test("a person sees something, whatever goes into files", async () => {
    const io = fakeIo({ cwd: folder });
    expect(await readReportOutputs([], io)).toEqual([{ kind: "console" }]);
    expect(await readReportOutputs(["junit=a=b.xml"], io)).toEqual([
      { kind: "console" },
      { kind: "junit", file: join(folder, "a=b.xml") },
    ]);
    expect(await readReportOutputs(["github", "json=x.json"], io)).toMatchObject([
      { kind: "github" },
      { kind: "json" },
    ]);
  });

  test.each([
    [
      "consle",
      "invalid_option",
      /--report is "consle"; it takes one of console, .*\. Did you mean console\?$/,
    ],
    ["constructor", "invalid_option", /--report is "constructor"/],
    ["junit=", "invalid_option", /--report junit= needs a file\./],
    ["junit=no/such/folder.xml", "unwritable_file", /there is no such folder\.$/],
  ])("%s is refused", async (text, code, message) => {
    const refusal = readReportOutputs([text], fakeIo({ cwd: folder }));
    await expect(refusal).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test("several at once, coloured on the terminal alone", async () => {
    const io = fakeIo({ cwd: folder, isTerminal: { stdout: true, stderr: true } });
    const outputs = await readReportOutputs(["console", "console=plain.txt"], io);
    await writeReports([clean], { outputs, keyEnv: "KEY", io });
    expect(io.written.stdout).toContain("\u001b[");
    const plain = await readFile(join(folder, "plain.txt"), "utf8");
    expect(plain).toContain("✓ The contract holds: 2 of 2 claims held.");
    expect(plain).not.toContain("\u001b[");
  });

  test("a file that cannot be written is wrong usage", async () => {
    const outputs = [{ kind: "json", file: folder }] as const;
    await expect(writeReports([clean], { outputs, keyEnv: "KEY", io: fakeIo() })).rejects.toMatchObject({
      code: "unwritable_file",
    });
  });
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ TERM: "dumb" }, true, false],
])("colour with %j on a terminal (%j): %j", (env, stdout, colour) => {
  expect(wantsColour(fakeIo({ env, isTerminal: { stdout, stderr: true } }))).toBe(colour);
});

describe("progress", () => {
  const [exchange] = clean.exchanges;
  const clock = (...times: readonly number[]) => {
    const left = [...times];
    return () => left.shift()!;
  };
  const before: RunProgress = {
    operation: smartLinksApi.operations[0]!,
    probe: { id: "page", purpose: "a page", query: [], link: "known", auth: "key" },
    position: 2,
    size: 7,
  };
  const after: RunProgress = {
    ...before,
    result: {
      operation: before.operation,
      probe: before.probe,
      result: { kind: "response", exchange: exchange!, attempts: 1 },
    },
  };

  test("a slow run has company, from its second on", () => {
    const terminal = { stdout: false, stderr: true };
    const io = fakeIo({ isTerminal: terminal, now: clock(0, 0, 600, 600, 1500) });
    const tell = progressReporter(io);
    tell(before);
    tell(after);
    expect(io.written.stderr).toBe("");
    tell(before);
    tell(after);
    expect(io.written).toEqual({ stdout: "", stderr: "2/7 a page: 200 in 900 ms\n" });
  });

  test("a silence is told by its name", () => {
    const io = fakeIo({ isTerminal: { stdout: false, stderr: true }, now: clock(0, 0, 30_000) });
    const tell = progressReporter(io);
    tell(before);
    const answer = { kind: "failure", reason: "timeout", detail: "", attempts: 1 } as const;
    tell({ ...before, result: { operation: before.operation, probe: before.probe, result: answer } });
    expect(io.written.stderr).toBe("2/7 a page: timeout in 30000 ms\n");
  });

  test("a build log is left alone", () => {
    const io = fakeIo({ now: clock(0, 0, 9000) });
    const tell = progressReporter(io);
    tell(before);
    tell(after);
    expect(io.written.stderr).toBe("");
  });
});
