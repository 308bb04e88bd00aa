/** The suggested patch, applied to openapi.yaml: then the document describes the target. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { patchYaml } from "../../../scripts/patch-document.ts";
import { driftOf } from "../../../src/contract/drift/drift.ts";
import { judgeRunSet, readRunSetWithDetections } from "../../../src/contract/judge/judge.ts";
import { parseExchanges } from "../../../src/contract/read/parsed-exchange.ts";
import { type PatchOperation, suggestPatch } from "../../../src/contract/report/schema-patch.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { describeApi } from "../../../src/openapi/description/api-description.ts";
import { faultyTarget } from "../support/planted-fault.ts";
import { clicksNow, type ReferenceRow, referenceRows } from "../support/reference-rows.ts";

/** openapi.yaml as text and as data, before and after. */
interface Document {
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: any document
  readonly data: any;
}
let before: Document;
let after: Document;
let exchanges: readonly Exchange[];
let operations: readonly PatchOperation[];

beforeAll(async () => {
  const rows = referenceRows(60, { edition: "2026-09" }).map(({ aff_s4: _, aff_s5: __, ...row }) => ({
    ...row,
    "new/field~1": "Lisbon",
    other_field: 1,
    is_bot: row.is_bot || null,
    gross_clicks: "1",
    utm_term: 7,
  })) as unknown as readonly ReferenceRow[];
  const target = faultyTarget(
    { body: (body) => ({ ...body, _meta: { ...body._meta, region: "eu" } }) },
    { rows },
  );
  ({ exchanges } = await verify(target, {}, { plan: "standard", ...clicksNow }));
  const text = await readFile("openapi.yaml", "utf8");
  operations = suggestPatch(exchanges);
  const patched = patchYaml(text, operations);
  before = { text, data: parse(text) };
  after = { text: patched, data: parse(patched) };
});

function judgedBy({ data }: Document) {
  const parsed = parseExchanges(exchanges, describeApi(data));
  const set = readRunSetWithDetections(parsed);
  const { verdicts } = judgeRunSet(set, { only: ["response-fits-schema"] });
  return { drift: driftOf(parsed).map(({ change, at }) => `${change} ${at}`), outcome: verdicts[0]?.outcome };
}

describe("A patch of openapi.yaml", () => {
  test("makes the document describe the responses", () => {
    expect(judgedBy(before)).toEqual({
      drift: expect.arrayContaining([
        "removed /data/rows/*/aff_s5",
        "newly null /data/rows/*/is_bot",
        "retyped /data/rows/*/gross_clicks",
        "added /data/rows/*/new/field~1",
      ]),
      outcome: "violated",
    });
    expect(judgedBy(after)).toEqual({ drift: [], outcome: "held" });
  });

  test("writes a new field into the row of its edition, and leaves the other edition alone", () => {
    const { schemas } = after.data.components;
    expect(Object.keys(schemas.Click202609.properties)).toEqual(["new/field~1", "other_field"]);
    expect(schemas.AdClickIds).toEqual(before.data.components.schemas.AdClickIds);
    expect(schemas.Click202601.properties.utm_term.description).toBe("Search term that was paid for.");
    expect(schemas.Click202601.required).not.toContain("aff_s5");
  });

  test("keeps the comments of the document", () => {
    const comments = ({ text }: Document) => text.match(/^ *#.*$/gm);
    expect(comments(after)).toEqual(comments(before));
  });

  test("leaves every line alone but those of its places", () => {
    const lines = new Set(after.text.split("\n"));
    const changed = before.text.split("\n").filter((line) => !lines.has(line));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(operations.length);
  });
});
