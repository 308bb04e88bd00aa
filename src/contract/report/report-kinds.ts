/** Reports as arguments of public functions. */
import { listOf, objectWith } from "../../openapi/expect-argument.ts";

export const aReport = objectWith("a report, as verify or judgeRecording returns it", {
  target: "string",
  edition: "object",
  verdicts: "array",
  violations: "array",
  observations: "array",
  exchanges: "array",
});

export const someReports = listOf(aReport, "a list of reports, as verify or judgeRecording returns each");

export const comparisons = listOf(
  objectWith("", { left: "object", right: "object", differences: "array", behaviours: "array" }),
  "a list of comparisons, as compareTargets returns each",
);

export const reporterOptions = objectWith(
  'options such as { colour: false, keyEnv: "ONLYFANSAPI_API_KEY" }',
  {
    colour: "boolean",
    keyEnv: "string",
  },
);
