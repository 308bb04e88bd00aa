/** One response that curl saved is judged for what it can tell. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runVerify } from "../../src/cli/commands/verify.ts";
import { folder, mock, run, useMockAndFolder, verify } from "./run-command.ts";

useMockAndFolder();

const day = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-28T23:59:59Z&limit=20";
const path = `/api/smart-links/eveniet/clicks?${day}&include_bots=false`;
const named = ["--operation", "listSmartLinkClicks"] as const;

beforeAll(async () => {
  const headers = { authorization: "Bearer any" };
  const response = await fetch(mock.url + path, { headers });
  const [body, head] = [
    await response.text(),
    [...response.headers].map(([name, value]) => `${name}: ${value}`),
  ];
  const unfiltered = await fetch(`${mock.url}/api/smart-links/eveniet/clicks?${day}`, { headers });
  const whole = await unfiltered.text();
  const files = {
    "body.json": body,
    "whole.json": whole,
    "head.txt": `HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\n${head.join("\r\n")}\r\n\r\n${body}`,
    "short.json": withoutLastRow(whole),
    "short-of-humans.json": withoutLastRow(body),
    "refusal.json": '{"error":"VALIDATION_ERROR","message":"No."}',
    "refusal.txt":
      'HTTP/2 418\nContent-Type: application/json\n\n{"error":"TEAPOT","message":"No.","description":""}',
    "page.html": "<html>",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});

function withoutLastRow(body: string): string {
  const short = JSON.parse(body);
  short.data.rows.pop();
  return JSON.stringify(short);
}

async function reportOn(...argv: readonly string[]) {
  const { code, stdout } = await verify(...argv, "--json");
  const [{ verdicts, observations, subject, violations }] = JSON.parse(stdout).reports;
  const skipped = verdicts.filter(({ outcome }: { outcome: string }) => outcome === "skipped");
  const reasons: Record<string, string> = Object.fromEntries(
    skipped.map(({ check, reason }: { check: string; reason: string }) => [check, reason]),
  );
  return { code, verdicts, reasons, observations, subject, violations };
}

describe("A saved response", () => {
  test("is judged by its body alone; what needs the request or the head is skipped with the reason", async () => {
    const { code, reasons, observations, violations } = await reportOn("body.json", ...named);
    expect([code, violations]).toEqual([0, []]);
    expect(reasons["echo-repeats-the-page"]).toBe(
      "the sent parameters are not known: name the address of the request (--url)",
    );
    expect(reasons["headers-are-documented"]).toMatch(/^the response was saved without its head: .*curl -i$/);
    for (const held of ["response-fits-schema", "rows-obey-filters", "total-is-sum-of-chart"])
      expect(reasons).not.toHaveProperty(held);
    expect((await reportOn("whole.json", ...named)).reasons).not.toHaveProperty("page-is-full");
    expect(observations.filter(({ kind }: { kind: string }) => kind === "drift")).toEqual([]);
  });

  test("with its head and address is judged like any other", async () => {
    const { code, reasons, subject } = await reportOn(
      "head.txt",
      "--url",
      `https://gateway.example/of${path}`,
    );
    expect(code).toBe(0);
    expect(subject).toEqual({ link: "eveniet" });
    for (const held of ["echo-repeats-the-page", "headers-are-documented", "status-is-documented"])
      expect(reasons).not.toHaveProperty(held);
  });

  test("that is wrong in itself is a violation", async () => {
    const { code, violations } = await reportOn("short.json", ...named);
    expect(code).toBe(1);
    expect(violations).toMatchObject([{ check: "page-is-full", received: "19 rows" }]);
  });

  test("with a filter may have fewer rows than its total, which may count what the filter removed", async () => {
    const { code, reasons } = await reportOn("short-of-humans.json", ...named);
    expect(code).toBe(0);
    expect(reasons["page-is-full"]).toBe("no page shows what its total counts");
  });

  test("that is a refusal is judged by its status", async () => {
    const { verdicts } = await reportOn("refusal.txt", ...named);
    expect(verdicts).toContainEqual(
      expect.objectContaining({ check: "status-is-documented", outcome: "differs" }),
    );
  });

  test("is judged inside of run too, where SMART_LINKS_URL is the address of the sandbox", async () => {
    const env = { SMART_LINKS_URL: mock.url };
    const { code, stdout } = await run(runVerify, ["body.json", ...named], { env });
    expect(code).toBe(0);
    expect(stdout).toContain("The contract holds");
  });

  test.each(["", "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n"])(
    "that is not UTF-8 is said to be so, and one with U+FFFD is not: after %j",
    async (head) => {
      const text = `${head}{"data":[],"note":"caf\u00e9 \ufffd"}`;
      const findings = async (bytes: Buffer) => {
        await writeFile(join(folder, "bytes.txt"), bytes);
        const { verdicts } = await reportOn("bytes.txt", "--operation", "listSmartLinks");
        return verdicts.find(({ check }: { check: string }) => check === "body-is-json").outcome;
      };
      expect(await findings(Buffer.from(text))).toBe("held");
      expect(await findings(Buffer.from(text.replace("\ufffd", ""), "latin1"))).toBe("violated");
    },
  );

  test.each(["api_key=SecretOfTheQuery123", "token=SecretOfTheQuery123", "q=ofapi_SecretOfTheQuery1234567"])(
    "has no key of its address in its report: %s",
    async (query) => {
      const address = `http://127.0.0.1/api/smart-links?limit=1&${query}`;
      const argv = ["short.json", "--url", address, "--report", "json=keys.json", "--report", "console"];
      const { stdout } = await verify(...argv);
      expect(stdout).toContain("limit=1");
      for (const text of [stdout, await readFile(join(folder, "keys.json"), "utf8")])
        expect(text).not.toContain("SecretOfTheQuery");
    },
  );

  test.each([
    ["a refusal without its status", ["refusal.json", ...named], /save it with curl -i/],
    ["another file", ["page.html", ...named], /no recording, no HAR, and no response in JSON/],
    ["an unknown operation", ["body.json", "--operation", "listClicks"], /one of listSmartLinkClicks, /],
    [
      "no operation",
      ["head.txt"],
      /needs the option operation, one of listSmartLinkClicks, .*, or the option url/,
    ],
    ["no operation and no head", ["body.json"], /^body\.json: This is not a recording: /],
    [
      "another address",
      ["body.json", "--url", "https://example.org/"],
      /^url is no address of the Smart Links API/,
    ],
    ["no address", ["body.json", "--url", "clicks"], /^url is no address\.$/],
  ])("gets a clear error for %s", async (_, argv, message) => {
    await expect(verify(...argv)).rejects.toThrow(message);
  });
});
