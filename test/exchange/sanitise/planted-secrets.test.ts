/**
 * Secrets planted anywhere: at every place of a real page and of a real refusal, as a value and as a name, in every header
 * that is kept or not, in every part of a URL and of the recording, encoded again and again. None survives.
 */
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { formatRecording, type Recording } from "../../../src/exchange/recording/recording.ts";
import { sanitise } from "../../../src/exchange/sanitise/sanitise.ts";
import { requestHeaderRules, responseHeaderRules } from "../../../src/exchange/sanitise/sanitise-rules.ts";
import { createMock } from "../../../src/index.ts";
import { share } from "../../support/effort.ts";
import { exchange, recording } from "../samples.ts";

const secret = fc.oneof(
  fc.stringMatching(/^[a-z]{2}[0-9]{2}[a-z0-9]{6,16}$/),
  fc.stringMatching(/^[A-Z][a-z]{6}[A-Z][a-z]{6}$/),
  fc.stringMatching(/^[a-z]{3}\d{2}@[a-z]{9}\.org$/),
  fc.stringMatching(/^ofapi_[0-9a-zA-Z]{48}$/),
  fc.stringMatching(/^(8[0-9])\.(16[0-9])\.(7[0-9])\.(13[0-9])$/),
  // Not bare digits: where openapi.yaml has a count, a number is one, and the verdict rests on it.
  fc.stringMatching(/^\+49\d{9}$/),
  fc.uuid(),
);

const percent = (text: string) =>
  [...Buffer.from(text)].map((it) => `%${it.toString(16).padStart(2, "0")}`).join("");
const coding = fc.constantFrom<(text: string) => string>(
  encodeURIComponent,
  percent,
  (text) => Buffer.from(text).toString("base64"),
  (text) => Buffer.from(text).toString("base64url"),
  (text) => Buffer.from(text).toString("hex"),
  (text) => JSON.stringify(text),
  (text) => JSON.stringify({ email: text, list: [text] }),
  (text) => [...text].map((it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  (text) => [...text].map((it) => `&#${it.charCodeAt(0)};`).join(""),
  (text) => `https://shop.example.com/?user=${encodeURIComponent(text)}#a`,
  (text) => `Mozilla/5.0 (X11; ${text}) Safari/537.36`,
  (text) => `session=${text}; Path=/`,
  (text) => `The limit must not be ${text}.`,
);

/** A text with a secret in it, and every form in which the secret passed on its way there. */
const planted = fc.tuple(secret, fc.array(coding, { maxLength: 3 })).map(([it, codings]) => {
  const forms = [it];
  for (const code of codings) forms.push(code(forms.at(-1)!));
  return { text: forms.at(-1)!, forms };
});

const headers = { authorization: "Bearer any" };
const ask = async (url: string) =>
  (await createMock({ now: "2026-02-01T00:00:00Z" }).inject({ url, headers })).json();
const page = await ask("/api/smart-links/eveniet/clicks?limit=2");
const refusal = await ask("/api/smart-links/eveniet/clicks?limit=-1");

/** Every place of a JSON value, as the names that lead there. */
function placesOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([name, part]) => placesOf(part).map((rest) => [name, ...rest])),
  ];
}

function changed(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  const parts = value as Readonly<Record<string, unknown>>;
  const part = changed(parts[name], rest, change);
  if (Array.isArray(value)) return value.map((each, i) => (String(i) === name ? part : each));
  return { ...parts, [name]: part };
}

const answer = (body: unknown) => exchange({ response: { body: JSON.stringify(body) } });

function expectNoneIn(it: Recording, forms: readonly string[]): void {
  const text = formatRecording(sanitise(it, { key: "a key" }));
  // As it stands in the file, and as whoever reads the file gets it.
  for (const form of forms) {
    expect(text).not.toContain(form);
    expect(text).not.toContain(JSON.stringify(form).slice(1, -1));
  }
}

function neverSurvives(plant: (text: string) => Partial<Recording>, numRuns = 60): void {
  fc.assert(
    fc.property(planted, ({ text, forms }) => expectNoneIn(recording(plant(text)), forms)),
    { numRuns: share(numRuns) },
  );
}
const neverSurvivesIn = (plant: (text: string) => Exchange) =>
  neverSurvives((text) => ({ exchanges: [plant(text)] }));

describe.each([
  ["a page", page],
  ["a refusal", refusal],
])("in %s", (_name, body) => {
  test.each<[string, (text: string) => (value: unknown) => unknown]>([
    ["in place of a value", (text) => () => text],
    [
      "beside one, under a name that nobody knows",
      (text) => (value) => ({ ...Object(value), more: { list: [text] } }),
    ],
    ["as a name", (text) => (value) => ({ ...Object(value), [text]: 1 })],
    ["within a text", (text) => (value) => (typeof value === "string" ? `${value} ${text}` : [value, text])],
  ])("at every place, %s", (_how, change) => {
    fc.assert(
      fc.property(fc.constantFrom(...placesOf(body)), planted, (place, { text, forms }) => {
        expectNoneIn(recording({ exchanges: [answer(changed(body, place, change(text)))] }), forms);
      }),
      { numRuns: share(400) },
    );
  });
});

describe("in a header", () => {
  const odd = [
    "authorization",
    "cookie",
    "set-cookie",
    "x-request-id",
    "cf-ray",
    "location",
    "etag",
    "x-new",
  ];
  test.each([...new Set([...Object.keys(requestHeaderRules), ...odd])])("of a request: %s", (name) =>
    neverSurvivesIn((text) => exchange({ request: { headers: { [name]: text } } })),
  );
  test.each([...new Set([...Object.keys(responseHeaderRules), ...odd])])("of a reply: %s", (name) =>
    neverSurvivesIn((text) => exchange({ response: { headers: { [name]: text } } })),
  );
  test("in its name", () => neverSurvivesIn((text) => exchange({ response: { headers: { [text]: "1" } } })));
});

describe("in a URL", () => {
  const url = (write: (text: string) => string) => (text: string) =>
    exchange({ request: { path: write(encodeURIComponent(text)) } });
  const parameters = ["limit", "offset", "date_start", "date_end", "include_bots", "include_duplicates", "q"];
  test.each<[string, (text: string) => string]>([
    ["as account", (text) => `/api/${text}/smart-links/eveniet/clicks`],
    ["as link", (text) => `/api/smart-links/${text}/clicks`],
    ["as any segment", (text) => `/${text}/a/${text}`],
    ["behind a question mark", (text) => `/api/smart-links/eveniet/clicks?${text}?${text}`],
    ["as the name of a parameter", (text) => `/?${text}=1&a[${text}]=2`],
    ...parameters.map((name): [string, (text: string) => string] => [
      `in ${name}`,
      (text) => `/?${name}=${text}`,
    ]),
  ])("%s", (_where, write) => neverSurvivesIn(url(write)));
});

describe("in the rest of a recording", () => {
  test.each<[string, (text: string) => Partial<Recording>]>([
    ["the subject", (text) => ({ subject: { account: text, link: text } })],
    ["the plan", (text) => ({ plan: text })],
    ["the version", (text) => ({ kitVersion: text })],
    ["a method", (text) => ({ exchanges: [exchange({ request: { method: text } })] })],
    [
      "a body that is no JSON",
      (text) => ({ exchanges: [exchange({ response: { body: `<p>${text}</p>` } })] }),
    ],
    [
      "a body cut short",
      (text) => ({ exchanges: [exchange({ response: { body: `{"a":${JSON.stringify(text)}` } })] }),
    ],
    [
      "a name twice",
      (text) => ({ exchanges: [exchange({ response: { body: `{"a":1,"a":${JSON.stringify(text)}}` } })] }),
    ],
  ])("%s", (_where, plant) => neverSurvives(plant));
});
