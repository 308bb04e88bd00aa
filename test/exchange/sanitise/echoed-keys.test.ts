/** A key that a target repeats reaches nothing that the kit keeps or shows, however the target encoded it. */
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runRecord } from "../../../src/cli/commands/record.ts";
import { runVerify } from "../../../src/cli/commands/verify.ts";
import { redactKey } from "../../../src/exchange/sanitise/key-redaction.ts";
import { folder, inFolder, run, useMockAndFolder } from "../../cli/run-command.ts";
import { share } from "../../support/effort.ts";
import { growth, proportional } from "../../support/growth.ts";
import { loopback } from "../loopback.ts";

useMockAndFolder();

const keys = fc.stringMatching(/^[!-~]{12,40}$/);
const code = (c: string) => c.charCodeAt(0);
const hex = (c: string) => code(c).toString(16).padStart(2, "0");
const each = (write: (c: string) => string) => (text: string) => [...text].map(write).join("");
const base64 = (text: string) => Buffer.from(text).toString("base64");

/** Encodings of a whole text, and what undoes them. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "JSON escapes": each((c) => `\\u00${hex(c)}`),
  "JSON escapes in capitals": each((c) => `\\u00${hex(c).toUpperCase()}`),
  "JSON escapes of every other letter": (text) =>
    [...text].map((c, i) => (i % 2 ? c : `\\u00${hex(c)}`)).join(""),
  "escapes of escapes": each((c) => `\\\\u00${hex(c)}`),
  "hexadecimal escapes": each((c) => `\\x${hex(c)}`),
  "percent-encoding": each((c) => `%${hex(c)}`),
  "percent-encoding in capitals": each((c) => `%${hex(c).toUpperCase()}`),
  "percent-encoding twice": each((c) => `%25${hex(c)}`),
  hexadecimal: each(hex),
  "hexadecimal in capitals": (text) => each(hex)(text).toUpperCase(),
  base64,
  "base64 for URLs": (text) => Buffer.from(text).toString("base64url"),
  "HTML entities": each((c) => `&#x${hex(c).toUpperCase()};`),
  "decimal HTML entities": each((c) => `&#${code(c)};`),
};

/** How the encoded key gets into a body: as text of JSON, with all signs escaped, or as JSON in JSON. */
const bodies: Readonly<Record<string, (text: string) => string>> = {
  "a value": (text) => JSON.stringify({ data: { note: `see ${text}.` } }),
  "a name": (text) => JSON.stringify({ [text]: 1 }),
  "escaped signs": (text) => JSON.stringify({ note: text }).replaceAll("/", "\\/").replaceAll("+", "\\u002b"),
  "escaped letters": (text) => `{"note":"${each((c) => `\\u00${hex(c)}`)(text)}"}`,
  "JSON in JSON": (text) => JSON.stringify({ json: JSON.stringify({ json: JSON.stringify({ text }) }) }),
  "damaged JSON": (text) => `{"a":"b",${JSON.stringify({ note: text })}`,
};

/** Everything that a reader could make of a text: the oracle undoes all encodings, in rounds. */
function readings(text: string): readonly string[] {
  const undo: readonly ((text: string) => string)[] = [
    (t) => t.replaceAll(/\\+u([0-9a-f]{4})/gi, (_, n) => String.fromCharCode(Number.parseInt(n, 16))),
    (t) => t.replaceAll(/\\+x([0-9a-f]{2})/gi, (_, n) => String.fromCharCode(Number.parseInt(n, 16))),
    (t) => t.replaceAll(/\\+(["\\/])/g, "$1"),
    (t) => t.replaceAll(/%([0-9a-f]{2})/gi, (_, n) => String.fromCharCode(Number.parseInt(n, 16))),
    (t) => t.replaceAll(/&#x([0-9a-f]+);/gi, (_, n) => String.fromCharCode(Number.parseInt(n, 16))),
    (t) => t.replaceAll(/&#(\d+);/g, (_, n) => String.fromCharCode(Number(n))),
  ];
  const seen = [text];
  for (let round = 0; round < 5; round++) seen.push(undo.reduce((t, step) => step(t), seen.at(-1)!));
  const runs = seen.flatMap((t) => t.match(/[\w+/-]{16,}/g) ?? []);
  return [
    ...seen,
    ...runs.flatMap((t) => [Buffer.from(t, "hex").toString(), Buffer.from(t, "base64").toString()]),
  ];
}

describe.each(Object.keys(encodings))("A key in %s is removed from", (encoding) => {
  test.each(Object.keys(bodies))("%s", (body) => {
    fc.assert(
      fc.property(keys, (key) => {
        const echoed = bodies[body]!(encodings[encoding]!(key));
        const clean = redactKey(
          { status: 200, headers: { "x-seen": encodings[encoding]!(key) }, body: echoed },
          key,
        );
        for (const text of [...readings(clean.body), ...readings(clean.headers["x-seen"]!)])
          expect(text).not.toContain(key);
        if (body === "JSON in JSON" || body === "a value") JSON.parse(clean.body);
      }),
      { numRuns: share(40) },
    );
  });
});

test.each<[string, string]>([
  ["escaped quotes", '\\"'],
  ["escaped backslashes", "\\\\"],
  ["escaped slashes in JSON", '{"a":"\\/"},'],
  ["escaped signs of percent", "%25"],
])("a body of %s stays as it is, in time in proportion to its length", (_name, piece) => {
  const body = (size: number) => piece.repeat(size / piece.length);
  const redact = (text: string) =>
    expect(redactKey({ status: 200, headers: {}, body: text }, "ofapi_0123456789").body === text).toBe(true);
  redact(body(8_000_000));
  expect(growth(body, redact, 50_000)).toBeLessThan(proportional);
});

test("reports, recordings and the console hold no echo of the key", async () => {
  const key = "ofapi_Echo/ed+KeyThatNobodyMayEverSee0000000000";
  const echo = Object.fromEntries(Object.entries(encodings).map(([name, encode]) => [name, encode(key)]));
  const raw = `{"data":{"note":"${encodings["JSON escapes"]!(key)}","url":"${key.replaceAll("/", "\\/")}"},"echo":${JSON.stringify(echo)}}`;
  await using server = await loopback((_request, response) => {
    response
      .setHeader("content-type", "application/json")
      .setHeader("x-echo", encodings["percent-encoding"]!(key));
    response.end(raw);
  });
  const changes = { env: { ONLYFANSAPI_API_KEY: key } };
  const files = ["json", "junit", "markdown", "html", "drift", "patch"];
  const reports = files.flatMap((kind) => ["--report", `${kind}=${kind}.out`]);
  const verified = await run(runVerify, [server.origin, "--plan", "standard", ...reports], changes);
  const recorded = await run(runRecord, [server.origin, "--plan", "standard", "--out", "echo.json"], changes);
  const written = await Promise.all([...files.map((kind) => `${kind}.out`), "echo.json"].map(inFolder));
  for (const text of [verified.stdout, verified.stderr, recorded.stdout, recorded.stderr, ...written])
    for (const reading of readings(text)) expect(reading.includes(key), folder).toBe(false);
});
