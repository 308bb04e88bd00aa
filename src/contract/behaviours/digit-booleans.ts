import { atStatus } from "../judge/check-result.ts";
import type { PageExhibit } from "../read/parsed-exchange.ts";
import { readFlag } from "../read/request-query.ts";
import { isRefusedFor, seen, unknown, type Watch } from "./behaviour-detector.ts";

export const digitBooleans: Watch = {
  assumption: "digit_booleans",
  watch({ exhibits }) {
    const asked = exhibits.filter(
      ({ question }) => question.kind === "valid" && question.restsOn.includes("digit_booleans"),
    );
    const answered = asked.find((exhibit): exhibit is PageExhibit => !!exhibit.page);
    if (answered) {
      const wrong = flags.find((name) => isMisread(answered, name));
      if (wrong)
        return seen(answered, { at: `/response/body/data/filters/${wrong}`, detail: `${wrong} is not read` });
      return seen(answered, {
        at: "/response/body/data/filters",
        value: "accepted",
        detail: "the echo says so",
      });
    }
    const refused = asked.find((exhibit) => isRefusedFor(exhibit, flags));
    if (refused) return seen(refused, { at: atStatus, value: "refused", detail: "refused" });
    return unknown("no flag was asked for as a digit and answered");
  },
};

const flags = ["include_bots", "include_duplicates"] as const;

function isMisread({ question, page }: PageExhibit, name: (typeof flags)[number]): boolean {
  const sent = question.sent[name];
  return sent !== undefined && page.filters[name] !== readFlag(sent);
}
