/** A report in which every text that may come from a target wants to be more than text. */
import type { Report } from "../../../src/contract/report/report.ts";
import { offsetIgnored } from "./sample-report.ts";

/** What a reply may try on a terminal, a browser, an XML parser, a Markdown renderer and a build server. */
export const hostile = [
  "\u001b[2J\u001b]8;;https://evil.example\u0007link\u009b31m\u0000\u007f",
  "</script><script>alert(1)</script></style><!-- <img src=x onerror=alert(1)>",
  "]]><evil/>&amp;&#x41;&evil; \" onmouseover='alert(1)'",
  "``` ` ```` | \\| **bold** [link](https://evil.example) ![](//evil.example/x.png) @team #1 <b>",
  "%0A::error::evil%0D\r\n::add-mask::evil\n##[add-matcher]evil,a:b",
  "\ud800 lone \udfff \u202egnirts\u2066\u200b\ufeff\u2028\u2029\ufffe\uffff\u{e0041}\u{1fffe}",
  "'; touch evil #$(touch evil)`touch evil`\\",
].join(" ");

/** Every string of a value replaced, but for those that are ours. */
function poisoned(value: unknown, ours: ReadonlySet<string>, key = ""): unknown {
  if (typeof value === "string") return ours.has(key) ? value : `${value}${hostile}`;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, ours, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, ours, name)]));
}

const closed = [
  "evidence",
  "severity",
  "outcome",
  "kind",
  "seen",
  "change",
  "requested",
  "detected",
  "check",
];

export const hostileReport = poisoned(offsetIgnored, new Set(closed)) as Report;
