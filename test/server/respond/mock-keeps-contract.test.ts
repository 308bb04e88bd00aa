import fc from "fast-check";
import { expect, test } from "vitest";
import { assumedBehaviour } from "../../../src/openapi/assumptions.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { readClicksQuery } from "../../../src/server/operations/clicks-query.ts";
import { noResources } from "../../../src/server/resources/resources.ts";
import { share } from "../../support/effort.ts";

const { parameters } = document.components;
const integers = ["limit", "offset"] as const;
const booleans = ["include_bots", "include_duplicates"] as const;
const dates = ["date_start", "date_end"] as const;

/** Texts about the edge between right and wrong. */
const texts = fc.oneof(
  fc.integer({ min: -2, max: 1003 }).map(String),
  fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }).map(String),
  fc.double().map(String),
  fc.constantFrom("true", "false", "1", "0", "True", "null", "[]", '""', "00", "-0", "9007199254740991"),
  fc
    .date({ noInvalidDate: true, min: new Date(-62_167_219_200_000), max: new Date(253_402_300_799_999) })
    .map(String),
  fc.string(),
);
const instants = fc
  .tuple(
    fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d$/),
    fc.constantFrom("", "T00:00:00", " 23:59:59", "t00:00:00", "T24:00:00", "T1:00:00"),
    fc.constantFrom("", ".5", ".", ".123456"),
    fc.constantFrom("", "Z", "+02:00", "-14:00", " 02:00", "z", "+0200"),
  )
  .map((parts) => parts.join(""));

const context = {
  behaviour: assumedBehaviour,
  nowMs: Date.parse("2026-02-01"),
  linkCount: 0,
  resources: noResources,
};

/** The errors of one parameter, as the server reads it. */
function wrong(name: string, text: string): readonly string[] | undefined {
  const read = readClicksQuery({ link: "a", search: `${name}=${encodeURIComponent(text)}` }, context);
  return read.kind === "invalid" ? read.errors[name] : undefined;
}

function isValid(name: keyof typeof parameters, value: unknown): boolean {
  return schemaErrors(`#/components/parameters/${name}/schema`, value).length === 0;
}

const words = new Map([
  ["true", true],
  ["false", false],
  ["1", true],
  ["0", false],
]);

test("whole numbers are refused exactly when their schema refuses them", () => {
  fc.assert(
    fc.property(fc.constantFrom(...integers), texts, (name, text) => {
      fc.pre(text !== "");
      expect(wrong(name, text) === undefined, text).toBe(
        isValid(name, /^-?\d+$/.test(text) ? Number(text) : text),
      );
    }),
    { numRuns: share(500) },
  );
});

test("booleans are refused exactly when their schema refuses them", () => {
  fc.assert(
    fc.property(fc.constantFrom(...booleans), texts, (name, text) => {
      fc.pre(text !== "");
      expect(wrong(name, text) === undefined, text).toBe(isValid(name, words.get(text) ?? text));
    }),
    { numRuns: share(500) },
  );
});

test("dates are refused when their schema refuses them, and otherwise only when there is no such instant", () => {
  fc.assert(
    fc.property(fc.constantFrom(...dates), fc.oneof(instants, texts), (name, text) => {
      const errors = wrong(name, text);
      if (!isValid(name, text)) expect(errors?.[0], text).toMatch(/not a day or an instant|%2B/);
      else if (errors) expect(errors[0], text).toMatch(/has no day|there is no|not between|lies before/);
      else if (text !== "") expect(existsAsInstant(text), text).toBe(true);
    }),
    { numRuns: share(500) },
  );
});

/** `Date` agrees that there is such an instant: the written day comes back. */
function existsAsInstant(text: string): boolean {
  const day = text.slice(0, 10);
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

test("defaults are those of the schemas", () => {
  const read = readClicksQuery({ link: "a", search: "" }, context);
  expect(read).toMatchObject({
    kind: "query",
    query: {
      limit: parameters.limit.schema.default,
      offset: parameters.offset.schema.default,
      includeBots: parameters.include_bots.schema.default,
      includeDuplicates: parameters.include_duplicates.schema.default,
    },
  });
});

test("reading a query never throws, and its errors name parameters of the document only", () => {
  const names = [...integers, ...booleans, ...dates] as readonly string[];
  const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), texts), { maxLength: 8 });
  const raw = fc.oneof(
    fc.string(),
    pairs.map((list) => list.map(([name, text]) => `${name}=${text}`).join("&")),
  );
  fc.assert(
    fc.property(raw, (search) => {
      const read = readClicksQuery({ link: "a", search }, context);
      if (read.kind === "invalid") expect(names).toEqual(expect.arrayContaining(Object.keys(read.errors)));
      else expect(read.query.window.end).toBeGreaterThanOrEqual(read.query.window.start);
    }),
    { numRuns: share(500) },
  );
});
