/** Runs in a child process with a small heap: a mock with a memory budget of 24 MB. Prints its address. */
import { startMock } from "../../../src/index.ts";

const mock = await startMock({
  port: 0,
  now: "2026-02-01T00:00:00Z",
  memory: 24,
  sessions: 100_000,
  clicksPerDay: 50,
});
process.stdout.write(`${mock.url}\n`);
