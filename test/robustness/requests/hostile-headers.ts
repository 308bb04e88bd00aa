/** Headers and bodies as nobody should send them. */
import fc from "fast-check";
import { anyText, prototypeKeys } from "./hostile-text.ts";

const headerName = fc.oneof(
  fc.constantFrom(
    "host",
    "authorization",
    "accept",
    "content-type",
    "expect",
    "upgrade",
    "range",
    "if-none-match",
  ),
  fc.constantFrom(
    "accept-version",
    "origin",
    "access-control-request-method",
    "access-control-request-headers",
  ),
  fc.constantFrom(
    "transfer-encoding",
    "content-length",
    "trailer",
    "te",
    "cookie",
    "x-forwarded-for",
    "user-agent",
  ),
  fc.constantFrom(...prototypeKeys, "", "bad name", "x\0y"),
  fc.string({ maxLength: 8 }),
);
const headerValue = fc.oneof(
  anyText,
  fc.constantFrom(
    "chunked",
    "gzip",
    "application/json",
    "100-continue",
    "bytes=0-",
    "Bearer",
    "Bearer any",
    "h2c",
    ";;;",
  ),
  fc.string({ unit: "binary-ascii", maxLength: 20 }),
  fc.integer({ min: 0, max: 40_000 }).map((length) => "x".repeat(length)),
);
const header = fc.tuple(headerName, headerValue).map(([name, value]) => `${name}: ${value}\r\n`);
/** The header lines of a request. */
export const headers = fc.oneof(
  { weight: 8, arbitrary: fc.array(header, { maxLength: 4 }).map((all) => all.join("")) },
  {
    weight: 1,
    arbitrary: fc.tuple(header, fc.integer({ min: 2, max: 3000 })).map(([it, times]) => it.repeat(times)),
  },
);

const content = fc.oneof(fc.constant(""), fc.json(), fc.string({ unit: "binary-ascii", maxLength: 60 }));
/** The empty line after the headers, and what follows. */
export const body = fc.oneof(
  { weight: 6, arbitrary: fc.constant("\r\n") },
  { weight: 2, arbitrary: content.map((it) => `content-length: ${Buffer.byteLength(it)}\r\n\r\n${it}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(content, fc.nat(100)).map(([it, length]) => `content-length: ${length}\r\n\r\n${it}`),
  },
  {
    weight: 1,
    arbitrary: content.map(
      (it) => `transfer-encoding: chunked\r\n\r\n${it.length.toString(16)}\r\n${it}\r\n0\r\n\r\n`,
    ),
  },
  { weight: 1, arbitrary: content.map((it) => `transfer-encoding: chunked\r\n\r\nzz;=\r\n${it}`) },
);
