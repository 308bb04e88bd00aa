/** `smart-links proxy`: a client uses an API through it, and every exchange is checked. */
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { expectWritable, writeTextFile } from "../../files.ts";
import { formatHar, type Recording, sanitise, writeRecording } from "../../judge.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import { startProxy, trafficJudge } from "../../proxy.ts";
import { stopOnSignal } from "../child/stop-on-signal.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { startFaults } from "../proxy/injected-faults.ts";
import { liveFindings, warningsOf } from "../proxy/live-findings.ts";
import { countsText, trafficCounts } from "../proxy/traffic-counts.ts";
import { readReportOutputs, writeReports } from "../target/report-outputs.ts";
import { expectClaims } from "../target/validate-claims.ts";
import { exitCode } from "../target/verify-exit-code.ts";
import { proxyCommand } from "./proxy-command.ts";
import { prepareReadyFile, writeReadyFile } from "./ready-file.ts";

const keyEnv = "ONLYFANSAPI_API_KEY";

/** Runs until a signal. Resolves with the exit code. */
export async function runProxy(argv: readonly string[], io: Io): Promise<number> {
  using stop = stopOnSignal();
  return await proxyUntil(stop.signal, argv, io);
}

/** Runs until `stop` aborts. Resolves with the exit code. */
export async function proxyUntil(stop: AbortSignal, argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseFlags(proxyCommand, { argv, env: io.env });
  const { port, host, annotate: isAnnotated, report, only, assumed } = values;
  const [address = ""] = positionals;
  expectClaims("--only", only);
  const [record, har, readyFile] = [values.record, values.har, values.readyFile].map(
    (name) => name && resolve(io.cwd ?? process.cwd(), name),
  );
  for (const file of [record, har]) if (file) await expectWritable(file);
  if (readyFile) await prepareReadyFile(readyFile);
  const outputs = await readReportOutputs(report, io);
  const counts = trafficCounts();
  const chosen = only.length > 0 ? { only } : {};
  const judge = trafficJudge({ name: address.replace(/\/+$/, ""), kitVersion: version, assumed, ...chosen });
  const findings = liveFindings(judge, io);
  await using faults = await startFaults(values);
  const proxy = await startProxy({
    ...{ target: address, host, port, isAnnotated, faults, clock: io.now },
    onExchange(entry) {
      counts.judged += 1;
      const { all, fresh } = judge.add(entry);
      findings.add(fresh);
      return warningsOf(all);
    },
    onUnjudged(request) {
      counts.unjudged[request.kind] += 1;
      if (request.kind === "failed") judge.addFailure(request.path, request.detail);
    },
  });
  io.stderr(`Listening on ${proxy.url}, in front of ${proxy.target}. Stop: Ctrl+C\n`);
  if (readyFile) await writeReadyFile(readyFile, proxy);
  await aborted(stop);
  await proxy.close();
  findings.finish();
  io.stderr(countsText(counts, judge.notKept()));
  const recording = judge.recording();
  await writeRecordings(recording, { record, har, origin: proxy.target });
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

async function writeRecordings(
  recording: Recording | undefined,
  {
    record,
    har,
    origin,
  }: { readonly record: string | undefined; readonly har: string | undefined; readonly origin: string },
): Promise<void> {
  if (recording === undefined || !(record || har)) return;
  const sanitised = sanitise(recording, { key: randomUUID() });
  if (record) await writeRecording(record, sanitised);
  if (har) await writeTextFile(har, formatHar(sanitised, origin));
}
