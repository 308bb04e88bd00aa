/** The proxy's page at `/__explorer`: the latest exchanges, each with its findings. It is written anew at each request. */
import { version } from "../../openapi/generated/version.gen.ts";
import type { TrafficFinding } from "../../proxy.ts";
import { badge, code, htmlPage, table, type XmlFragment, xml } from "../../report-text.ts";
import { findingText, shortText } from "./live-findings.ts";

export interface TrafficPage {
  /** Notes an exchange, or with a detail a request that was not judged. */
  add(exchange: PassedExchange): void;
  /** Notes findings of several exchanges together, at the latest one with their request. */
  addFindings(findings: readonly TrafficFinding[]): void;
  /** @param isStill Whether the page does not load itself again. */
  html(isStill: boolean): string;
}

interface PassedExchange {
  readonly atMs: number;
  /** Method, path and query, without a key. */
  readonly request: string;
  readonly status?: number;
  readonly findings?: readonly TrafficFinding[];
  readonly detail?: string;
}

interface Line extends PassedExchange {
  readonly number: number;
  readonly findings: TrafficFinding[];
}

const [mostExchanges, mostFindings] = [300, 20];

export function trafficPage(target: string): TrafficPage {
  const lines: Line[] = [];
  let count = 0;
  return {
    add(exchange) {
      count += 1;
      const findings = (exchange.findings ?? []).slice(0, mostFindings);
      lines.unshift({ ...exchange, number: count, findings });
      lines.length = Math.min(lines.length, mostExchanges);
    },
    addFindings(findings) {
      for (const finding of findings) {
        const line = lines.find(({ request }) => request === finding.request);
        if (line && line.findings.length < mostFindings) line.findings.push(finding);
      }
    },
    html(isStill) {
      const [link, text] = isStill ? ["/__explorer", "Follow"] : ["/__explorer?still", "Stop following"];
      const about = xml`<h2>${target}</h2><p>Requests of the Smart Links API, the newest first: ${count} since the proxy was started. <a href="${link}">${text}</a></p>`;
      const rows = table("Requests", ["#", "time", "response", "request and findings"], lines.map(rowOf));
      const articles = [about, ...rows];
      return htmlPage({ kind: "Traffic of the proxy", subject: target, version, articles });
    },
  };
}

function rowOf({ number, atMs, status, request, findings, detail = "" }: Line): readonly XmlFragment[] {
  const tone = status === undefined ? "none" : status < 300 ? "good" : status < 500 ? "odd" : "bad";
  const texts = findings.map(
    (finding) =>
      xml`<p>${badge(finding.severity === "error" ? "bad" : "odd", "✗")} ${findingText(finding)}</p>`,
  );
  return [
    xml`${number}`,
    xml`${new Date(atMs).toISOString().slice(11, 23)}`,
    badge(tone, String(status ?? "none")),
    xml`${code(shortText(request))} ${texts}${detail}`,
  ];
}
