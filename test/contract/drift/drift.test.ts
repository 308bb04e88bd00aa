import { describe, expect, test } from "vitest";
import { driftOf } from "../../../src/contract/drift/drift.ts";
import { parseExchanges } from "../../../src/contract/read/parsed-exchange.ts";
import { suggestPatch } from "../../../src/contract/report/schema-patch.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { RunOptions } from "../../../src/contract/verify-options.ts";
import { faultyTarget, type PlantedFault } from "../support/planted-fault.ts";
import { clicksNow, type ReferenceRow, referenceRows } from "../support/reference-rows.ts";
import { referenceTarget } from "../support/reference-target.ts";

type Row = Record<string, unknown>;

/** A run against a target whose rows are changed, or whose bodies are. */
async function run(change: (row: Row) => Row, planted: PlantedFault = {}, options: Partial<RunOptions> = {}) {
  const edition = options.edition ?? "2026-09";
  const rows = referenceRows(60, { edition }).map((row) => change(row) as ReferenceRow);
  return verify(faultyTarget(planted, { rows }), {}, { plan: "standard", ...clicksNow, ...options });
}

const same = (row: Row) => row;
const changes = async (...args: Parameters<typeof run>) => {
  const { exchanges } = await run(...args);
  return driftOf(parseExchanges(exchanges)).map(({ change, at }) => `${change} ${at}`);
};

describe("Drift", () => {
  test("of a sound target is none", async () => {
    expect(await changes(same)).toEqual([]);
    expect(await changes(same, {}, { edition: "2026-01" })).toEqual([]);
  });

  test("a new field breaks no claim, and is told once", async () => {
    const report = await run((row) => ({ ...row, undocumented_text: "Lyon" }));
    expect(report.violations).toEqual([]);
    expect(report.observations.filter(({ kind }) => kind === "drift")).toEqual([
      {
        kind: "drift",
        operation: "listSmartLinkClicks",
        change: "added",
        at: "/data/rows/*/undocumented_text",
        detail: expect.stringMatching(/^string in (\d+) of \1, such as "Lyon"$/),
      },
    ]);
  });

  test.each([
    ["a field is gone", ({ referrer: _, ...row }: Row) => row, "removed /data/rows/*/referrer"],
    [
      "a field has another type",
      (row: Row) => ({ ...row, gross_clicks: "1" }),
      "retyped /data/rows/*/gross_clicks",
    ],
    ["a field is null", (row: Row) => ({ ...row, is_bot: null }), "newly null /data/rows/*/is_bot"],
    [
      "a value was never seen",
      (row: Row) => ({ ...row, browser_device_type: "Watch" }),
      "new value /data/rows/*/browser_device_type",
    ],
  ])("%s", async (_, change, told) => {
    expect(await changes(change)).toEqual([told]);
  });

  test("of price, notes and headers is told", async () => {
    const body: PlantedFault["body"] = (whole) => ({
      ...whole,
      _meta: { ...whole._meta, _credits: { ...whole._meta._credits, used: 2, note: "Twice" } },
    });
    expect(await changes(same, { body })).toEqual([
      "price /_meta/_credits/used",
      "new value /_meta/_credits/note",
    ]);
    const exchange: PlantedFault["exchange"] = (one) => ({
      ...one,
      response: { ...one.response, headers: { ...one.response.headers, "x-ofapi-region": "eu" } },
    });
    expect(await changes(same, { exchange })).toEqual(["header /headers/x-ofapi-region"]);
  });
});

describe("A patch of openapi.yaml", () => {
  test("adds what is new where it belongs, by edition", async () => {
    const withNewField = (row: Row) => ({ ...row, undocumented_text: null });
    const value = { type: "null", description: expect.any(String), "x-evidence": "observed" };
    const current = await run(withNewField);
    expect(suggestPatch(current.exchanges)).toEqual([
      { op: "add", path: "/components/schemas/Click202609/properties", value: {} },
      { op: "add", path: "/components/schemas/Click202609/properties/undocumented_text", value },
    ]);
    const legacy = await run(withNewField, {}, { edition: "2026-01" });
    expect(suggestPatch(legacy.exchanges)).toEqual([
      { op: "add", path: "/components/schemas/Click202601/properties/undocumented_text", value },
    ]);
  });

  test("widens, removes and reprices", async () => {
    const body: PlantedFault["body"] = (whole) => ({
      ...whole,
      _meta: { ...whole._meta, _credits: { ...whole._meta._credits, used: 2 } },
    });
    const { exchanges } = await run(({ aff_s5: _, ...row }) => ({ ...row, is_bot: null }), { body });
    expect(suggestPatch(exchanges)).toEqual([
      {
        op: "replace",
        path: "/components/schemas/Click202601/properties/is_bot/type",
        value: ["boolean", "null"],
      },
      { op: "remove", path: "/components/schemas/Click202601/properties/aff_s5" },
      {
        op: "replace",
        path: "/paths/~1api~1smart-links~1{smart_link_id}~1clicks/get/x-credits-used",
        value: 2,
      },
      {
        op: "replace",
        path: "/components/schemas/Click202601/required",
        value: expect.not.arrayContaining(["aff_s5"]),
      },
    ]);
  });
});

describe("The edition that a target speaks", () => {
  test("is told by its fields", async () => {
    const rows = referenceRows(60, { edition: "2026-01" });
    const report = await verify(
      referenceTarget({ rows }),
      {},
      { plan: "standard", ...clicksNow, edition: "2026-09" },
    );
    expect(report.edition).toEqual({
      requested: "2026-09",
      detected: "2026-01",
      reason: "25 row fields, 0 credits a call, on the path of 2026-09",
    });
  });

  test("is unknown between two editions", async () => {
    const { edition } = await run(({ gbraid: _, wbraid: __, sccid: ___, ...row }) => row);
    expect(edition).toMatchObject({ detected: "unknown", reason: expect.stringContaining("27 row fields") });
  });

  test("is told by its price where there are no rows", async () => {
    const report = await verify(referenceTarget({ rows: [] }), {}, { plan: "standard", ...clicksNow });
    expect(report.edition).toMatchObject({
      detected: "2026-09",
      reason: "no row was seen, 0 credits a call",
    });
  });
});
