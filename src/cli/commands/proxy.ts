/** `smart-links proxy`: a client uses an API through it, and every exchange is checked. */
import { resolve } from "node:path";
import { expectWritable } from "../../files.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import { faultChoices, startProxy, trafficJudge } from "../../proxy.ts";
import { stopOnSignal } from "../child/stop-on-signal.ts";
import type { Command } from "../command.ts";
import { fileFlag, listenFlags } from "../flag.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { startFaults, unusedFaultFlags } from "../proxy/injected-faults.ts";
import { liveFindings, warningsOf } from "../proxy/live-findings.ts";
import { countsText, trafficCounts, unjudgedWords } from "../proxy/traffic-counts.ts";
import { trafficPage } from "../proxy/traffic-page.ts";
import { expectDistinct, reportFiles } from "../report-output.ts";
import { writeRecordings } from "../target/recording-files.ts";
import { readReportOutputs, writeReports } from "../target/report-outputs.ts";
import { refusedKeyFlags } from "../target/target-flags.ts";
import { expectClaims } from "../target/validate-claims.ts";
import { exitCode } from "../target/verify-exit-code.ts";
import { prepareReadyFile, writeReadyFile } from "./ready-file.ts";
import { refuseUnused } from "./unused-flags.ts";
import { verifyCommand } from "./verify-command.ts";

export const proxyCommand = {
  name: "proxy",
  about:
    "Stands between your client and an API. Every request and response passes unchanged and is checked on its way, without any request of its own. New findings are printed as they come, and the report at the end (Ctrl+C). Your client sends its own key; nothing of it is printed or written. Exit code: 0 the contract holds, 1 it is violated, 2 wrong usage, 3 no response or some are missing.",
  flags: {
    ...listenFlags({ port: 4011, host: "127.0.0.1" }),
    annotate: {
      type: "boolean",
      help: "name the findings of a response in its header Mock-Warnings; it is sent when it was checked",
    },
    record: fileFlag("write the exchanges as a recording, sanitised, at the end"),
    har: fileFlag("write the same exchanges as HAR, sanitised, at the end"),
    report: verifyCommand.flags.report,
    assumed: verifyCommand.flags.assumed,
    only: verifyCommand.flags.only,
    failRate: {
      type: "number",
      min: 0,
      max: 1,
      default: 0,
      help: "share of requests that fail on purpose and do not reach the target",
    },
    failKinds: {
      type: "strings",
      default: ["500"],
      value: "LIST",
      help: "how they fail: error statuses and names of faults, as `mock` takes them",
    },
    fault: {
      type: "choice",
      choices: faultChoices,
      value: "KIND",
      help: `a fault of every response, in the place of --fail-rate: ${faultChoices.join(", ")}`,
    },
    delay: {
      type: "string",
      value: "MS",
      help: "milliseconds before a request is passed on: 500, 200-800, or lognormal-300-0.5",
    },
    readyFile: fileFlag(
      "write a file when the proxy listens, and remove it at the end: { url, pid } as JSON",
    ),
  },
  positionals: { TARGET: "an http(s) origin, with a base path if it has one" },
  refused: refusedKeyFlags,
  examples: [
    "smart-links proxy https://app.onlyfansapi.com",
    "smart-links proxy https://app.onlyfansapi.com --port 4011 --record traffic.json --har traffic.har",
    "smart-links proxy http://127.0.0.1:4010 --annotate --report html=report.html",
  ],
} as const satisfies Command;

const keyEnv = "ONLYFANSAPI_API_KEY";

/** Runs until a signal. Resolves with the exit code. */
export async function runProxy(argv: readonly string[], io: Io): Promise<number> {
  using stop = stopOnSignal();
  return await proxyUntil(stop.signal, argv, io);
}

/** Runs until `stop` aborts. Resolves with the exit code. */
export async function proxyUntil(stop: AbortSignal, argv: readonly string[], io: Io): Promise<number> {
  const { values, typed, positionals } = parseFlags(proxyCommand, { argv, env: io.env });
  const { port, host, annotate: isAnnotated, report, only, assumed } = values;
  const [address = ""] = positionals;
  expectClaims("--only", only);
  refuseUnused(typed, unusedFaultFlags(values, typed));
  const [record, har, readyFile] = [values.record, values.har, values.readyFile].map(
    (name) => name && resolve(io.cwd ?? process.cwd(), name),
  );
  for (const file of [record, har]) if (file) await expectWritable(file);
  if (readyFile) await prepareReadyFile(readyFile, io);
  const outputs = await readReportOutputs(report, io);
  expectDistinct([
    ["--record", record],
    ["--har", har],
    ["--ready-file", readyFile],
    ...reportFiles(outputs),
  ]);
  const counts = trafficCounts();
  const chosen = only.length > 0 ? { only } : {};
  const judge = trafficJudge({ name: address.replace(/\/+$/, ""), kitVersion: version, assumed, ...chosen });
  const page = trafficPage(address);
  const findings = liveFindings(judge, { stderr: io.stderr, onTogether: page.addFindings });
  await using faults = await startFaults(values);
  const proxy = await startProxy({
    ...{ target: address, host, port, isAnnotated, faults, clock: io.now, page: page.html },
    onExchange(entry) {
      counts.judged += 1;
      const { all, fresh } = judge.add(entry);
      findings.add(fresh);
      const { response, request } = entry.exchange;
      const passed = { request: `${request.method} ${request.path}`, status: response.status };
      page.add({ ...passed, findings: all, atMs: entry.startMs });
      return warningsOf(all);
    },
    onUnjudged(request) {
      counts.unjudged[request.kind] += 1;
      judge.addUnjudged(request);
      const { kind, request: text, detail = unjudgedWords[kind] } = request;
      if (text !== undefined) page.add({ request: text, detail, atMs: io.now() });
    },
  });
  io.stderr(`Listening on ${proxy.url}, in front of ${proxy.target}. Stop: Ctrl+C\n`);
  if (proxy.page) io.stderr(`Traffic and findings: ${proxy.page}\n`);
  if (readyFile) await writeReadyFile(readyFile, proxy);
  await aborted(stop);
  await proxy.close();
  findings.finish();
  io.stderr(countsText(counts, judge.notKept()));
  const recording = judge.recording();
  if (recording) await writeRecordings(recording, { record, har, origin: proxy.target });
  const reports = judge.reports();
  if (reports.length === 0)
    io.stderr("No request of the Smart Links API got a response: nothing was checked.\n");
  else await writeReports(reports, { outputs, keyEnv, io });
  return reports.length === 0 ? 3 : exitCode(reports);
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}
