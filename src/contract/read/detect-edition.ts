/** Which edition a target speaks, told by path, fields and price. */
import type { Exchange } from "../../exchange/exchange.ts";
import { type Edition, editionNames, editions } from "../../openapi/editions.ts";
import type { Report } from "../report/report.ts";
import { metaOf } from "./meta.ts";
import { type PageExchange, parseExchange } from "./parsed-exchange.ts";

/** The edition that the answers speak, and reason one thinks so. */
export function detectEdition(
  exchanges: readonly Exchange[],
  asked: Edition,
): Pick<Report["edition"], "detected" | "reason"> {
  const parsedExchanges = exchanges.flatMap((exchange, index) => parseExchange(exchange, index) ?? []);
  const pages = parsedExchanges.filter(
    (one): one is PageExchange => one.query.kind === "valid" && one.page !== undefined,
  );
  const [first] = pages;
  if (!first) return { detected: "unknown", reason: silence(parsedExchanges[0]?.exchange, asked) };
  const fields = new Set(pages.flatMap(({ page }) => page.rows.flatMap((row) => Object.keys(row))));
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
  const reason = `${fields.size} row fields${price}, on the path of ${asked}`;
  return { detected: isBetween ? "unknown" : (detected ?? "unknown"), reason };
}

function silence(first: Exchange | undefined, asked: Edition): string {
  return first ? `the path of ${asked} is answered with ${first.response.status}` : "nothing was answered";
}
