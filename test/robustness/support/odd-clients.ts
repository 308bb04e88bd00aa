/** Clients that keep a connection open in unusual ways, by name. */
import { connect, type Socket } from "node:net";

/** What a client sends, and what it does with its socket. */
export interface OddClient {
  readonly text: string;
  /** By default responses are read. */
  readonly isPaused?: boolean;
  /** Says that nothing more comes, and keeps reading. */
  readonly isHalfClosed?: boolean;
}

const clicks = "/api/smart-links/eveniet/clicks";
const lines = "host: 127.0.0.1\r\nauthorization: Bearer any\r\n";
export const get = (prefer: string, target = `${clicks}?limit=1`) =>
  `GET ${target} HTTP/1.1\r\n${lines}prefer: ${prefer}\r\n\r\n`;
export const post = (path: string, value: object) => {
  const body = JSON.stringify(value);
  return `POST ${path} HTTP/1.1\r\n${lines}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
};
const large = `${clicks}?limit=1000&date_start=2024-01-01`;
const connectRequest = "CONNECT example.test:443 HTTP/1.1\r\nhost: a\r\n\r\n";

export const oddClients: Readonly<Record<string, OddClient>> = {
  "a tunnel (CONNECT)": { text: connectRequest },
  "a tunnel with 66 KB of data": { text: connectRequest + "x".repeat(66_000) },
  "a half-closed tunnel": { text: connectRequest, isHalfClosed: true },
  "a tunnel behind a delayed response": { text: get("delay=60000") + connectRequest },
  "an Upgrade to WebSocket": {
    text: `GET ${clicks} HTTP/1.1\r\n${lines}connection: upgrade\r\nupgrade: websocket\r\n\r\n`,
  },
  "pipelined delays": { text: get("delay=60000").repeat(20) },
  "a slow body behind a delay": { text: get("delay=60000") + get("fault=slow-body") },
  "a slow body that is not read": { text: get("fault=slow-body", large), isPaused: true },
  "a response that never comes": { text: get("fault=timeout") },
  "a wait for requests": { text: post("/__admin/requests/wait", { count: 1000, timeoutMs: 60_000 }) },
  "an event stream": { text: get("x", "/__admin/requests/stream") },
  "an event stream that is not read": { text: get("x", "/__admin/requests/stream"), isPaused: true },
  "large pages that are not read": { text: get("x", large).repeat(200), isPaused: true },
  "a half-closed connection": { text: get("delay=60000"), isHalfClosed: true },
  "a connection without a request": { text: "" },
  "an unfinished request": { text: `GET ${clicks} HTTP/1.1\r\nhost: a\r\n` },
  "an unfinished body": { text: post("/__admin/settings", { seed: "x" }).slice(0, -3) },
  "a TLS handshake": { text: "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".padEnd(500, "\xaa") },
};

export function connectClient(port: number, { text, isPaused, isHalfClosed }: OddClient): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true }, () => {
      socket.off("error", reject).on("error", () => undefined);
      if (isPaused) socket.pause();
      else socket.resume();
      socket.write(Buffer.from(text, "latin1"));
      if (isHalfClosed) socket.end();
      resolve(socket);
    }).on("error", reject);
  });
}
