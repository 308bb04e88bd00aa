/** Other vendors' tools, fetched when they are wanted, kept in a temporary folder, and never a dependency. */
import { type ExecFileException, execFile, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

export interface Ran {
  readonly code: number;
  readonly said: string;
}

interface RunOptions {
  readonly cwd: string;
  readonly timeoutMs: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end, or to the end of its time; then its code is 124. */
export function run(program: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const { cwd, timeoutMs: timeout } = options;
  const env = { ...process.env, ...options.env };
  return new Promise((resolve) => {
    const done = (error: ExecFileException | null, out: string, err: string) => {
      const failure = error?.killed ? 124 : typeof error?.code === "number" ? error.code : 1;
      resolve({ code: error ? failure : 0, said: `${out}\n${err || (error?.message ?? "")}` });
    };
    execFile(program, args, { cwd, timeout, env, killSignal: "SIGKILL", maxBuffer: 2 ** 30 }, done);
  });
}

/** Installs packages into a folder of their own. Packages that disagree about their peers are taken as they are. */
export async function install(folder: string, packages: readonly string[]): Promise<Ran> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{"private":true}');
  const quiet = [
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--ignore-scripts",
    "--legacy-peer-deps",
    "--loglevel=error",
  ];
  return run("npm", ["install", ...quiet, ...packages], { cwd: folder, timeoutMs: 100_000 });
}

interface DebianProgram {
  /** Prints the program's version. */
  readonly version: readonly [program: string, argument: string];
  /** The package of Debian that has it. */
  readonly debian: string;
}

/** Whether there is a program to run; on a machine of our own it is installed. */
export async function hasProgram({ version: [program, argument], debian }: DebianProgram): Promise<boolean> {
  const options = { cwd: "/", timeoutMs: 100_000, env: { DEBIAN_FRONTEND: "noninteractive" } };
  const asked = () => run(program, [argument], options);
  if ((await asked()).code === 0) return true;
  if (process.getuid?.() !== 0) return false;
  const quietly = ["-y", "-qq", "--no-install-recommends"];
  await run("apt-get", ["update", "-qq"], options);
  await run("apt-get", ["install", ...quietly, debian], options);
  return (await asked()).code === 0;
}

export interface Running extends AsyncDisposable {
  readonly said: () => string;
}

/** Starts a server and waits until it says that it listens. */
export async function start(program: string, args: readonly string[], ready: RegExp): Promise<Running> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${program} is not ready:\n${said}`)), 30_000);
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (!ready.test(said)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}:\n${said}`)));
  });
  return {
    said: () => said,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
