import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectEdition } from "../../../src/contract/read/detect-edition.ts";
import { parseExchanges } from "../../../src/contract/read/parsed-exchange.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import type { Edition } from "../../../src/openapi/editions.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import { exchange } from "../../exchange/samples.ts";
import { answer } from "../support/written-exchanges.ts";

const { Click202601, AdClickIds } = document.components.schemas;
const old: readonly string[] = Click202601.required;
const added: readonly string[] = AdClickIds.required;
const row = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
const read = (exchanges: readonly Exchange[]) => parseExchanges(exchanges);
const detect = (...told: Parameters<typeof answer>[0][]) => detectEdition(read(told.map(answer)), "2026-09");

describe("The edition is detected from the fields of the rows", () => {
  test("all of 2026-01, and all or none of those that 2026-09 added; what is new beside them is drift", () => {
    const someOf = (names: readonly string[]) =>
      fc.oneof(fc.constant([...names]), fc.constant([]), fc.subarray([...names]));
    const extra = fc.uniqueArray(fc.constantFrom("new", "newer", "toString"));
    fc.assert(
      fc.property(fc.oneof(fc.constant(old), someOf(old)), someOf(added), extra, (olds, news, more) => {
        const whole = news.length === added.length ? "2026-09" : news.length === 0 ? "2026-01" : "unknown";
        const names = [...olds, ...news, ...more];
        fc.pre(names.length > 0);
        expect(detect({ rows: [row(names)] })).toEqual({
          detected: olds.length === old.length ? whole : "unknown",
          reason: `${names.length} row fields, on the path of 2026-09`,
        });
      }),
    );
  });

  test.each(added)("2026-01 with %s alone is neither", (name) => {
    expect(detect({ rows: [row([...old, name])] }).detected).toBe("unknown");
  });

  test("of all rows of all pages together", () => {
    const [here, there] = [[...old, ...added].slice(0, 9), [...old, ...added].slice(9)];
    const both = { detected: "2026-09", reason: "30 row fields, on the path of 2026-09" };
    expect(detect({ rows: [row(here), row(there)] })).toEqual(both);
    expect(detect({}, { rows: [row(here)] }, { rows: [row(there)] })).toEqual(both);
  });

  test.each<[Edition, number, string]>([
    ["2026-01", 1, "25 row fields, 1 credit a call, on the path of 2026-01"],
    ["2026-01", 0, "25 row fields, 0 credits a call, on the path of 2026-01"],
    ["2026-09", 5, "25 row fields, 5 credits a call, on the path of 2026-09"],
  ])("not by the path of %s, nor by %i credits", (asked, used, reason) => {
    const account = asked === "2026-01" ? "acct_1" : undefined;
    const told = answer({ rows: [row(old)], used, ...(account ? { account } : {}) });
    expect(detectEdition(read([told]), asked)).toEqual({ detected: "2026-01", reason });
  });
});

describe("Without rows it is told by the price", () => {
  test.each([
    [1, "2026-01", "no row was seen, 1 credit a call"],
    [0, "2026-09", "no row was seen, 0 credits a call"],
    [5, "unknown", "no row was seen, 5 credits a call"],
    ["1", "unknown", "no row was seen"],
    [undefined, "unknown", "no row was seen"],
  ])("%j: %s", (used, edition, reason) => {
    expect(detect({ used })).toEqual({ detected: edition, reason });
  });

  test("of the first page", () => {
    expect(detect({ used: 1 }, { used: 0 }).detected).toBe("2026-01");
    expect(detect({ status: 404, used: 0 }, { used: 1 }, { used: 0 }).detected).toBe("2026-01");
  });
});

describe("Where no request about a link was answered it is unknown", () => {
  test("nothing came", () => {
    const none = { detected: "unknown", reason: "there was no response" };
    expect(detectEdition(read([]), "2026-09")).toEqual(none);
    expect(detectEdition(read([exchange({ request: { path: "/api/whoami" } })]), "2026-09")).toEqual(none);
  });

  test.each([402, 404, 500])("%i", (status) => {
    const other = exchange({ request: { path: "/api/whoami" } });
    const told = [other, answer({ status }), answer({ status: 429 })];
    const reason = `the path of 2026-01 is answered with ${status}`;
    expect(detectEdition(read(told), "2026-01")).toEqual({ detected: "unknown", reason });
  });

  test("what is said of a link that nobody has, or to a request that means nothing, does not tell", () => {
    const rows = [row(old)];
    const told = [
      { link: "test_404", rows },
      { query: "limit=-1", rows },
    ];
    for (const one of told)
      expect(detect(one)).toEqual({
        detected: "unknown",
        reason: "the path of 2026-09 is answered with 200",
      });
    expect(detect({ rows: [row([...old, ...added])] }, ...told).reason).toMatch(/^30 row fields/);
    expect(detect(...told, { rows: [row([...old, ...added])] }).detected).toBe("2026-09");
  });
});
