/** A connection that writes whatever bytes it is told, and reads replies as strictly as a proxy would. */
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A reply as it came off the wire. */
export interface WireReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** How a talk ended: the other side closed, or was still silent when patience was over. */
export interface Talk {
  readonly bytes: Buffer;
  readonly isClosed: boolean;
}

export interface Speech {
  readonly port: number;
  /** Written one after the other. */
  readonly parts: readonly (string | Buffer)[];
  /** Between two parts. */
  readonly pauseMs?: number;
  /** What to do after the last part: wait for an answer, say that nothing more comes, or be gone. */
  readonly end?: "wait" | "half-close" | "reset";
  /** How long silence is borne after the last byte in either direction. */
  readonly patienceMs?: number;
}

export function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket)).once("error", reject);
    // What is said to a mock that has hung up already is of no interest.
    socket.on("error", () => undefined);
  });
}

/** Says the parts, and listens until the other side closes or stays silent. Text is written as Latin-1. */
export async function talk({
  port,
  parts,
  pauseMs = 0,
  end = "wait",
  patienceMs = 2000,
}: Speech): Promise<Talk> {
  const socket = await open(port);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  const closed = new Promise<boolean>((resolve) => {
    socket.once("close", () => resolve(true));
    // When this process was held up, what came meanwhile is read first.
    socket.setTimeout(patienceMs, () => setTimeout(() => resolve(false), 300));
  });
  for (const part of parts) {
    if (socket.destroyed || !socket.writable) break;
    socket.write(typeof part === "string" ? Buffer.from(part, "latin1") : part);
    if (pauseMs > 0) await sleep(pauseMs);
  }
  if (end === "half-close") socket.end();
  if (end === "reset") socket.resetAndDestroy();
  const isClosed = await closed;
  socket.destroy();
  return { bytes: Buffer.concat(chunks), isClosed };
}

/**
 * Every final reply in the bytes, in order.
 * @param methods Those of the requests, in order: a reply to HEAD has no body, whatever its headers say.
 * @throws Error when the bytes are not HTTP, or end in the middle of a reply.
 */
export function repliesIn(bytes: Buffer, methods: readonly string[]): readonly WireReply[] {
  const replies: WireReply[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\r\n\r\n", at);
    if (end < 0)
      throw new Error(`no end of head in ${JSON.stringify(bytes.toString("latin1", at, at + 200))}`);
    const { status, headers } = headOf(bytes.toString("latin1", at, end));
    at = end + 4;
    if (status < 200) continue;
    const isEmpty = methods[replies.length] === "HEAD" || status === 204 || status === 304;
    const { body, next } = isEmpty ? { body: Buffer.alloc(0), next: at } : bodyAt(bytes, at, headers);
    replies.push({ status, headers, body });
    at = next;
  }
  return replies;
}

function headOf(text: string): Omit<WireReply, "body"> {
  const [first = "", ...lines] = text.split("\r\n");
  const status = /^HTTP\/1\.1 (\d{3}) [\x20-\x7e]*$/.exec(first)?.[1];
  if (status === undefined) throw new Error(`not a status line: ${JSON.stringify(first)}`);
  const headers = lines.map((line) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+): ?([\x20-\x7e\x80-\xff]*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`not a header: ${JSON.stringify(line)}`);
    return [name.toLowerCase(), value];
  });
  return { status: Number(status), headers: Object.fromEntries(headers) };
}

function bodyAt(bytes: Buffer, at: number, headers: WireReply["headers"]): { body: Buffer; next: number } {
  if (headers["transfer-encoding"] === "chunked") return chunkedAt(bytes, at);
  const length = headers["content-length"];
  if (length === undefined) return { body: bytes.subarray(at), next: bytes.length };
  const next = at + Number(length);
  if (!/^\d+$/.test(length) || next > bytes.length) throw new Error(`a body of ${length} bytes is cut short`);
  return { body: bytes.subarray(at, next), next };
}

function chunkedAt(bytes: Buffer, from: number): { body: Buffer; next: number } {
  const chunks: Buffer[] = [];
  for (let at = from; ; ) {
    const end = bytes.indexOf("\r\n", at);
    const size = Number.parseInt(bytes.toString("latin1", at, end), 16);
    if (end < 0 || Number.isNaN(size)) throw new Error("a chunk is cut short");
    chunks.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
    if (size === 0) return { body: Buffer.concat(chunks), next: at };
  }
}
