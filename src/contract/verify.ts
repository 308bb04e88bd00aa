/** Runs a plan against a target and reports what its responses show. */
import type { Exchange } from "../exchange/exchange.ts";
import type { Target } from "../exchange/target.ts";
import { rejectionReason } from "./judge/unanswered-reason.ts";
import { makeReport } from "./make-report.ts";
import { type ProbeResult, parsedExchangesOf, requestOf, type Subject } from "./plan/probe.ts";
import { mostProbes, type RunSettings, replacedRequests, runPlan } from "./plan/run-plan.ts";
import type { ParsedExchange } from "./read/parsed-exchange.ts";
import { parseRequest } from "./read/request/request-query.ts";
import { metaOf } from "./read/response/meta.ts";
import { isAccessRefused, isGateway, isUnserved } from "./read/response/statuses.ts";
import type { Observation, Report, UnansweredProbe } from "./report/report.ts";
import { unservedOperations } from "./unserved-operations.ts";
import { type RunOptions, runSettingsOf, type VerifyOptions } from "./verify-options.ts";

/**
 * Sends the requests of a plan to a target and checks its responses. Never throws for faults of the target.
 * @throws KitError `invalid_option`
 */
export async function verify(
  target: Target,
  subject: Partial<Subject>,
  options: RunOptions,
): Promise<Report> {
  const settings = runSettingsOf(subject, options);
  return reportOf(await runPlan(target, settings), { name: target.name, settings, options });
}

/** What was run, and how it is reported. */
export interface FinishedRun {
  /** What reports call the target. */
  readonly name: string;
  readonly settings: RunSettings;
  readonly options: VerifyOptions;
}

/** The report of a plan's results. */
export function reportOf(results: readonly ProbeResult[], run: FinishedRun): Report {
  const { name, settings, options } = run;
  const { behaviour, known, kitVersion } = options;
  const { now, settleHours, name: plan } = settings.plan;
  const unserved = unservedOperations(results);
  const retried = results.flatMap((one) => one.retried ?? []);
  const checkable = results.filter(({ operation }) => !unserved.has(operation));
  const report = makeReport({
    target: name,
    startedAt: new Date(now).toISOString(),
    kitVersion,
    edition: settings.edition,
    subject: settings.subject,
    plan,
    ...cutOf(results, settings),
    requests: requestsOf(results),
    credits: [...retried, ...parsedExchangesOf(results)].reduce((sum, parsed) => sum + creditsOf(parsed), 0),
    exchanges: results.flatMap(exchangesOf),
    retried,
    parsedExchanges: parsedExchangesOf(checkable),
    requested: settings.operations.map((operation) => ({
      operation,
      requests: requestsOf(results.filter((one) => one.operation === operation)),
      unserved: unserved.get(operation),
    })),
    unanswered: checkable.flatMap((result) => unansweredOf(result) ?? []),
    behaviour,
    known,
    judging: {
      now,
      settleHours,
      unanswered: checkable.flatMap((result) => failureOf(result, settings)),
      assumed: options.assumed,
      only: options.only,
      except: options.except,
      otherEdition: options.otherEdition,
      against: options.against,
    },
  });
  return { ...report, observations: [...report.observations, ...replacedOf(results, settings)] };
}

/** Requests of the plan that were not sent are reported, so that none is left out unseen. */
function replacedOf(results: readonly ProbeResult[], settings: RunSettings): readonly Observation[] {
  const replaced = replacedRequests(results, settings);
  const detail = `other requests took the place of these: ${replaced.join("; ")}`;
  return replaced.length === 0 ? [] : [{ kind: "advisory", check: "planned-requests-are-sent", detail }];
}

/** Whether the budget ended the run before its plan. */
function cutOf(results: readonly ProbeResult[], settings: RunSettings): Pick<Report, "cut"> {
  const { budget } = settings;
  const planned = mostProbes(settings);
  return requestsOf(results) >= budget && results.length < planned ? { cut: { budget, planned } } : {};
}

/** In the order in which they came, which their indices follow. */
function exchangesOf({ retried = [], result }: ProbeResult): readonly Exchange[] {
  return [
    ...retried.map(({ exchange }) => exchange),
    ...(result.kind === "response" ? [result.exchange] : []),
  ];
}

function requestsOf(results: readonly ProbeResult[]): number {
  return results.reduce((sum, { result }) => sum + result.attempts, 0);
}

/** A request without a response, with the kind of claim that needed one. */
function failureOf({ operation, probe, result }: ProbeResult, { api, subject }: RunSettings) {
  if (result.kind === "response") return [];
  const { kind } = parseRequest(requestOf(probe, { operation, subject }), api)!;
  return [{ kind, detail: `${probe.id}: ${result.reason}, ${result.detail}` }];
}

/** No response came, or one that says nothing of the operation: from a gateway, or access was refused. */
function unansweredOf({ operation, probe, result }: ProbeResult): UnansweredProbe | undefined {
  const from = { operation: operation.name, probe: probe.id };
  if (result.kind === "failure") return { ...from, detail: `${result.reason}: ${result.detail}` };
  const { status } = result.exchange.response;
  const isValid = probe.auth === "key" && probe.link === "known";
  const isFirst = probe.id === "default" || probe.id === "object";
  const isRejected = isAccessRefused(status) || (isFirst && isUnserved(status));
  if (!isGateway(status) && !(isValid && isRejected)) return undefined;
  return { ...from, detail: rejectionReason(result) };
}

/** Credits that a response says were used; the header counts when the two differ. */
function creditsOf({ exchange: { response }, json }: ParsedExchange): number {
  const header = Number(response.headers["x-ofapi-credits-used"] || Number.NaN);
  if (Number.isFinite(header)) return header;
  const { used } = metaOf(json).credits;
  return typeof used === "number" ? used : 0;
}
