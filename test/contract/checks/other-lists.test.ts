/** Checks and relations on lists with other fields, filters and parts than the list of clicks. */
import { describe, expect, test } from "vitest";
import { totalIsSumOfChart } from "../../../src/contract/checks/chart/chart-counts.ts";
import { echoRepeatsTheFilters } from "../../../src/contract/checks/echo/echoed-parameters.ts";
import { rowsAreNotAfterWindow } from "../../../src/contract/checks/rows/rows-in-window.ts";
import { rowsObeyFilters } from "../../../src/contract/checks/rows/rows-obey-filters.ts";
import {
  chartIgnoresThePage,
  totalIgnoresThePage,
} from "../../../src/contract/relations/pages/pages-of-one-window.ts";
import { windowSplits } from "../../../src/contract/relations/windows/window-splits.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { exchange } from "../../exchange/samples.ts";
import { findings } from "../support/findings-of.ts";

function conversions(query: string, rows: readonly object[], filters: object = {}): Exchange {
  const data = { summary: { conversions_total: rows.length }, chart: [], rows, filters };
  return response(`/api/smart-links/eveniet/conversions?${query}`, data);
}

function response(path: string, data: unknown): Exchange {
  return exchange({ request: { path }, response: { status: 200, body: JSON.stringify({ data }) } });
}

describe("Rows of conversions", () => {
  const row = (conversion_type: string, is_bot = false) => ({ id: "1", conversion_type, click: { is_bot } });

  test("obey a filter that keeps rows with its value", () => {
    const query = "conversion_type=new_subscriber";
    expect(findings(rowsObeyFilters, [conversions(query, [row("new_subscriber")])])).toEqual(["1 judged"]);
    expect(
      findings(rowsObeyFilters, [conversions(query, [row("new_subscriber"), row("message_received")])]),
    ).toEqual([
      "1 judged",
      'answer 0, rows/1/conversion_type: expected new_subscriber, because conversion_type is new_subscriber, received "message_received"',
    ]);
  });

  test("obey a filter on a field inside an object", () => {
    const query = "include_bots=false";
    expect(findings(rowsObeyFilters, [conversions(query, [row("new_subscriber", true)])])).toEqual([
      "1 judged",
      "answer 0, rows/0/click/is_bot: expected not true, because include_bots is false, received true",
    ]);
  });

  test("are checked with every filter that is in effect", () => {
    const query = "include_bots=false&conversion_type=new_subscriber";
    expect(findings(rowsObeyFilters, [conversions(query, [row("message_received", true)])])).toHaveLength(3);
  });

  test("are not checked without a filter", () => {
    expect(findings(rowsObeyFilters, [conversions("include_bots=true", [row("new_subscriber")])])).toEqual([
      "nothing: no filtered page has rows",
    ]);
  });

  test("come with an echo of text filters", () => {
    const echoed = conversions("conversion_type=new_subscriber", [], { conversion_type: "message_received" });
    expect(findings(echoRepeatsTheFilters, [echoed])).toEqual([
      "1 judged",
      'answer 0, filters/conversion_type: expected "new_subscriber", received "message_received"',
    ]);
  });

  test("need no echo of a filter that the documented echo does not have", () => {
    expect(findings(echoRepeatsTheFilters, [conversions("onlyfans_user_id=12", [])])).toEqual([
      "nothing: no request with filters was successful",
    ]);
  });
});

describe("A list of links", () => {
  const links = [1, 2].map((offset) =>
    response(`/api/smart-links?limit=1&offset=${offset}`, [{ id: `${offset}` }]),
  );

  test("is skipped with the reason by claims that need a chart, a total or a window", () => {
    const reasonOf = (claim: Parameters<typeof findings>[0]) => findings(claim, links)[0];
    expect(reasonOf(totalIsSumOfChart)).toBe("nothing: this list has no chart");
    expect(reasonOf(chartIgnoresThePage)).toBe("nothing: this list has no chart");
    expect(reasonOf(totalIgnoresThePage)).toBe("nothing: this list has no total");
    expect(reasonOf(rowsAreNotAfterWindow)).toBe("nothing: this list has no window");
    expect(reasonOf(windowSplits)).toBe("nothing: this list has no window");
  });
});
