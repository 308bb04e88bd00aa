/** Prints the findings of a proxy while the traffic goes on. */
import { printable } from "../../judge.ts";
import type { TrafficFinding, trafficJudge } from "../../proxy.ts";

/** Judges all exchanges together from time to time. */
export interface LiveFindings {
  /** Prints findings, and sees to it that all exchanges are soon judged together. */
  add(fresh: readonly TrafficFinding[]): void;
  /** Prints what is new in all exchanges together, and ends. */
  finish(): void;
}

/** Relations need several exchanges: a pause lets those of one page of a client come first. */
const pauseMs = 300;
/** Judging all exchanges together takes at most a tenth of the time: meanwhile no request passes. */
const share = 10;

interface FindingsListener {
  readonly stderr: (text: string) => void;
  /** Called with the new findings of all exchanges together. */
  readonly onTogether: (findings: readonly TrafficFinding[]) => void;
}

export function liveFindings(
  judge: ReturnType<typeof trafficJudge>,
  { stderr, onTogether }: FindingsListener,
): LiveFindings {
  let timer: NodeJS.Timeout | undefined;
  let waitMs = pauseMs;
  const print = (fresh: readonly TrafficFinding[]) => {
    for (const finding of fresh) stderr(`${findingLine(finding)}\n`);
  };
  const judgeTogether = () => {
    timer = undefined;
    const startMs = performance.now();
    const fresh = judge.judgeTogether();
    print(fresh);
    onTogether(fresh);
    waitMs = Math.max(pauseMs, share * (performance.now() - startMs));
  };
  return {
    add(fresh) {
      print(fresh);
      timer ??= setTimeout(judgeTogether, waitMs);
    },
    finish() {
      clearTimeout(timer);
      judgeTogether();
    },
  };
}

function findingLine(finding: TrafficFinding): string {
  const mark = finding.severity === "error" ? "✗" : "!";
  return `${mark} ${findingText(finding)} ${shortText(finding.request)}`;
}

export function findingText(finding: TrafficFinding): string {
  return `${finding.check}: ${printable(finding.claim)} ${valuesText(finding)}.`;
}

function valuesText({ at, expected, received }: TrafficFinding): string {
  return `${printable(at)} expected ${shortText(expected)}, received ${shortText(received)}`;
}

/** As the sandbox: a header that names a few is enough. */
const mostWarnings = 5;

/** What `Mock-Warnings` says of the findings of a response: the first of each check. */
export function warningsOf(findings: readonly TrafficFinding[]): readonly string[] {
  const firsts = findings.filter(({ check }, i) => findings.findIndex((one) => one.check === check) === i);
  return firsts.slice(0, mostWarnings).map((finding) => `${finding.check}: ${valuesText(finding)}`);
}

/** A text of a response in one line that is not long. */
export function shortText(text: string): string {
  return printable(text.length <= 200 ? text : `${text.slice(0, 200).replace(/\p{Cs}$/u, "")}...`);
}
