/** Behaviours of stats. */
import { asRecord } from "../read/json/as-record.ts";
import { dayMs, parseInstantMs } from "../read/request/instant.ts";
import {
  type OperationResponse,
  recordsOf,
  responsesOf,
  sentValue,
} from "../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

export const statsPath = "/api/smart-links/{smart_link_id}/stats";
export const atSummary = "/response/body/data/summary";
export const atDays = "/response/body/data/daily_metrics";

/** Clicks of the summary; undefined when it has none. */
export function summaryClicks({ data }: OperationResponse): number | undefined {
  const clicks = asRecord(asRecord(data).summary).clicks_total;
  return typeof clicks === "number" ? clicks : undefined;
}

export interface StatsDay {
  readonly timestamp: string;
  readonly clicks: number;
}

export function statsDays({ data }: OperationResponse): readonly StatsDay[] {
  return recordsOf(asRecord(data).daily_metrics).flatMap(({ timestamp, clicks }) =>
    typeof timestamp === "string" && typeof clicks === "number" ? [{ timestamp, clicks }] : [],
  );
}

export function sumOfDays(stats: OperationResponse): number {
  return statsDays(stats).reduce((sum, { clicks }) => sum + clicks, 0);
}

export const countedClicks: BehaviourDetector = {
  assumption: "counted_clicks",
  detect(run) {
    const clicks = responsesOf(run, clicksPath);
    for (const stats of responsesOf(run, statsPath)) {
      const ofLink = clicks.filter((each) => each.link === stats.link && hasSameDates(each, stats));
      const all = ofLink.find((each) => flagsOf(each) === "true true");
      const least = ofLink.find((each) => flagsOf(each) === "false false");
      const ofLeast = least ? countsByDay(least) : all && countsOfRows(all);
      if (!all || !ofLeast) continue;
      const ofAll = countsByDay(all);
      const day = statsDays(stats).find(
        ({ timestamp }) => (ofAll.get(timestamp) ?? 0) !== (ofLeast.get(timestamp) ?? 0),
      );
      if (!day) continue;
      const [at, detail] = [atDays, `${day.clicks} clicks on ${day.timestamp}`];
      const isAll = day.clicks === ofAll.get(day.timestamp);
      if (!isAll && day.clicks !== (ofLeast.get(day.timestamp) ?? 0))
        return detected(stats.parsed, { at, detail: `${detail}, as no chart of clicks has` });
      return detected(stats.parsed, { at, value: isAll ? "all" : "without_bots_and_duplicates", detail });
    }
    return undetected(
      "no stats could be compared with clicks of the same dates with and without bots and duplicates",
    );
  },
};

const clicksPath = "/api/smart-links/{smart_link_id}/clicks";

function hasSameDates(a: OperationResponse, b: OperationResponse): boolean {
  return ["date_start", "date_end"].every((name) => sentValue(a, name) === sentValue(b, name));
}

function flagsOf(clicks: OperationResponse): string {
  const flag = (name: string) => sentValue(clicks, name) ?? "true";
  return `${flag("include_bots")} ${flag("include_duplicates")}`;
}

/** Clicks by day without bots and duplicates, counted in a page that lists all; undefined when it does not. */
function countsOfRows({ data }: OperationResponse): ReadonlyMap<string, number> | undefined {
  const { rows, summary } = asRecord(data);
  const all = recordsOf(rows);
  if (asRecord(summary).clicks_total !== all.length) return undefined;
  const counts = new Map<string, number>();
  for (const { created_at: time, is_bot: isBot, is_duplicate: isDuplicate } of all) {
    const day = String(time).slice(0, 10);
    if (isBot === false && isDuplicate === false) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

function countsByDay({ data }: OperationResponse): ReadonlyMap<string, number> {
  const points = recordsOf(asRecord(data).chart);
  return new Map(points.map(({ timestamp, clicks }) => [String(timestamp), Number(clicks)]));
}

export const statsEmptyDays: BehaviourDetector = {
  assumption: "stats_empty_days",
  detect(run) {
    const all = responsesOf(run, statsPath);
    const filled = all.find((stats) => statsDays(stats).some(({ clicks }) => clicks === 0));
    const gappy = all.find((stats) => hasGap(statsDays(stats)));
    const parsed = (filled ?? gappy)?.parsed;
    if (!parsed) return undetected("no stats have a day without clicks between others");
    const at = atDays;
    if (!gappy)
      return detected(parsed, { at, value: "zero_filled", detail: "days without clicks are shown" });
    if (filled) return detected(parsed, { at, detail: "some empty days are shown, others left out" });
    return detected(parsed, { at, value: "omitted", detail: "days between others are left out" });
  },
};

/** Whether a day between the first and the last is missing. */
function hasGap(days: readonly StatsDay[]): boolean {
  const times = days.map(({ timestamp }) => parseInstantMs(timestamp) ?? Number.NaN);
  return times.some((time, i) => i > 0 && time - times[i - 1]! > dayMs);
}

export const statsSummary: BehaviourDetector = {
  assumption: "stats_summary",
  detect(run) {
    const all = responsesOf(run, statsPath).filter((stats) => summaryClicks(stats) !== undefined);
    if (all.length === 0) return undetected("no stats were answered");
    const at = atSummary;
    const larger = all.find((stats) => summaryClicks(stats)! > sumOfDays(stats));
    if (larger) {
      const detail = `the summary counts ${summaryClicks(larger)} clicks, the days ${sumOfDays(larger)}`;
      return detected(larger.parsed, { at, value: "lifetime", detail });
    }
    const moving = all.find((stats) => all.some((other) => isMoved(stats, other)));
    if (!moving) return undetected("summary and days agree, and no other window was compared");
    const detail = "summaries of two windows count the clicks of their days";
    return detected(moving.parsed, { at, value: "window", detail });
  },
};

/** Whether two windows of one link have different summaries, each of which is the sum of its days. */
function isMoved(a: OperationResponse, b: OperationResponse): boolean {
  const fits = [a, b].every((stats) => summaryClicks(stats) === sumOfDays(stats));
  return fits && a.link === b.link && summaryClicks(a) !== summaryClicks(b);
}
