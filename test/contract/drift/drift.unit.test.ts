/** How a few answers, written out by hand, differ from their edition. */
import { describe, expect, test } from "vitest";
import { driftOf } from "../../../src/contract/drift/drift.ts";
import { parseExchanges } from "../../../src/contract/read/parsed-exchange.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";

// biome-ignore lint/suspicious/noExplicitAny: bodies are whatever came.
type Body = any;

const path = "/api/smart-links/eveniet/clicks";
const headers = {
  "x-ofapi-credits-used": "0",
  "x-ofapi-credits-balance": "9",
  "x-ofapi-is-cached": "false",
  "x-rate-limit-limit-minute": "9",
  "x-rate-limit-remaining-minute": "9",
  "x-rate-limit-limit-day": "",
  "x-rate-limit-remaining-day": "",
};

/** The documented example, changed. */
function answer(change: (body: Body) => void = () => undefined, query = "limit=2"): Exchange {
  const body: Body = structuredClone(document.components.examples.Clicks202609.value);
  change(body);
  const request = { method: "GET", path: `${path}?${query}`, headers: {} };
  return { request, response: { status: 200, headers, body: JSON.stringify(body) }, latencyMs: 1 };
}

const told = (...exchanges: readonly Exchange[]) =>
  driftOf(parseExchanges(exchanges)).map(({ change, at, detail }) => `${change} ${at}: ${detail}`);

/** The example with as many rows, each changed in its own way. */
const rows = (...changes: readonly object[]) =>
  answer(({ data }) => {
    data.rows = changes.map((change) => ({ ...data.rows[0], ...change }));
  });

test("the documented example does not drift", () => {
  expect(told(answer())).toEqual([]);
});

test("a wrong query, and a response that is no page, tell of no drift", () => {
  const odd = (body: Body) => Object.assign(body, { extra: 1 });
  expect(told(answer(odd, "limit=-1"))).toEqual([]);
  const page = answer(odd);
  expect(told({ ...page, response: { ...page.response, body: "{}" } })).toEqual([]);
  expect(told(page)).toEqual(["added /extra: integer in 1 of 1, such as 1"]);
});

describe("a field", () => {
  test("that is new is told with every type that it was seen to have, and the first value that it had", () => {
    expect(
      told(
        rows(
          { undocumented_text: null },
          { undocumented_text: "Lyon" },
          {},
          { undocumented_text: 1.5 },
          { undocumented_text: "Bern" },
        ),
      ),
    ).toEqual(['added /data/rows/*/undocumented_text: null or string or number in 4 of 5, such as "Lyon"']);
  });
  test("of other types than documented is told type by type", () => {
    expect(told(rows({ referrer: 1 }, { referrer: false }, { referrer: null }, { referrer: 2 }))).toEqual([
      "retyped /data/rows/*/referrer: integer in 2 of 4, documented as string or null",
      "retyped /data/rows/*/referrer: boolean in 1 of 4, documented as string or null",
    ]);
  });
  test("that is missing now and then is no drift, and one that is missing throughout is gone", () => {
    expect(told(rows({ utm_term: undefined }, {}))).toEqual([]);
    expect(told(rows({ utm_term: undefined }, { utm_term: undefined }))).toEqual([
      "removed /data/rows/*/utm_term: missing in all 2",
    ]);
  });
  test("is told once, however many responses show it", () => {
    const odd = rows({ undocumented_text: "Lyon" });
    expect(told(odd, odd)).toEqual([
      'added /data/rows/*/undocumented_text: string in 2 of 2, such as "Lyon"',
    ]);
  });
  test("inside one that is not documented is no drift of its own", () => {
    expect(told(rows({ undocumented_object: { undocumented_text: "Lyon" } }))).toEqual([
      'added /data/rows/*/undocumented_object: object in 1 of 1, such as {"undocumented_text":"Lyon"}',
    ]);
  });
});

test("names beyond five hundred places are passed over, while documented fields and known names go on", () => {
  const names = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`name-${i}`, 1]));
  const drift = driftOf(parseExchanges([rows(names, names)]));
  const added = drift.filter(({ change }) => change === "added");
  expect(added.length).toBeGreaterThan(400);
  expect(added.length).toBeLessThan(500);
  expect(drift).toHaveLength(added.length);
  expect(added.map(({ detail }) => detail)).toEqual(added.map(() => "integer in 2 of 2, such as 1"));
  // What comes after the flood, but is documented.
  const late = answer(({ data }) => {
    data.rows = [{ ...data.rows[0], ...names }];
    data.filters.limit = "2";
  });
  expect(told(late)).toContain("retyped /data/filters/limit: string in 1 of 1, documented as integer");
});

describe("a value", () => {
  test("of a device, a price or a note that was never seen is told with those that were", () => {
    const odd = answer(({ data, _meta }) => {
      data.rows = ["Watch", "Desktop", "Watch", null].map((device) => ({
        ...data.rows[0],
        browser_device_type: device,
      }));
      Object.assign(_meta._credits, { used: 2, note: "Twice" });
      _meta._cache.note = "Cached";
    });
    expect(driftOf(parseExchanges([odd]))).toEqual([
      expect.objectContaining({ change: "price", at: "/_meta/_credits/used", types: ["integer"], value: 2 }),
      expect.objectContaining({
        change: "new value",
        at: "/_meta/_credits/note",
        types: ["string"],
        value: "Twice",
        pointer: "#/paths/~1api~1smart-links~1{smart_link_id}~1clicks/get/x-credits-note",
        detail: '"Twice", so far "Free endpoint"',
      }),
      {
        operation: "listSmartLinkClicks",
        change: "new value",
        at: "/data/rows/*/browser_device_type",
        pointer: "",
        types: ["string"],
        value: "Watch",
        detail: '"Watch", so far "Desktop", "Mobile", "Tablet", "Bot"',
      },
      expect.objectContaining({ at: "/_meta/_cache/note", value: "Cached", pointer: "" }),
    ]);
  });
  test("of a device is told a hundred times at most", () => {
    const devices = Array.from({ length: 300 }, (_, i) => ({ browser_device_type: `device ${i}` }));
    expect(driftOf(parseExchanges([rows(...devices)]))).toHaveLength(100);
  });
});

test("headers of the vendor's that are new or missing are told, others are nobody's business", () => {
  const page = answer();
  const { "x-ofapi-is-cached": _, ...fewer } = headers;
  const odd = { ...fewer, "x-rate-limit-limit-hour": "1", "x-other": "1" };
  expect(driftOf(parseExchanges([{ ...page, response: { ...page.response, headers: odd } }]))).toEqual([
    {
      operation: "listSmartLinkClicks",
      change: "header",
      at: "/headers/x-rate-limit-limit-hour",
      pointer: "",
      types: [],
      detail: "not documented",
    },
    {
      operation: "listSmartLinkClicks",
      change: "header",
      at: "/headers/x-ofapi-is-cached",
      pointer: "",
      types: [],
      detail: "missing",
    },
  ]);
});
