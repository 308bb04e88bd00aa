/** Commands that hang, and signals: no process survives `smart-links mutate`. */
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smartLinks } from "./running.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "smart-links-hang-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A client that passes against the truth. When it gets an error, it hangs with a child, and both ignore SIGTERM. */
const hanging = (pids: string) => {
  const child = `process.on("SIGTERM", () => {}); setInterval(() => {}, 1000);`;
  const script = `
    const { appendFileSync } = await import("node:fs");
    const { spawn } = await import("node:child_process");
    const { SMART_LINKS_URL: url, ONLYFANSAPI_API_KEY: key } = process.env;
    const response = await fetch(url + "/api/smart-links", { headers: { authorization: "Bearer " + key } });
    await response.text();
    if (!response.ok) {
      process.on("SIGTERM", () => {});
      const { pid } = spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" });
      appendFileSync(${JSON.stringify(pids)}, process.pid + "\\n" + pid + "\\n");
      setInterval(() => {}, 1000);
    }`;
  return ["--", process.execPath, "--input-type=module", "-e", script];
};

const pidsIn = async (file: string) =>
  (await readFile(file, "utf8").catch(() => "")).split("\n").filter(Boolean).map(Number);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that has ended keeps its number until its parent has looked.
    return !existsSync("/proc/self/stat") || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

const expectAllEnded = (pids: readonly number[]) => expect.poll(() => pids.filter(isAlive)).toEqual([]);

test("a command that hangs is ended after its time, with everything that it started", async () => {
  const file = join(folder, "timed-out");
  const args = ["mutate", "--only", "one-500", "--timeout", "2", "--report", "json", ...hanging(file)];
  const { code, stdout } = await smartLinks(args).ended();
  expect(JSON.parse(stdout).mutants).toMatchObject([{ id: "one-500", outcome: "timed_out", exitCode: 137 }]);
  expect(code).toBe(0);
  const pids = await pidsIn(file);
  expect(pids).toHaveLength(2);
  await expectAllEnded(pids);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("%s ends all runs and what they started: code %i", async (signal, expected) => {
  const file = join(folder, signal);
  await using running = smartLinks(["mutate", "--only", "one-500", "--jobs", "2", ...hanging(file)]);
  await expect.poll(() => pidsIn(file)).toHaveLength(2);
  running.process.kill(signal);
  const { code, stdout } = await running.ended();
  expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
  await expectAllEnded(await pidsIn(file));
});

test("a second signal ends everything sooner than one does", async () => {
  const took: number[] = [];
  for (const signals of [["SIGINT"], ["SIGINT", "SIGTERM"]] as const) {
    const file = join(folder, `${signals.length}`);
    await using running = smartLinks(["mutate", "--only", "one-500", ...hanging(file)]);
    await expect.poll(() => pidsIn(file)).toHaveLength(2);
    const before = performance.now();
    for (const signal of signals) running.process.kill(signal);
    expect([130, 143]).toContain((await running.ended()).code);
    took.push(performance.now() - before);
    await expectAllEnded(await pidsIn(file));
  }
  const [one, two] = took as [number, number];
  expect(two).toBeLessThan(one);
});

test("a background process that a finished run leaves behind is ended too", async () => {
  const file = join(folder, "left");
  const script = `sleep 300 & echo $! >> ${file}; exit 0`;
  await smartLinks(["mutate", "--only", "one-500", "--", "sh", "-c", script]).ended();
  const pids = await pidsIn(file);
  expect(pids).toHaveLength(2);
  await expectAllEnded(pids);
});
