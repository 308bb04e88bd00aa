import { atStatus } from "../judgement.ts";
import { readCount } from "../question.ts";
import { isRefused, seen, unknown, type Watch } from "../watch.ts";

export const limitAboveLargest: Watch = {
  assumption: "limit_above_largest",
  watch({ exhibits }) {
    const asked = exhibits.filter(
      ({ question }) => question.kind === "valid" && question.restsOn.includes("largest_limit"),
    );
    const refused = asked.find((exhibit) => isRefused(exhibit));
    if (refused)
      return seen(refused, {
        at: atStatus,
        value: "refused",
        detail: `limit=${refused.question.sent.limit} is refused`,
      });
    const clamped = asked.find(({ page, question }) => {
      const echo = page?.filters.limit;
      return typeof echo === "number" && echo < (readCount(question.sent.limit ?? "") ?? 0);
    });
    if (!clamped) return unknown("no limit was asked for that is too large");
    const detail = `limit=${clamped.question.sent.limit} is cut down to ${clamped.page?.filters.limit}`;
    return seen(clamped, { at: "/response/body/data/filters/limit", value: "clamped", detail });
  },
};
