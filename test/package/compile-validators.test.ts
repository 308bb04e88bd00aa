import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compileValidators } from "../../scripts/compile-validators.ts";
import { document } from "../../src/openapi/generated/document.gen.ts";
import { schemaErrors } from "../../src/openapi/validators.ts";
import { createMock } from "../../src/sandbox.ts";

let folder: string;
let compiled: Readonly<Record<string, ValidateFunction>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "smart-links-validators-"));
  const file = join(folder, "validators.cjs");
  await compileValidators(file);
  compiled = createRequire(import.meta.url)(file);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("validators that are compiled at the build find what those find that are compiled when needed", async () => {
  await using mock = createMock({ now: "2026-02-01T00:00:00Z" });
  const page = await mock.inject({
    url: "/api/smart-links/a/clicks?limit=20",
    headers: { authorization: "Bearer key" },
  });
  const right = page.json();
  const wrong = structuredClone(right);
  wrong.data.summary.clicks_total = "many";
  for (const row of wrong.data.rows) Object.assign(row, { id: 1.5, created_at: "today", country_code: "" });
  const values = [right, wrong, {}, [], null, "text", { data: null }, { error: 1, errors: { limit: "no" } }];
  const pointers = Object.keys(compiled);
  expect(pointers.length).toBeGreaterThan(Object.keys(document.paths).length);
  for (const pointer of pointers) {
    for (const value of values) {
      const validate = compiled[pointer]!;
      const errors = validate(value) ? [] : validate.errors;
      expect(errors).toEqual(schemaErrors(pointer, value));
    }
  }
});
