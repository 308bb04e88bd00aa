/** `smart-links run` as a process: its signals and its standard streams are those of the command. */
import { execFile } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { commandFile } from "../support/built.ts";
import { python } from "../support/programs.ts";
import { smartLinks } from "./running.ts";

const node = (script: string) => ["run", "--", process.execPath, "-e", script];

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s reaches the command, and its code is kept",
  async (signal) => {
    const script = `process.on("${signal}", () => { console.log("got it"); process.exit(9); });
    setInterval(() => {}, 1000); console.log("ready");`;
    await using running = smartLinks(node(script));
    await running.printed(/ready/);
    running.process.kill(signal);
    const { code, stdout } = await running.ended();
    expect({ code, stdout }).toEqual({ code: 9, stdout: "ready\ngot it\n" });
  },
);

test("a command that ignores a signal goes on, and the sandbox with it", async () => {
  const script = `process.on("SIGTERM", async () => {
    const { status } = await fetch(process.env.SMART_LINKS_URL + "/__admin/health");
    console.log(status); process.exit(0); });
    setInterval(() => {}, 1000); console.log("ready");`;
  await using running = smartLinks(node(script));
  await running.printed(/ready/);
  running.process.kill("SIGTERM");
  expect(await running.ended()).toMatchObject({ code: 0, stdout: "ready\n200\n" });
});

test("standard input reaches the command, and a large output is whole although its reader is slow", async () => {
  const megabytes = 8;
  await using running = smartLinks(["run", "--log", "json", "--", "sh", "-c", "cat; echo done >&2"]);
  running.process.stdout?.pause();
  const sent = Buffer.alloc(megabytes << 20, "0123456789abcdef");
  running.process.stdin?.end(sent);
  await wait(300);
  running.process.stdout?.resume();
  const { code, stdout, stderr } = await running.ended();
  expect({ code, isWhole: stdout === sent.toString() }).toEqual({ code: 0, isWhole: true });
  expect(stderr).toMatch(/^done\n/);
});

test("the log of the sandbox goes to standard error, the output of the command to standard output", async () => {
  const script = `fetch(process.env.SMART_LINKS_URL + "/api/smart-links").then(({ status }) => console.log(status));`;
  const { code, stdout, stderr } = await smartLinks([
    "run",
    "--log",
    "json",
    ...node(script).slice(1),
  ]).ended();
  expect({ code, stdout }).toEqual({ code: 0, stdout: "401\n" });
  expect(JSON.parse(stderr)).toMatchObject({ status: 401 });
});

test("two runs at once have sandboxes of their own", async () => {
  const script = `console.log(process.env.SMART_LINKS_URL); process.stdin.once("data", () => process.exit(0));`;
  await using one = smartLinks(node(script));
  await using other = smartLinks(node(script));
  const urls = await Promise.all([one, other].map((each) => each.printed(/http\S+/)));
  expect(new Set(urls.map(([url]) => url)).size).toBe(2);
  for (const each of [one, other]) each.process.stdin?.write("x");
  expect(await Promise.all([one, other].map(async (each) => (await each.ended()).code))).toEqual([0, 0]);
});

test.skipIf(!python)("Ctrl+C in a terminal reaches the command once", async () => {
  const command = `
import signal, sys, time
count = 0
def got(*_):
    global count
    count += 1
signal.signal(signal.SIGINT, got)
print("ready", flush=True)
time.sleep(1.5)
time.sleep(0.5)
print("signals:", count, flush=True)
sys.exit(6)`;
  const terminal = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
text = b""
while b"ready" not in text:
    text += os.read(fd, 1000)
os.write(fd, b"\\x03")
while True:
    try:
        part = os.read(fd, 1000)
    except OSError:
        break
    if not part:
        break
    text += part
print(text.decode(), "exit code", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))`;
  const args = [commandFile, "run", "--", python!, "-c", command];
  const cwd = new URL("../../", import.meta.url);
  const { stdout } = await promisify(execFile)(python!, ["-c", terminal, process.execPath, ...args], { cwd });
  expect(stdout).toContain("signals: 1");
  expect(stdout).toContain("exit code 6");
});
