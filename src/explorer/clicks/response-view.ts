/** A reply as it came: its first line, its headers, its body. */
import { jsonOf, type Reply, type Silence } from "../api-client.ts";
import { el, figure } from "../dom.ts";

const mostCharacters = 20_000;

/** One line that sums a reply up. */
export function replyLine(reply: Reply | Silence): HTMLElement {
  if ("silence" in reply) {
    return el(
      "p",
      { class: "line" },
      el("span", { class: "badge bad" }, "no reply"),
      ` ${reply.silence} after ${msText(reply.ms)}`,
    );
  }
  return el(
    "p",
    { class: "line" },
    el("span", { class: `badge ${toneOf(reply.status)}` }, `${reply.status} ${reply.reason}`.trim()),
    ` ${msText(reply.ms)} · ${bytesText(reply.bytes)}`,
  );
}

/** Headers and body. The body of a page is long, so it is cut. */
export function replyText(reply: Reply | Silence): readonly Node[] {
  if ("silence" in reply) return [];
  return [
    el(
      "dl",
      { class: "headers" },
      ...reply.headers.map(([name, value]) =>
        el("div", {}, el("dt", {}, name), el("dd", {}, value || "(empty)")),
      ),
    ),
    el("pre", { class: "raw", tabindex: 0, role: "region", "aria-label": "Body" }, cut(bodyText(reply))),
  ];
}

/** How a status is meant. */
export function toneOf(status: number): string {
  return status < 300 ? "good" : status < 500 ? "odd" : "bad";
}

export function msText(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${figure(Math.round(ms))} ms`;
}

function bytesText(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`;
}

/** JSON with room to breathe, anything else word for word. */
function bodyText(reply: Reply): string {
  const json = jsonOf(reply);
  return json === undefined ? reply.body || "(empty)" : JSON.stringify(json, null, 2);
}

function cut(text: string): string {
  const left = text.length - mostCharacters;
  return left > 0 ? `${text.slice(0, mostCharacters)}\n... and ${figure(left)} characters more` : text;
}
