/**
 * A mock with a heap of 96 MB survives clients that use everything it remembers at once: 2,000 sessions with large headers,
 * readers of events that read nothing, queued faults and waits.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";

const mostMegabytes = 260;
let child: ChildProcess;
let url: URL;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const readers: Socket[] = [];

beforeAll(async () => {
  const program = new URL("small-heap-mock.ts", import.meta.url).pathname;
  child = spawn(process.execPath, ["--max-old-space-size=96", "--import", "tsx", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout!, "data");
  url = new URL(String(line).trim());
}, 60_000);
afterAll(() => {
  for (const reader of readers) reader.destroy();
  agent.destroy();
  child.kill();
});

test("many sessions with large headers, unread events, faults and waits leave the mock alive, small and correct", async () => {
  for (let i = 0; i < 40; i++) readers.push(openReader(i));
  const waits = Array.from({ length: 20 }, (_, i) =>
    send(`/__s/wait-${i}/__admin/requests/wait`, {
      body: JSON.stringify({ count: 10_000, timeoutMs: 4000 }),
    }),
  );
  const sessions = Array.from({ length: 2000 }, (_, i) => `s${i}`);
  for (const name of ["reader-0", "reader-1", "wait-0"]) await inBatches(300, (n) => page(name, n));
  await inBatches(2000, async (i) => {
    await send(`/__s/s${i}/__admin/faults`, {
      body: JSON.stringify({ code: 503, match: { path: "x".repeat(1900) } }),
    });
    await page(`s${i}`, 1);
    await page(`s${i}`, 2);
  });
  await Promise.all(waits);
  for (const name of sessions.slice(-100)) {
    const { status, body } = await send(`/__s/${name}/__admin/requests`, {});
    expect(status).toBe(200);
    const urls = JSON.parse(body).requests.map((entry: { url: string }) => entry.url);
    expect(urls.at(-1), name).toBe("/api/smart-links/eveniet/clicks?limit=1&offset=2");
  }
  expect((await page("ordinary", 3)).status).toBe(200);
  const { memory } = JSON.parse((await send("/__admin/health", {})).body);
  expect(memory.usedBytes).toBeLessThanOrEqual(memory.budgetBytes);
  expect(memory.endedSessions + memory.forgottenRequests).toBeGreaterThan(0);
  expect(child.exitCode).toBeNull();
  if (process.platform === "linux") expect(residentMegabytes()).toBeLessThan(mostMegabytes);
}, 180_000);

/** A reader of events that reads nothing. */
function openReader(index: number): Socket {
  const socket = connect(Number(url.port), url.hostname);
  socket.on("error", () => {});
  socket.write(`GET /__s/reader-${index % 2}/__admin/requests/stream HTTP/1.1\r\nhost: ${url.host}\r\n\r\n`);
  socket.pause();
  return socket;
}

function page(session: string, offset: number) {
  const padding = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [`x-${i}`, `${session}-${offset}-`.padEnd(500, "y")]),
  );
  const path = `/__s/${session}/api/smart-links/eveniet/clicks?limit=1&offset=${offset}`;
  return send(path, { headers: { authorization: "Bearer any", ...padding } });
}

async function inBatches(count: number, act: (index: number) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < count; first += 50)
    await Promise.all(Array.from({ length: Math.min(50, count - first) }, (_, i) => act(first + i)));
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function send(path: string, { headers = {}, body }: Sent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    // The waits hold their connections, so they do not share those of the others.
    const own = path.endsWith("/wait") ? { agent: false as const } : { agent };
    const sent = request(
      { ...own, host: url.hostname, port: url.port, path, method, headers },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.once("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}

/** Memory of the process, as Linux counts it. */
function residentMegabytes(): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
