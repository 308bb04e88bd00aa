import { asRecord } from "../../read/json/as-record.ts";
import {
  type OperationResponse,
  recordsOf,
  responsesOf,
  sentValue,
} from "../../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { atDays, statsDays, statsPath } from "./stats-days.ts";

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
      const detail = `${day.clicks} clicks on ${day.timestamp}`;
      if (day.clicks === ofAll.get(day.timestamp))
        return detected(stats.parsed, { at: atDays, value: "all", detail });
      if (day.clicks === (ofLeast.get(day.timestamp) ?? 0))
        return detected(stats.parsed, { at: atDays, value: "without_bots_and_duplicates", detail });
      return detected(stats.parsed, { at: atDays, detail: `${detail}, as no chart of clicks has` });
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
