/** Which operations a report says that it is about. */
import { expect, test } from "vitest";
import { runDetails } from "../../../src/contract/reporters/run-details.ts";
import { clean } from "./sample-report.ts";

test("operations of one name, as a document with two editions has them, are told apart by their paths", () => {
  const [one] = clean.operations;
  const other = { ...one!, name: "listSmartLinks", path: "/api/smart-links", requests: 1 };
  const older = { ...one!, path: "/a/{account}", requests: 6 };
  const unheard = { ...one!, path: "/b", outcome: "unanswered" as const, reason: "it got no response" };
  const details = runDetails({ ...clean, operations: [older, other, unheard] });
  expect(details.slice(-2)).toEqual([
    ["checked", `${older.name} (/a/{account}) 6, listSmartLinks 1`],
    ["unanswered", `${older.name} (/b): it got no response`],
  ]);
});
