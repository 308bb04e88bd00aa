/** Judges the traffic of a client while it comes: each exchange by itself at once, and all together when asked. */
import type { Recording } from "../exchange/recording/recording.ts";
import { type TrafficEntry, trafficRecording, trafficRouteOf } from "../exchange/recording/traffic.ts";
import { type JudgeRecordingOptions, judgeRecording } from "./judge-recording.ts";
import { starred } from "./read/places.ts";
import { parseRequest } from "./read/request/request-query.ts";
import { keepWithinBudget, runMemoryBudget } from "./read/response-budget.ts";
import type { Report, Severity, UnansweredProbe, Violation } from "./report/report.ts";

/** A finding, as it is reported while the traffic goes on. */
export interface TrafficFinding extends Pick<Violation, "check" | "at" | "expected" | "received"> {
  readonly claim: string;
  readonly severity: Severity;
  /** Method, path and query of the request. */
  readonly request: string;
}

export interface TrafficJudge {
  /** Judges one exchange by itself, and keeps it as long as there is room. */
  add(entry: TrafficEntry): TrafficFindings;
  /**
   * Notes a request whose exchange was not judged. The first report names the first ones that got no
   * complete response. One that writes may have changed what later responses show.
   */
  addUnjudged(request: UnjudgedOperation): void;
  /** Judges all kept exchanges together. Resolves to the findings that are new. */
  judgeTogether(): readonly TrafficFinding[];
  /** One report for each edition, over all kept exchanges. */
  reports(): readonly Report[];
  /** All kept exchanges, not sanitised. Undefined when there is none. */
  recording(): Recording | undefined;
  /** How many exchanges were judged by themselves only, because the room for the run was used up. */
  notKept(): number;
}

export interface UnjudgedOperation {
  readonly kind: string;
  /** The operation, when it changes something. */
  readonly writes?: string;
  /** Method and path. */
  readonly request?: string | undefined;
  /** Why there was no complete response, where the target is to blame. */
  readonly detail?: string;
}

export interface TrafficFindings {
  readonly all: readonly TrafficFinding[];
  /** Those of a check at a place of an operation that had none before. */
  readonly fresh: readonly TrafficFinding[];
}

const mostFailures = 20;

/** @param options `name` is the target as reports call it. */
export function trafficJudge(options: JudgeRecordingOptions): TrafficJudge {
  const kept: TrafficEntry[] = [];
  const known = new Set<string>();
  let room = runMemoryBudget;
  /** For exchanges with a new finding, when the other room is used up: the report needs them. */
  let reserve = runMemoryBudget;
  let notKept = 0;
  const failures: UnansweredProbe[] = [];
  /** Operations of requests that are not kept. */
  const unseen = new Set<string>();

  const judging = { ...options, isSanitised: false, unseenOperations: unseen };
  const judged = (entries: readonly TrafficEntry[]): readonly Report[] =>
    entries.length === 0 ? [] : judgeRecording(trafficRecording(entries, "proxy"), judging);
  const freshOf = (findings: readonly (readonly [key: string, finding: TrafficFinding])[]) => {
    const fresh: TrafficFinding[] = [];
    for (const [key, finding] of findings) {
      if (!known.has(key)) fresh.push(finding);
      known.add(key);
    }
    return fresh;
  };

  return {
    add(entry) {
      const found = judged([entry]).flatMap(findingsOf);
      const fresh = freshOf(found);
      const { exchange } = entry;
      const result = { kind: "response", exchange, attempts: 1 } as const;
      const inRoom = keepWithinBudget(result, room);
      const inReserve = fresh.length > 0 ? keepWithinBudget(result, reserve) : undefined;
      if (inRoom.result.kind === "response") {
        room = inRoom.left;
        kept.push(entry);
      } else if (inReserve?.result.kind === "response") {
        reserve = inReserve.left;
        kept.push(entry);
      } else {
        notKept += 1;
        unseen.add(entry.route.operationId);
      }
      return { all: found.map(([, finding]) => finding), fresh };
    },
    addUnjudged({ writes, request, detail }) {
      if (writes !== undefined) unseen.add(writes);
      if (request === undefined || detail === undefined || failures.length >= mostFailures) return;
      const [method = "", path = ""] = request.split(" ");
      const operation = parseRequest({ method, path, headers: {} })?.operation.name ?? "";
      failures.push({ operation, probe: request, detail });
    },
    judgeTogether: () => freshOf(judged(kept).flatMap(findingsOf)),
    reports: () =>
      judged(kept).map((report, i) =>
        i === 0 ? { ...report, unanswered: [...report.unanswered, ...failures] } : report,
      ),
    recording: () => (kept.length === 0 ? undefined : trafficRecording(kept, "proxy")),
    notKept: () => notKept,
  };
}

/** The findings of a report, each with what is equal for the same finding of another exchange. */
function findingsOf({ verdicts, exchanges }: Report): readonly (readonly [string, TrafficFinding])[] {
  const violated = verdicts.filter(({ outcome }) => outcome === "violated");
  return violated.flatMap(({ claim, severity, violations }) =>
    violations.map(({ check, exchange, at, expected, received }) => {
      const { method = "GET", path = "" } = exchanges[exchange]?.request ?? {};
      const operation = trafficRouteOf(new URL(`http://localhost${path}`), method)?.operationId;
      const key = `${operation} ${check} ${starred(at)}`;
      return [key, { check, claim, severity, request: `${method} ${path}`, at, expected, received }] as const;
    }),
  );
}
