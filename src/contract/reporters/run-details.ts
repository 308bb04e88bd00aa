import { countOf } from "../../openapi/text/count-of.ts";
import type { OperationResult, Report } from "../report/report.ts";

/** Target, edition, link, plan and cost of a run, as names and values. */
export function runDetails(report: Report): readonly (readonly [string, string])[] {
  const { requested, detected, reason } = report.edition;
  const { account, link } = report.subject;
  const edition = detected === requested ? requested : `${requested} requested, ${detected} detected`;
  return [
    ["target", report.target],
    ["edition", `${edition} (${reason})`],
    // Traffic may be about no link: that of the list of links alone.
    ...(link === "" ? [] : [["link", account === undefined ? link : `${link} of ${account}`] as const]),
    ["plan", `${report.plan}: ${countOf(report.requests, "request")}, ${countOf(report.credits, "credit")}`],
    ...operationDetails(report),
  ];
}

/** Which operations were checked with how many requests, and which were not; nothing where there is only one. */
function operationDetails({ operations }: Report): readonly (readonly [string, string])[] {
  if (operations.length < 2) return [];
  const checked = operations.filter(({ outcome }) => outcome === "checked");
  const others = operations.filter(({ outcome }) => outcome !== "checked");
  const named = ({ name, path }: OperationResult) =>
    operations.some((other) => other.name === name && other.path !== path) ? `${name} (${path})` : name;
  return [
    ["checked", checked.map((one) => `${named(one)} ${one.requests}`).join(", ") || "no operation"],
    ...others.map((one) => [one.outcome, `${named(one)}: ${one.reason}`] as const),
  ];
}
