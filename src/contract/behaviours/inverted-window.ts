import { atStatus } from "../judge/check-result.ts";
import { isRefused, isTelling, seen, unknown, type Watch } from "./behaviour-detector.ts";

export const invertedWindow: Watch = {
  assumption: "inverted_window",
  watch({ exhibits }) {
    const exhibit = exhibits.find(
      (one) =>
        one.question.kind === "valid" && one.question.restsOn.includes("inverted_window") && isTelling(one),
    );
    if (!exhibit) return unknown("no inverted window was asked for and answered");
    if (isRefused(exhibit)) return seen(exhibit, { at: atStatus, value: "refused", detail: "refused" });
    const { page } = exhibit;
    if (page?.total === 0 && page.rows.length === 0)
      return seen(exhibit, { at: atStatus, value: "empty", detail: "no clicks" });
    return seen(exhibit, {
      at: atStatus,
      detail: `status ${exhibit.exchange.response.status}, ${page?.total ?? "no"} clicks`,
    });
  },
};
