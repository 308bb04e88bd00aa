/** What the clients of the chaos test do, each on its own connection and in one of ten sessions. */
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { connectClient, get, oddClients, post } from "../support/odd-clients.ts";
import type { Draw } from "./draw.ts";

export interface ChaosInput {
  readonly port: number;
  readonly draw: Draw;
  /** Aborted at the end of the test. */
  readonly end: AbortSignal;
}

type ChaosClient = (input: ChaosInput) => Promise<void>;

const preferences = [
  ...["delay=60000", "delay=100", "delay=5-500", "code=503", "code=429", "scenario=test_404"],
  ...["slow-body", "truncate", "malformed", "reset", "empty", "timeout", "html-502"].map(
    (it) => `fault=${it}`,
  ),
  ...["slow-body", "truncate", "timeout"].map((it) => `delay=50, fault=${it}`),
];
const sessionOf = (draw: Draw) => `/__s/chaos-${draw.below(10)}`;
const clicksOf = (draw: Draw) =>
  `${sessionOf(draw)}/api/smart-links/link-${draw.below(20)}/clicks?limit=${draw.oneOf([1, 100, 1000])}&date_start=2024-01-01`;

/** Keeps a connection for a while, then leaves in one of three ways. */
async function hold(socket: Socket, { draw, end }: ChaosInput, mostMs: number): Promise<void> {
  const pauses = draw.below(3) === 0;
  await sleep(draw.below(mostMs), undefined, { signal: end }).catch(() => undefined);
  if (pauses) socket.resume();
  const leave = draw.oneOf(["destroy", "reset", "end"]);
  if (leave === "reset") socket.resetAndDestroy();
  else if (leave === "end") socket.end();
  else socket.destroy();
  await sleep(20);
  socket.destroy();
}

/** Sends several requests at once, with faults and delays. */
async function pipelining(input: ChaosInput): Promise<void> {
  const { port, draw } = input;
  const texts = Array.from({ length: 1 + draw.below(12) }, () =>
    get(draw.oneOf(preferences), clicksOf(draw)),
  );
  const socket = await connectClient(port, { text: texts.join(""), isPaused: draw.below(2) === 0 });
  await hold(socket, input, draw.oneOf([10, 300, 3000]));
}

async function oddClient(input: ChaosInput): Promise<void> {
  const client = input.draw.oneOf(Object.values(oddClients));
  await hold(await connectClient(input.port, client), input, input.draw.oneOf([10, 300, 2000]));
}

/** Does not read an event stream while its session ends. Heartbeats follow every 15 s. */
async function laggingStream({ port, draw, end }: ChaosInput): Promise<void> {
  const session = `/__s/stream-${draw.below(5)}`;
  const stream = await connectClient(port, {
    text: get("x", `${session}/__admin/requests/stream`),
    isPaused: true,
  });
  await sleep(200);
  const headers = `x-filler: ${"x".repeat(11_000)}\r\n`;
  const request = get("code=404", `${session}/api/smart-links/${"y".repeat(2000)}/clicks`).replace(
    "prefer",
    `${headers}prefer`,
  );
  const filler = await connectClient(port, { text: request.repeat(200 + draw.below(800)) });
  await sleep(1500, undefined, { signal: end }).catch(() => undefined);
  filler.destroy();
  await callAdmin(port, "DELETE", `/__admin/sessions/${session.slice("/__s/".length)}`);
  await sleep(draw.oneOf([100, 16_000]), undefined, { signal: end }).catch(() => undefined);
  stream.destroy();
}

async function admin({ port, draw }: ChaosInput): Promise<void> {
  const session = sessionOf(draw);
  const name = session.slice("/__s/".length);
  const fault = { code: 503, times: 1 + draw.below(5) };
  const [method, path, body] = draw.oneOf<readonly [string, string, object?]>([
    [
      "POST",
      `${session}/__admin/faults`,
      { fault: draw.oneOf(["slow-body", "reset", "timeout"]), delay: 20 },
    ],
    ["POST", `${session}/__admin/faults`, fault],
    ["PATCH", `${session}/__admin/settings`, { failRate: 0.3, delay: "0-200" }],
    ["POST", `${session}/__admin/reset`],
    ["DELETE", `/__admin/sessions/${name}`],
    ["GET", `${session}/__admin/requests?limit=100`],
    ["POST", `${session}/__admin/clock/advance`, { by: "P1D" }],
  ]);
  await callAdmin(port, method, path, body);
}

/** Waits for requests, and leaves early. */
async function waiting(input: ChaosInput): Promise<void> {
  const text = post(`${sessionOf(input.draw)}/__admin/requests/wait`, { count: 5000, timeoutMs: 60_000 });
  await hold(await connectClient(input.port, { text }), input, 500);
}

async function callAdmin(port: number, method: string, path: string, body?: object): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
  });
  await response.arrayBuffer();
}

/** Those that stand here twice are drawn twice as often. */
export const chaosClients: readonly ChaosClient[] = [
  pipelining,
  pipelining,
  pipelining,
  oddClient,
  admin,
  admin,
  waiting,
  laggingStream,
];
