/** The lines of a log about what is hardly HTTP. */
import { expect, test } from "vitest";
import { type LogStyle, startMock } from "../../../src/sandbox.ts";
import { talk } from "../../robustness/connections/raw-connection.ts";

const key = "ofapi_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKL";
const clicks = "/api/smart-links/eveniet/clicks";
const head = `host: a\r\nauthorization: Bearer ${key}\r\n`;

/** The lines that a mock logs until a client that writes these bytes has lost its connection. */
async function linesOf(log: LogStyle, ...parts: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  await using mock = await startMock({ port: 0, log, logTo: (line) => lines.push(line) });
  await talk({ port: Number(new URL(mock.url).port), parts, patienceMs: 5000 });
  await expect.poll(() => lines.length).toBeGreaterThan(0);
  return lines;
}

const noMethod = "the bytes begin with no method of HTTP, as TLS and the PROXY protocol do";

const refused: readonly (readonly [string, number, string, string])[] = [
  ["a bad header line", 400, `GET ${clicks} HTTP/1.1\r\n${head}${key}\r\n\r\n`, "a header line is not valid"],
  ["a method nobody knows", 400, `FOO ${clicks}?key=${key} HTTP/1.1\r\n${head}\r\n`, noMethod],
  ["the PROXY protocol", 400, `PROXY TCP4 10.0.0.1 10.0.0.2 1 2\r\nGET / HTTP/1.1\r\n${head}\r\n`, noMethod],
  ["TLS", 400, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", noMethod],
  [
    "a header of 20 kB",
    431,
    `GET ${clicks} HTTP/1.1\r\n${head}x: ${key.repeat(400)}\r\n\r\n`,
    "the request line and the headers have more than 16384 bytes",
  ],
  [
    "a NUL in the URL",
    400,
    `GET /\0${key} HTTP/1.1\r\n${head}\r\n`,
    "the URL has a character that no URL may have",
  ],
  ["HTTP/2", 400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "the client speaks HTTP/2"],
  ["another protocol", 400, `GET ${clicks} FTP/1.1\r\n${head}\r\n`, "the bytes are no valid HTTP"],
  ["CONNECT", 405, `CONNECT ${key}@example.test:443 HTTP/1.1\r\n${head}\r\n`, "CONNECT is not allowed here"],
];

test.each(refused)("%s has one line in both styles, without the bytes", async (_name, status, bytes, why) => {
  const [json = "", ...more] = await linesOf("json", bytes);
  expect(more).toEqual([]);
  const time = expect.stringMatching(/^\d{4}-/);
  expect(JSON.parse(json)).toEqual({ time, method: null, url: null, status, ms: null, why });
  const pretty = await linesOf("pretty", bytes);
  expect(pretty.map((line) => line.slice(8))).toEqual([` ${status} no request | ${why}\n`]);
});

test.each([
  ["no Host header", 400, `authorization: Bearer ${key}\r\n`, "The Host header is missing."],
  ["an unknown Expect", 417, `${head}expect: miracles\r\n`, "The only possible Expect is 100-continue."],
])("%s has a line like any other request", async (_name, status, lines, why) => {
  const bytes = `GET ${clicks}?token=${key} HTTP/1.1\r\n${lines}\r\n`;
  const logged = await linesOf("json", bytes);
  expect(logged.map((line) => JSON.parse(line))).toEqual([
    {
      time: expect.any(String),
      method: "GET",
      url: `${clicks}?token=[key]`,
      status,
      ms: expect.any(Number),
      why,
    },
  ]);
});

test("a connection has one line for what is refused, however much comes, beside those of its requests", async () => {
  const question = `GET ${clicks}?limit=1 HTTP/1.1\r\n${head}\r\n`;
  const parts = [question, ...Array.from({ length: 50 }, () => "garbage\r\n\r\n")];
  const lines = await linesOf("json", ...parts);
  await expect.poll(() => lines.length).toBe(2);
  const reasons = lines.map((line) => JSON.parse(line).why);
  expect(reasons.filter((why) => why === noMethod)).toHaveLength(1);
});
