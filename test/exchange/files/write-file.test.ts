import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { expectWritable, writeTextFile } from "../../../src/exchange/files/write-file.ts";

const all = await mkdtemp(join(tmpdir(), "write-file-"));
afterAll(() => rm(all, { recursive: true }));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(all, "test-"));
});

test("a file is made, and replaced with its permissions", async () => {
  const path = join(folder, "a.txt");
  await writeTextFile(path, "one");
  await chmod(path, 0o640);
  await writeTextFile(path, "two");
  expect(await readFile(path, "utf8")).toBe("two");
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readdir(folder)).toEqual(["a.txt"]);
});

test("a symbolic link is refused, and neither it nor its target changes", async () => {
  const [target, link, dangling] = ["target", "link", "dangling"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(target, "before");
  await symlink(target, link);
  await symlink(join(folder, "none"), dangling);
  for (const path of [link, dangling]) {
    const refusal = {
      code: "unwritable_file",
      message: `Cannot write ${path}: it is a symbolic link. Name a regular file.`,
    };
    await expect(expectWritable(path)).rejects.toMatchObject(refusal);
    await expect(writeTextFile(path, "after")).rejects.toMatchObject(refusal);
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
  }
  expect(await readFile(target, "utf8")).toBe("before");
  expect(await readdir(folder)).toEqual(["dangling", "link", "target"]);
});

test("a folder, a device and a socket are refused", async () => {
  const path = join(folder, "socket");
  await using server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  for (const [name, kind] of [
    [folder, "a folder"],
    ["/dev/null", "a device"],
    ["/dev/full", "a device"],
    [path, "a socket"],
  ] as const) {
    await expect(writeTextFile(name, "x")).rejects.toMatchObject({
      code: "unwritable_file",
      message: `Cannot write ${name}: it is ${kind}. Name a regular file.`,
    });
  }
  expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
});

test("a missing folder is named before anything is written", async () => {
  const path = join(folder, "none", "a.txt");
  await expect(expectWritable(path)).rejects.toMatchObject({
    message: `Cannot write ${path}: there is no such folder.`,
  });
});

test("a pipe and standard output are written directly", async () => {
  const path = join(folder, "pipe");
  execFileSync("mkfifo", [path]);
  const [text] = await Promise.all([readFile(path, "utf8"), writeTextFile(path, "through the pipe")]);
  expect(text).toBe("through the pipe");
  const script = `${load} await writeTextFile("/dev/stdout", "to the output");`;
  expect(
    execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      encoding: "utf8",
    }),
  ).toBe("to the output");
});

const module = new URL("../../../src/exchange/files/write-file.ts", import.meta.url).href;
const load = `const { writeTextFile } = await import(${JSON.stringify(module)});`;

test("a draft is removed when the place cannot be taken", async () => {
  const path = join(folder, "a.txt");
  const writing = writeTextFile(path, "x".repeat(50_000_000));
  await mkdir(path);
  await expect(writing).rejects.toMatchObject({ code: "unwritable_file" });
  expect(await readdir(folder)).toEqual(["a.txt"]);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s leaves no draft, and ends the process as before",
  async (signal) => {
    const path = join(folder, "a.txt");
    const script = `${load} console.log("ready"); for (;;) await writeTextFile(${JSON.stringify(path)}, "x".repeat(5_000_000));`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    await once(child.stdout, "data");
    await expect
      .poll(async () => (await readdir(folder)).some((name) => name.endsWith(".tmp")), { interval: 1 })
      .toBe(true);
    child.kill(signal);
    const [, endedBy] = await once(child, "exit");
    expect(endedBy).toBe(signal);
    expect((await readdir(folder)).filter((name) => name !== "a.txt")).toEqual([]);
  },
);
