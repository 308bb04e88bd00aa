/** Checks a recording offline: the same claims, and no request is sent. */
import type { Recording } from "../exchange/recording/recording.ts";
import type { BehaviourFile } from "../openapi/behaviour-file.ts";
import type { JudgeOptions } from "./judge/judge.ts";
import { makeReport } from "./make-report.ts";
import { parseExchanges } from "./read/parsed-exchange.ts";
import { parseRequest } from "./read/request/request-query.ts";
import type { Report } from "./report/report.ts";

export interface JudgeRecordingOptions extends Pick<JudgeOptions, "assumed" | "only"> {
  /** What reports call the recording. */
  readonly name: string;
  /** What the target was last seen to do: every change is a violation. */
  readonly behaviour?: BehaviourFile | undefined;
  readonly kitVersion?: string;
}

/** One report for each edition of a recording. The present is the time at which it was made. */
export function judgeRecording(recording: Recording, options: JudgeRecordingOptions): readonly Report[] {
  const { subject, plan, recordedAt } = recording;
  const { name, behaviour, kitVersion, ...judging } = options;
  return recording.editions.map((edition) => {
    const exchanges = recording.exchanges.filter(({ request }) => parseRequest(request)?.edition === edition);
    return makeReport({
      target: name,
      kitVersion,
      edition,
      subject: edition === "2026-01" ? subject : { link: subject.link },
      plan,
      requests: 0,
      credits: 0,
      exchanges,
      parsedExchanges: parseExchanges(exchanges),
      unanswered: [],
      behaviour,
      judging: { ...judging, now: Date.parse(recordedAt) },
    });
  });
}
