/** Which edition a target speaks, told by path, fields and price. */
import type { Exchange } from "../../exchange/exchange.ts";
import { type Edition, editionNames, editions } from "../../openapi/editions.ts";
import type { Report } from "../report/report.ts";
import { metaOf } from "./meta.ts";
import { type PageExchange, parseExchange } from "./parsed-exchange.ts";

/** The edition that the answers speak, and why one thinks so. */
export function detectEdition(
  exchanges: readonly Exchange[],
  asked: Edition,
): Pick<Report["edition"], "spoken" | "why"> {
  const parsedExchanges = exchanges.flatMap((exchange, index) => parseExchange(exchange, index) ?? []);
  const pages = parsedExchanges.filter(
    (one): one is PageExchange => one.query.kind === "valid" && one.page !== undefined,
  );
  const [first] = pages;
  if (!first) return { spoken: "unknown", why: silence(parsedExchanges[0]?.exchange, asked) };
  const fields = new Set(pages.flatMap(({ page }) => page.rows.flatMap((row) => Object.keys(row))));
  const used = metaOf(first.json).credits.used;
  const price = typeof used === "number" ? `, ${used} credits a call` : "";
  if (fields.size === 0) {
    const spoken = editionNames.find((edition) => editions[edition].creditsUsed === used) ?? "unknown";
    return { spoken, why: `no row was seen${price}` };
  }
  // The newest edition whose required fields are all there: new fields are drift.
  const spoken = editionNames.findLast((edition) =>
    editions[edition].requiredFields.every((field) => fields.has(field)),
  );
  const unfinished = editions["2026-09"].fields.filter((field) => fields.has(field)).length;
  const isBetween = spoken === "2026-01" && unfinished > editions["2026-01"].fields.length;
  const why = `${fields.size} row fields${price}, on the path of ${asked}`;
  return { spoken: isBetween ? "unknown" : (spoken ?? "unknown"), why };
}

function silence(first: Exchange | undefined, asked: Edition): string {
  return first ? `the path of ${asked} is answered with ${first.response.status}` : "nothing was answered";
}
