/** Which edition a target follows, by its row fields and its price. */
import { editionNames, editions } from "../../openapi/editions.ts";
import { countOf } from "../../openapi/text/count-of.ts";
import type { Report } from "../report/report.ts";
import { isSuccessful, type ParsedExchange, pagesOf } from "./parsed-exchange.ts";
import { metaOf } from "./response/meta.ts";

const clicksPaths: readonly string[] = editionNames.map((edition) => editions[edition].path);

/** Fields that came with the second edition. */
const newerFields = editions["2026-09"].fields.filter((field) => !editions["2026-01"].fields.includes(field));

/** The edition that the responses follow, whichever path was requested, and what shows it. Only clicks tell editions apart. */
export function detectEdition(
  parsedExchanges: readonly ParsedExchange[],
  requested: string,
): Pick<Report["edition"], "detected" | "reason"> {
  if (!(requested in editions)) return { detected: requested, reason: "the document has no editions" };
  const ofClicks = parsedExchanges.filter(({ query }) => clicksPaths.includes(query.operation.path));
  if (ofClicks.length === 0 && parsedExchanges.some(isSuccessful))
    return { detected: requested, reason: "clicks were not requested" };
  const pages = pagesOf(ofClicks);
  const [first] = pages;
  if (!first) return { detected: "unknown", reason: whyNoPage(ofClicks[0], requested) };
  const fields = new Set<string>();
  for (const { page } of pages) for (const row of page.rows) for (const name in row.fields) fields.add(name);
  const used = metaOf(first.json).credits.used;
  const price = typeof used === "number" ? `, ${countOf(used, "credit")} a call` : "";
  if (fields.size === 0) {
    const detected = editionNames.find((edition) => editions[edition].creditsUsed === used) ?? "unknown";
    return { detected, reason: `no row was seen${price}` };
  }
  // The newest edition whose required fields are all there: new fields are drift.
  const detected = editionNames.findLast((edition) =>
    editions[edition].requiredFields.every((field) => fields.has(field)),
  );
  const isBetween = detected === "2026-01" && newerFields.some((field) => fields.has(field));
  const reason = `${fields.size} row fields${price}, on the path of ${requested}`;
  return { detected: isBetween ? "unknown" : (detected ?? "unknown"), reason };
}

function whyNoPage(first: ParsedExchange | undefined, requested: string): string {
  if (!first) return "there was no response";
  return `the path of ${requested} is answered with ${first.exchange.response.status}`;
}
