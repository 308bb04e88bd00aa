/** The mock of the soak test: a process of its own, and what it holds. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Running, start } from "../../bench/running.ts";

export interface SoakedMock extends Running {
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

export async function startSoakedMock(): Promise<SoakedMock> {
  const folder = mkdtempSync(join(tmpdir(), "soak-"));
  const heldFile = join(folder, "held");
  const running = await start({
    name: "mock",
    command: (port) => [
      ...["env", largeBuffers, `HELD_FILE=${heldFile}`, process.execPath, youngGeneration],
      ...["--import", reportHeld, main, "mock", "--port", String(port), ...bounds],
    ],
    ready: "/__admin/health",
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
