/** The servers of the soak test: processes of their own, and what they hold. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Running, start } from "../../bench/running.ts";

export interface SoakedServer extends Running {
  /** Open file descriptors. */
  descriptors(): number;
  /** Heap and buffers that are still held after a collection, in MiB. */
  heldMebibytes(): Promise<number>;
}

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const reportHeld = fileURLToPath(new URL("report-held.mjs", import.meta.url));
/** Small, so that what is remembered is soon as much as may be. */
const bounds = ["--sessions", "20", "--journal", "100", "--memory", "16"];
/** Of one size from the start: V8 doubles it at some time in the first minutes, which would pass for a leak. */
const youngGeneration = "--max-semi-space-size=2";
/** For the same reason: glibc moves its threshold when the first large buffer is freed, and then keeps what is freed. */
const largeBuffers = "MALLOC_MMAP_THRESHOLD_=131072";

export function startSoakedMock(): Promise<SoakedServer> {
  return startSoaked("mock", bounds);
}

export function startSoakedProxy(target: string): Promise<SoakedServer> {
  return startSoaked("proxy", [target]);
}

async function startSoaked(command: "mock" | "proxy", args: readonly string[]): Promise<SoakedServer> {
  const folder = mkdtempSync(join(tmpdir(), "soak-"));
  const heldFile = join(folder, "held");
  // What a proxy says about this traffic, which is full of faults, is for nobody.
  const quiet = command === "proxy" ? ["--report", `json=${join(folder, "report.json")}`] : [];
  const running = await start({
    name: command,
    command: (port) => [
      ...["env", largeBuffers, `HELD_FILE=${heldFile}`, process.execPath, youngGeneration],
      ...["--import", reportHeld, main, command, "--port", String(port), ...args, ...quiet],
    ],
    ready: "/__admin/health",
    isQuiet: command === "proxy",
  });
  return {
    ...running,
    descriptors: () => readdirSync(`/proc/${running.pid}/fd`).length,
    async heldMebibytes() {
      process.kill(running.pid, "SIGUSR2");
      while (!existsSync(heldFile)) await sleep(20);
      const held = Number(readFileSync(heldFile, "utf8"));
      rmSync(heldFile);
      return held;
    },
    async stop() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
