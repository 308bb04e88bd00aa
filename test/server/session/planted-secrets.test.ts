/** Secrets in every place of a request: none reaches the journal, its stream, the log or a matcher. */
import { request } from "node:http";
import { expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/sandbox.ts";

const secret = "PlantedS3cretThatNobodyMayEverSee";
const encoded = [...secret].map((c) => `%${c.charCodeAt(0).toString(16)}`).join("");
const path = "/api/smart-links/eveniet/clicks";
const bearer = ["authorization", `Bearer ${secret}`];
const any = ["authorization", "Bearer any"];
const many = Array.from({ length: 70 }, (_, i) => [`x-${i}`, "v"]).flat();
const long = "q".repeat(2030);

/** URL and headers of a request, by where the secret stands. */
const places: readonly (readonly [string, string, readonly string[]])[] = [
  ["the header", path, bearer],
  ["a cookie before another", path, ["cookie", `sid=${secret}; theme=dark`]],
  ["a cookie and the URL", `${path}?x=${secret}`, ["cookie", `theme=dark; sid=${secret}`]],
  ["a header after a tab, and the URL", `${path}?x=${secret}`, ["authorization", `Bearer\t${secret}`]],
  ["a second header", `${path}?x=${secret}`, ["authorization", "Bearer any", ...bearer]],
  ["a header behind 70 others, and the URL", `${path}?x=${secret}`, [...many, ...bearer]],
  ["a URL where it is cut", `${path}?a=${long.slice(path.length + 10)}&x=${secret}`, bearer],
  ["a secret parameter where it is cut", `${path}?a=${long.slice(path.length + 20)}&token=${secret}`, []],
  ["a header where it is cut", path, [...bearer, "x-note", `${"n".repeat(500)}${secret}`]],
  ["the URL, encoded", `${path}?x=${encoded}`, bearer],
  ["the URL, encoded twice", `${path}?x=${encoded.replaceAll("%", "%25")}`, bearer],
  ["the link", `/api/smart-links/${secret}/clicks`, bearer],
  ["the account", `/api/${secret}/smart-links/a/clicks`, bearer],
  ["a path that does not exist", `/nothing/${secret}`, bearer],
  ["a path, where the message cuts it", `/nothing/${"p".repeat(34)}/${secret}`, bearer],
  ["the name of a parameter", `${path}?${secret}=1`, bearer],
  ["a value that is refused", `${path}?limit=${secret}`, bearer],
  ["an unknown preference", path, [...bearer, "prefer", `${secret}=1`]],
  ["the address of a page", path, ["referer", `http://a.example/?token=${secret}`]],
  ["another header", path, [...bearer, "x-note", `see ${secret}`]],
  ["the name of a header", path, [...bearer, `x-${secret}`, "1"]],
  ...["?api_key=", "%26api_key=", ";api_key=", "%3Fapi%255Fkey%3D"].map(
    (sign) => [`a refused value, after ${sign}`, `${path}?limit=10${sign}${secret}`, any] as const,
  ),
  ["a refused value, with signs", `${path}?limit=10?token=${secret.replaceAll("a", "+%22%c3%a9")}`, any],
  ["a refused value, repeated", `${path}?limit=${secret}&token=${secret}`, any],
  ["a refused value, behind 70 headers", `${path}?limit=${secret}`, [...bearer, ...many]],
  ["a refused value of a long URL", `${path}?limit=1?token=${secret}&a=${long}`, any],
  ["a date", `${path}?date_end=2026-01-31?token=${secret}`, any],
  ["the name of an unknown parameter", `${path}?a%26token%3D${secret}`, any],
  ["a parameter of a path", `${path};api_key=${secret}`, any],
  ["a part of a path", `/api/smart-links/eveniet/api_key=${secret}/clicks`, any],
  ["a link with its scheme", `/api/smart-links/Bearer%20${secret}/clicks`, any],
  ["a reserved link", `/api/smart-links/test_;token=${secret}/clicks`, any],
  ["a user of a path", `//me:${secret}@host/clicks`, any],
  ["a preference of its own", path, [...any, "prefer", `delay=0; token=${secret}`]],
  ["a preference in quotes, and the URL", `${path}?limit=${secret}`, [...any, "prefer", `key="${secret}"`]],
  ["another header with its scheme", `${path}?limit=${secret}`, [...any, "x-note", `Bearer ${secret}`]],
];

function send(mock: Mock, url: string, headers: readonly string[]): Promise<void> {
  const { port, host } = new URL(mock.url);
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: url, headers: ["host", host, ...headers] }, (reply) => {
      reply.resume().on("end", resolve);
    });
    sent.on("error", reject).end();
  });
}

/** Half of the secret is too much as well. */
const parts = new RegExp(`${secret.slice(0, 14)}|${secret.slice(-14)}`, "i");

test.each(["pretty", "json"] as const)("no secret survives, wherever it stands; log %s", async (log) => {
  const lines: string[] = [];
  await using mock = await startMock({ port: 0, log, logTo: (line) => lines.push(line) });
  const abort = new AbortController();
  const { body } = await fetch(`${mock.url}/__admin/requests/stream`, { signal: abort.signal });
  for (const [, url, headers] of places) await send(mock, url, headers);
  let events = "";
  for await (const chunk of body ?? []) {
    events += new TextDecoder().decode(chunk);
    if (events.includes(`id: ${places.length}\n`) && events.endsWith("\n\n")) break;
  }
  abort.abort();
  const entries = mock.requests();
  expect(entries).toHaveLength(places.length);
  await expect.poll(() => lines.filter((line) => !line.includes("__admin")).length).toBe(places.length);
  const streamed = events.match(/^data: .*$/gm) ?? [];
  const logged = lines.filter((line) => !line.includes("__admin"));
  for (const [i, [place]] of places.entries()) {
    const seen = { entry: JSON.stringify(entries[i]), event: streamed[i] ?? "", line: logged[i] ?? "" };
    for (const [where, text] of Object.entries(seen))
      expect(decodeURIComponent(decodeURIComponent(text)), `${place}: ${where}`).not.toMatch(parts);
  }
  const guess = mock.requests({ path: secret.slice(0, 3) });
  expect(guess).toEqual([]);
});
