import { type Exhibit, record } from "../exhibit.ts";
import { atStatus } from "../judgement.ts";
import { isKnownParameter } from "../question.ts";
import { isRefused, seen, unknown, type Watch } from "../watch.ts";

export const unknownParameters: Watch = {
  assumption: "unknown_parameters",
  watch({ exhibits }) {
    const asked = exhibits.filter(
      ({ question }) => question.kind === "valid" && question.restsOn.includes("unknown_parameters"),
    );
    const answered = asked.find(({ page }) => page);
    if (answered)
      return seen(answered, { at: atStatus, value: "ignored", detail: "answered as if it were not there" });
    const refused = asked.find((exhibit) => isRefusedFor(exhibit));
    if (refused) return seen(refused, { at: atStatus, value: "refused", detail: "refused" });
    return unknown("no undocumented parameter was sent and answered");
  },
};

/** A refusal tells of the parameter when it names it, or when nothing else could be its reason. */
function isRefusedFor(exhibit: Exhibit): boolean {
  const named = Object.keys(record(record(exhibit.json).errors));
  const isNamed = Object.keys(exhibit.question.sent).some(
    (name) => !isKnownParameter(name) && named.includes(name),
  );
  return isRefused(exhibit) && (isNamed || (named.length === 0 && exhibit.question.restsOn.length === 1));
}
