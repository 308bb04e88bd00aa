import { atStatus } from "../judge/check-result.ts";
import { readCount } from "../read/request-query.ts";
import { isRefusedFor, seen, unknown, type Watch } from "./behaviour-detector.ts";

export const limitAboveLargest: Watch = {
  assumption: "limit_above_largest",
  watch({ exhibits }) {
    const asked = exhibits.filter(
      ({ question }) => question.kind === "valid" && question.restsOn.includes("largest_limit"),
    );
    const refused = asked.find((exhibit) => isRefusedFor(exhibit, ["limit"]));
    if (refused)
      return seen(refused, {
        at: atStatus,
        value: "refused",
        detail: `limit=${refused.question.sent.limit} is refused`,
      });
    for (const exhibit of asked) {
      const { limit } = exhibit.question.sent;
      const echo = exhibit.page?.filters.limit;
      if (typeof echo !== "number" || echo >= readCount(limit)!) continue;
      const detail = `limit=${limit} is cut down to ${echo}`;
      return seen(exhibit, { at: "/response/body/data/filters/limit", value: "clamped", detail });
    }
    return unknown("no limit was asked for that is too large");
  },
};
