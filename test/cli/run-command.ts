/** Runs commands against a mock, in a folder of their own. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { runVerify } from "../../src/cli/commands/verify.ts";
import type { Io } from "../../src/cli/io.ts";
import { type Mock, startMock } from "../../src/sandbox.ts";
import { type FakeIo, fakeIo } from "./fake-io.ts";

export const now = "2026-02-01T00:00:00Z";
export let mock: Mock;
export let folder: string;
/** Starts a mock and makes a folder for all tests of the file that calls this. */
export function useMockAndFolder(): void {
  beforeAll(async () => {
    mock = await startMock({ port: 0, seed: "demo", now });
    folder = await mkdtemp(join(tmpdir(), "smart-links-"));
  });
  afterAll(async () => {
    await mock.close();
    await rm(folder, { recursive: true });
  });
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function run(
  command: (argv: readonly string[], io: Io) => Promise<number>,
  argv: readonly string[],
  changes: Partial<Io> = {},
): Promise<Ran> {
  const io: FakeIo = fakeIo({ cwd: folder, now: () => Date.parse(now), ...changes });
  const code = await command(argv, io);
  return { code, ...io.written };
}

export const verify = (...argv: readonly string[]) => run(runVerify, argv);
export const inFolder = (name: string) => readFile(join(folder, name), "utf8");

/** Serves the mock's answers as if no offset had been asked for. */
export async function ignoringOffset<T>(use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(async (request, response) => {
    const headers = { authorization: request.headers.authorization ?? "" };
    const asked = new URL(request.url ?? "/", mock.url);
    const offset = Number(asked.searchParams.get("offset") ?? 0);
    asked.searchParams.delete("offset");
    const reply = await fetch(asked, headers.authorization ? { headers } : {});
    const body = (await reply.text()).replace('"offset":0', `"offset":${offset}`);
    const kept = [...reply.headers].filter(([name]) => /^x-|^content-type/.test(name));
    response.writeHead(reply.status, Object.fromEntries(kept)).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}
