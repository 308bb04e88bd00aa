/** Checks a recording offline: the same claims, and no request is sent. */
import { aRecording } from "../exchange/argument-kinds.ts";
import type { Exchange } from "../exchange/exchange.ts";
import type { Recording } from "../exchange/recording/recording.ts";
import { hasReplacedAmount, isReplaced } from "../exchange/sanitise/replaced-amounts.ts";
import type { BehaviourFile } from "../openapi/behaviour-file.ts";
import { smartLinksApi } from "../openapi/description/api-description.ts";
import type { ApiOperation } from "../openapi/description/operations.ts";
import { expectArgument, expectOptions, objectWith } from "../openapi/expect-argument.ts";
import { expectKnownOptions } from "../openapi/known-options.ts";
import { inEdition, operationsOf } from "./edition-operations.ts";
import type { JudgeOptions } from "./judge/judge-options.ts";
import { makeReport } from "./make-report.ts";
import { optionKinds } from "./option-kinds.ts";
import { type ParsedExchange, parseExchanges } from "./read/parsed-exchange.ts";
import { parseRequest } from "./read/request/request-query.ts";
import type { KnownEntry, Report } from "./report/report.ts";

export interface JudgeRecordingOptions
  extends Pick<
    JudgeOptions,
    "assumed" | "only" | "except" | "untestable" | "isSanitised" | "unseenOperations" | "against"
  > {
  /** What reports call the recording. */
  readonly name: string;
  /** Names of the operations to check. Default: all that the recording has. */
  readonly operations?: readonly string[] | undefined;
  /** What the target was last seen to do: every change is a violation. */
  readonly behaviour?: BehaviourFile | undefined;
  /** Findings that make no run red until their day is over: the day of the recording counts. */
  readonly known?: readonly KnownEntry[] | undefined;
  readonly kitVersion?: string | undefined;
}

/** The compiler sees that none is missing. */
const optionNames = Object.keys({
  name: 1,
  operations: 1,
  behaviour: 1,
  known: 1,
  kitVersion: 1,
  assumed: 1,
  only: 1,
  except: 1,
  untestable: 1,
  isSanitised: 1,
  unseenOperations: 1,
  against: 1,
} satisfies Record<keyof JudgeRecordingOptions, 1>);

/** One report for each edition of a recording. The present is the time at which it was made. */
export function judgeRecording(recording: Recording, options: JudgeRecordingOptions): readonly Report[] {
  expectArgument("judgeRecording", recording, aRecording);
  expectArgument(
    "judgeRecording",
    options,
    objectWith('options such as { name: "a.json" }', { name: "string" }),
  );
  expectKnownOptions("judgeRecording", options, optionNames);
  expectOptions("judgeRecording", options, optionKinds);
  const { subject, plan, recordedAt } = recording;
  const { name, operations: names, behaviour, known, kitVersion, ...judging } = options;
  return recording.editions.map((edition, index) => {
    const all = inEdition({ operations: allOperations }, edition);
    const operations = names?.length ? operationsOf(all, names) : all;
    const isWanted = ({ request }: Exchange) =>
      operations.includes(parseRequest(request)?.operation as ApiOperation);
    const exchanges = recording.exchanges.filter(isWanted);
    // Of two editions the second is compared with the first.
    const isFirst = index === 0 && recording.editions.length > 1;
    const otherEdition = isFirst ? [] : recording.exchanges.filter((exchange) => !isWanted(exchange));
    const parsedExchanges = parseExchanges(exchanges).filter((one) => !isChosenByReplacedAmount(one));
    const isSanitised =
      judging.isSanitised ??
      parsedExchanges.some(({ exchange, json }) => hasReplacedAmount(exchange.request, json));
    return makeReport({
      target: name,
      startedAt: recordedAt,
      kitVersion,
      edition,
      subject: edition === "2026-01" ? subject : { link: subject.link },
      plan,
      requests: 0,
      credits: 0,
      exchanges,
      parsedExchanges,
      requested: operations
        .filter((operation) => names || parsedExchanges.some(({ query }) => query.operation === operation))
        .map((operation) => {
          const own = parsedExchanges.filter(({ query }) => query.operation === operation);
          return { operation, requests: own.length };
        }),
      unanswered: [],
      behaviour,
      known,
      judging: { ...judging, isSanitised, otherEdition, now: Date.parse(recordedAt) },
    });
  });
}

const allOperations = [...smartLinksApi.operations, ...smartLinksApi.writingOperations];

/** Whether rows were chosen by a threshold that was replaced, so that it does not say which rows pass. */
function isChosenByReplacedAmount({ query: { operation, sent } }: ParsedExchange): boolean {
  return Object.entries(operation.list?.filters ?? {}).some(
    ([name, filter]) => filter.kind === "keeps" && filter.match === "atLeast" && isReplaced(sent[name]),
  );
}
