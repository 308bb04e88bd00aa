import { atStatus } from "../judge/check-result.ts";
import { isTelling, seen, unknown, type Watch } from "./behaviour-detector.ts";

export const unknownLink: Watch = {
  assumption: "unknown_link",
  watch({ exhibits }) {
    const exhibit = exhibits.find((one) => one.question.kind === "unknown-link" && isTelling(one));
    if (!exhibit) return unknown("no unknown link was asked for and answered");
    const { status } = exhibit.exchange.response;
    if (status === 404) return seen(exhibit, { at: atStatus, value: "not_found", detail: "404" });
    if (exhibit.page?.total === 0)
      return seen(exhibit, { at: atStatus, value: "empty", detail: "200 without clicks" });
    return seen(exhibit, { at: atStatus, detail: `status ${status}` });
  },
};
