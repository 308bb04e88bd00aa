/** A response as it came: its first line, its headers, its body. */
import { type ApiResponse, jsonOf, type RequestFailure } from "../api-client.ts";
import { el, figure } from "../dom.ts";

const mostCharacters = 20_000;

/** One line that sums a response up. */
export function statusLine(response: ApiResponse | RequestFailure): HTMLElement {
  if ("failure" in response) {
    return el(
      "p",
      { class: "line" },
      el("span", { class: "badge bad" }, "no response"),
      ` ${response.failure} after ${msText(response.ms)}`,
    );
  }
  return el(
    "p",
    { class: "line" },
    el(
      "span",
      { class: `badge ${toneOf(response.status)}` },
      `${response.status} ${response.statusText}`.trim(),
    ),
    ` ${msText(response.ms)} · ${bytesText(response.bytes)}`,
  );
}

/** Headers and body. The body of a page is long, so it is cut. */
export function responseDetails(response: ApiResponse | RequestFailure): readonly Node[] {
  if ("failure" in response) return [];
  return [
    el(
      "dl",
      { class: "headers" },
      ...response.headers.map(([name, value]) =>
        el("div", {}, el("dt", {}, name), el("dd", {}, value || "(empty)")),
      ),
    ),
    el("pre", { class: "raw", tabindex: 0, role: "region", "aria-label": "Body" }, cut(bodyText(response))),
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
function bodyText(response: ApiResponse): string {
  const json = jsonOf(response);
  return json === undefined ? response.body || "(empty)" : JSON.stringify(json, null, 2);
}

function cut(text: string): string {
  const left = text.length - mostCharacters;
  return left > 0 ? `${text.slice(0, mostCharacters)}\n... and ${figure(left)} characters more` : text;
}
