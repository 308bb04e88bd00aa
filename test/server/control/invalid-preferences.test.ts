import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { type Mock, startMock } from "../../../src/server/app/start-mock.ts";
import { readPreferences } from "../../../src/server/control/prefer-header.ts";
import { ask, jsonOf } from "./retrying-client.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "prefer", now: "2026-02-01T00:00:00Z" });
});
afterAll(() => mock.close());

let asked = 0;
/** A question that nobody asked before, so that no reply is an early retry. */
const clicks = (link = "eveniet", query = "") =>
  `${mock.url}/api/smart-links/${link}/clicks?limit=${1 + (asked++ % 900)}&${query}`;
const applied = ({ headers }: { readonly headers: Headers }) => headers.get("preference-applied");
const warnings = ({ headers }: { readonly headers: Headers }) => headers.get("mock-warnings");

describe("what cannot be applied", () => {
  test.each([
    ["cod=404", 'unknown preference "cod", did you mean "code"?'],
    ["respond-async", 'unknown preference "respond-async"'],
    ["code=99", 'preference code is "99", but takes 200, or a status from 400 to 599'],
    ["scenario=test_nothing", /^preference scenario is "test_nothing"/],
    ["rate-limit=3", "preference rate-limit is for a whole session: PATCH /__admin/settings"],
  ])("%s is ignored with a warning", async (prefer, warning) => {
    const reply = await ask(clicks(), { prefer });
    expect([reply.status, applied(reply)]).toEqual([200, null]);
    expect(warnings(reply)).toEqual(typeof warning === "string" ? warning : expect.stringMatching(warning));
  });

  test("strict refuses it, by the request or the session", async () => {
    const reply = await ask(clicks(), { prefer: "strict, cod=404" });
    expect(reply.status).toBe(400);
    expect(schemaErrors("#/components/schemas/Problem", jsonOf(reply))).toEqual([]);
    const session = mock.session("strict");
    session.set({ strict: true });
    expect((await ask(clicks(), { prefer: "cod=404", session: "strict" })).status).toBe(400);
    expect((await ask(clicks(), { prefer: "code=404", session: "strict" })).status).toBe(404);
  });

  test("a parameter that does not exist is reported, with a response all the same", async () => {
    const reply = await ask(clicks("eveniet", "limt=1&%E2%80%A8=1"));
    expect(reply.status).toBe(200);
    expect(warnings(reply)).toBe(
      'unknown query parameter "limt", did you mean "limit"?; unknown query parameter "\\u2028"',
    );
  });
});

test("Vary says what a response depends on, for every client", async () => {
  expect((await ask(clicks())).headers.get("vary")).toBe("Prefer, Mock-Session");
});

describe("the header (RFC 7240)", () => {
  test.each([
    ["code=404", { code: 404 }],
    ['CODE = "404" ; x=y', { code: 404 }],
    ["code=404, code=500", { code: 404 }],
    ["code=x, code=500", { code: 500 }],
    ['seed="a, b; c=\\"d\\"", code=404', { seed: 'a, b; c="d"', code: 404 }],
    [', ,;, "', {}],
    ["strict", { strict: true }],
  ])("%s", (header, wanted) => {
    expect(readPreferences(header).wanted).toEqual(wanted);
  });

  test("any text is read, in no time", () => {
    const pieces = fc.constantFrom("code", "=", '"', ",", ";", "\\", " ", "404", "fault", "é", "__proto__");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 300 }), (text) => {
        const { texts, warnings } = readPreferences(text.join(""));
        expect(texts.size + warnings.length).toBeLessThanOrEqual(50);
      }),
    );
  });
});

test("a typo is told of however often the same is asked", async () => {
  const url = clicks("eveniet", "limt=1&date_start=2025-01-01T00:00:00Z&date_end=2025-01-02T00:00:00Z");
  for (let n = 0; n < 4; n++) expect(warnings(await ask(url))).toContain('"limt"');
});
