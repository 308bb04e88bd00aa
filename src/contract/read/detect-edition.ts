/** Which edition a target follows, by its row fields and its price. */
import { type Edition, editionNames, editions } from "../../openapi/editions.ts";
import type { ParsedExchange } from "./parsed-exchange.ts";
import { metaOf } from "./response/meta.ts";
import type { Run } from "./run.ts";

/** The edition of the responses, and what shows it. */
export interface DetectedEdition {
  readonly detected: Edition | "unknown";
  readonly reason: string;
}

/** The edition that the responses follow, whichever path was requested. */
export function detectEdition(
  { parsedExchanges, pages }: Pick<Run, "parsedExchanges" | "pages">,
  requested: Edition,
): DetectedEdition {
  const [first] = pages;
  if (!first) return { detected: "unknown", reason: whyNoPage(parsedExchanges[0], requested) };
  const fields = new Set(pages.flatMap(({ page }) => page.rows.flatMap((row) => Object.keys(row.fields))));
  const used = metaOf(first.json).credits.used;
  const price = typeof used === "number" ? `, ${used} credits a call` : "";
  if (fields.size === 0) {
    const detected = editionNames.find((edition) => editions[edition].creditsUsed === used) ?? "unknown";
    return { detected, reason: `no row was seen${price}` };
  }
  // The newest edition whose required fields are all there: new fields are drift.
  const detected = editionNames.findLast((edition) =>
    editions[edition].requiredFields.every((field) => fields.has(field)),
  );
  const unfinished = editions["2026-09"].fields.filter((field) => fields.has(field)).length;
  const isBetween = detected === "2026-01" && unfinished > editions["2026-01"].fields.length;
  const reason = `${fields.size} row fields${price}, on the path of ${requested}`;
  return { detected: isBetween ? "unknown" : (detected ?? "unknown"), reason };
}

function whyNoPage(first: ParsedExchange | undefined, requested: Edition): string {
  if (!first) return "nothing was answered";
  return `the path of ${requested} is answered with ${first.exchange.response.status}`;
}
