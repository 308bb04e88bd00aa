/**
 * Loaded into the mock of the soak test before anything else (`--import`). On SIGUSR2 it collects garbage and writes what
 * is still held, in MiB, to the file that `HELD_FILE` names. RSS says what the process keeps from the system, and V8 and
 * the allocator give that back when they like; what is held says whether anything leaks.
 */
import { renameSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const file = process.env.HELD_FILE ?? "";
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

process.on("SIGUSR2", async () => {
  collect();
  // Buffers are given back a moment after they are collected.
  await sleep(300);
  collect();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(`${file}.part`, String((heapUsed + external) / 2 ** 20));
  renameSync(`${file}.part`, file);
});
