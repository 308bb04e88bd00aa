/** Requests of every kind that is known for hurting servers, by name; each as it is, none drawn. */
import type { Hostile } from "./hostile-request.ts";

const path = "/api/smart-links/eveniet/clicks";
const kept = "host: a\r\nauthorization: Bearer any\r\n";
const closing = `connection: close\r\n${kept}`;
const ask = (target: string, headers = "", method = "GET") =>
  `${method} ${target} HTTP/1.1\r\n${closing}${headers}\r\n`;

function whole(target: string, text: string, more: Partial<Hostile> = {}): Hostile {
  return { method: text.split(" ", 1)[0]!, target, text, cuts: [], end: "wait", ...more };
}
const asking = (target: string, headers = "") => whole(target, ask(target, headers));
const link = (id: string) => asking(`/api/smart-links/${id}/clicks`);
const having = (query: string) => asking(`${path}?${query}`);
const prototype = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
const chunked = `transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n`;
const posted = (body: string) =>
  whole(
    "/__s/a/__admin/settings",
    `PATCH /__s/a/__admin/settings HTTP/1.1\r\nconnection: close\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );

/** By the kind of what is wrong with them. */
export const corpus: Readonly<Record<string, readonly Hostile[]>> = {
  "malformed percent-encoding": [
    ...["%", "%0", "%zz", "%ff%fe", "%c0%ae", "%ed%a0%80", "%25%30%30"].flatMap((it) => [
      link(it),
      having(`limit=${it}`),
      having(`${it}=1`),
    ]),
    asking("/__s/%zz/__admin/settings"),
    asking("/__admin/requests?limit=%ff"),
  ],
  // The target ends at the space, so these ask for pages.
  "spaces around the target": ["/ ", " /", "/docs ", "/docs a", "/openapi.json  "].map((it) => asking(it)),
  NUL: [
    link("\0"),
    link("%00"),
    having("date_start=%00"),
    asking(path, "x: a\0b\r\n"),
    posted('{"seed":"\\u0000"}'),
  ],
  "a query of a megabyte": [
    having("q".repeat(1_000_000)),
    asking(`/__admin/requests?${"q".repeat(1_000_000)}`),
  ],
  "10,000 parameters": [
    having(Array.from({ length: 10_000 }, (_, i) => i % 10).join("&")),
    having(Array.from({ length: 10_000 }, (_, i) => `limit${i}=1`).join("&")),
  ],
  "huge headers": [
    asking(path, `x: ${"x".repeat(1_000_000)}\r\n`),
    asking(path, `authorization: Bearer ${"x".repeat(15_000)}\r\n`),
  ],
  "duplicate headers": [
    asking(path, "authorization: Bearer other\r\nauthorization: Basic x\r\n"),
    asking(path, "host: b\r\n"),
    asking(path, "prefer: x\r\n".repeat(1000)),
    asking(path, "content-length: 0\r\ncontent-length: 1\r\n"),
  ],
  pipelining: [3, 100].map((times) => ({
    ...whole(path, `GET ${path}?limit=2 HTTP/1.1\r\n${kept}\r\n`.repeat(times) + ask(`${path}?limit=1`)),
    times: times + 1,
  })),
  "slow requests": [
    whole(path, ask(path), { cuts: [1, 9, 40, 60, 80], pauseMs: 40 }),
    whole(path, `GET ${path} HTTP/1.1\r\n${closing}content-length: 5\r\n\r\nhello`, {
      cuts: [50, 105],
      pauseMs: 80,
    }),
  ],
  "half requests": [1, 20, 60, 90].flatMap((length) =>
    (["half-close", "reset"] as const).map((end) => whole(path, ask(path).slice(0, length), { end })),
  ),
  "wrong methods": ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "get", "FOO", "PRI"].map((method) =>
    whole(path, ask(path, "", method)),
  ),
  "chunked bodies on GET": [
    whole(path, `GET ${path} HTTP/1.1\r\n${closing}${chunked}\r\n`),
    whole(path, `GET ${path} HTTP/1.1\r\n${closing}transfer-encoding: chunked\r\n\r\nzz\r\n`),
    whole(path, `GET ${path} HTTP/1.1\r\n${closing}content-length: 3\r\n${chunked}\r\n`),
  ],
  unicode: [
    ...[
      "%F0%9F%A6%8A",
      "%e2%80%ae",
      "%EF%BB%BF",
      "%d9%a3",
      "%ef%bc%91",
      "\u00fc",
      "%cc%88".repeat(500),
    ].flatMap((it) => [link(it), having(`limit=${it}`)]),
    posted(JSON.stringify({ seed: "🦊\ud800" })),
  ],
  "keys of the prototype": [
    ...prototype.flatMap((it) => [
      link(it),
      having(`${it}=1`),
      asking(path, `${it}: 1\r\n`),
      asking(`/__s/${it}/__admin/settings`),
    ]),
    ...prototype.map((it) => posted(`{"${it}":{"limit":1}}`)),
  ],
};
