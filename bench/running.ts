/** Starting and stopping servers as processes of their own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** How to start a server. */
export interface Server {
  readonly name: string;
  /** The command line, for a port. */
  readonly command: (port: number) => readonly string[];
  /** A path that it answers with 200 when it is ready. */
  readonly ready: string;
  readonly cwd?: string;
  /** Whether its standard error is left out. */
  readonly isQuiet?: boolean;
}

/** A server that answers. */
export interface Running {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  /** From the start of the process to its first answer. */
  readonly coldStartMs: number;
  stop(): Promise<void>;
}

const patienceMs = 120_000;

export async function start({ name, command, ready, cwd, isQuiet = false }: Server): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [program = "", ...args] = command(port);
  const startedMs = performance.now();
  const child = spawn(program, args, { cwd, stdio: ["ignore", "ignore", isQuiet ? "ignore" : "inherit"] });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  while (!(await answers(url + ready))) {
    if (child.exitCode !== null || performance.now() - startedMs > patienceMs) {
      await stop();
      throw new Error(`${name} does not start`);
    }
    await sleep(2);
  }
  return { name, pid: child.pid as number, url, coldStartMs: performance.now() - startedMs, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    const reply = await fetch(url, { headers: { authorization: "Bearer bench" } });
    await reply.arrayBuffer();
    return reply.status === 200;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
