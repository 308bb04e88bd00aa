/** What openapi.yaml would have to say to describe what was seen: a JSON Patch (RFC 6902). */
import { suggestPatch } from "../report/schema-patch.ts";
import { printableJson } from "./escape.ts";
import type { Reporter } from "./reporter.ts";

export const patchReporter: Reporter = (reports) => {
  const operations = suggestPatch(reports.flatMap(({ exchanges }) => exchanges));
  return `${printableJson(JSON.stringify(operations, undefined, 2))}\n`;
};
