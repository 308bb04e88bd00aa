import { atStatus } from "../judge/check-result.ts";
import type { Exhibit } from "../read/parsed-exchange.ts";
import { isKnownParameter } from "../read/request-query.ts";
import { isRefusedFor, seen, unknown, type Watch } from "./behaviour-detector.ts";

export const unknownParameters: Watch = {
  assumption: "unknown_parameters",
  watch({ exhibits }) {
    const asked = exhibits.filter(
      ({ question }) => question.kind === "valid" && question.restsOn.includes("unknown_parameters"),
    );
    const answered = asked.find(({ page }) => page);
    if (answered)
      return seen(answered, { at: atStatus, value: "ignored", detail: "answered as if it were not there" });
    const refused = asked.find((exhibit) => isRefusedFor(exhibit, undocumented(exhibit)));
    if (refused) return seen(refused, { at: atStatus, value: "refused", detail: "refused" });
    return unknown("no undocumented parameter was sent and answered");
  },
};

function undocumented({ question }: Exhibit): readonly string[] {
  return Object.keys(question.sent).filter((name) => !isKnownParameter(name));
}
