import { atRows, atStatus } from "../judge/check-result.ts";
import { isPastEnd } from "../read/past-end.ts";
import { isTelling, seen, unknown, type Watch } from "./behaviour-detector.ts";

export const pagePastEnd: Watch = {
  assumption: "page_past_end",
  watch(run) {
    if (run.moved) return unknown(run.moved);
    const exhibit = run.exhibits.find((one) => isPastEnd(run, one) && isTelling(one));
    if (!exhibit) return unknown("no page past the last row was asked for");
    const { status } = exhibit.exchange.response;
    if (exhibit.page?.rows.length === 0)
      return seen(exhibit, { at: atRows, value: "empty", detail: "no rows" });
    if (status === 404) return seen(exhibit, { at: atStatus, value: "not_found", detail: "404" });
    return seen(exhibit, {
      at: atStatus,
      detail: `status ${status}, ${exhibit.page?.rows.length ?? "no"} rows`,
    });
  },
};
