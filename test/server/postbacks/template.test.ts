import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyEncoding, expandBody, expandHeader, expandUrl } from "../../../src/server/postbacks/template.ts";
import type { PostbackVariables } from "../../../src/server/resources/postback-variables.ts";
import { share } from "../../support/effort.ts";

const variablesWith = (values: Partial<PostbackVariables>) => values as PostbackVariables;
/** Any text, with the characters that end a value, a parameter, a header or a line in front. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "&",
        "=",
        "#",
        "?",
        "%",
        "+",
        "/",
        "\\",
        '"',
        "\r\n",
        "{",
        "}",
        "é",
        "😀",
        "\0",
        "{click_id}",
      ),
    )
    .map((parts) => parts.join("")),
);

test("a value in a URL is read again as it was, and changes nothing else of the URL", () => {
  fc.assert(
    fc.property(hostile, hostile, (click, gclid) => {
      const template = "http://127.0.0.1:9/in/{click_id}?a={click_id}&g={gclid}&z=1";
      const url = new URL(expandUrl(template, variablesWith({ click_id: click, gclid }), "percent_encoded"));
      expect(url.host).toBe("127.0.0.1:9");
      expect(Object.fromEntries(url.searchParams)).toEqual({ a: click, g: gclid, z: "1" });
      expect(url.hash).toBe("");
    }),
    { numRuns: share(300) },
  );
});

test("a value in JSON and in a form is read again as it was", () => {
  fc.assert(
    fc.property(hostile, (click) => {
      const variables = variablesWith({ click_id: click });
      const json = '{"id": "{click_id}", "n": 1}';
      expect(JSON.parse(expandBody(json, variables, bodyEncoding(json, undefined)))).toEqual({
        id: click,
        n: 1,
      });
      const form = "id={click_id}&n=1";
      const body = expandBody(form, variables, bodyEncoding(form, undefined));
      expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ id: click, n: "1" });
    }),
    { numRuns: share(300) },
  );
});

test("a value in a header stays on its line", () => {
  fc.assert(
    fc.property(hostile, (click) => {
      expect(expandHeader("v={click_id}", variablesWith({ click_id: click }))).toMatch(/^v=[\x20-\x7e]*$/);
    }),
    { numRuns: share(200) },
  );
});

test("a variable without a value becomes an empty text, and other braces stay", () => {
  const variables = variablesWith({ click_id: "01A", external_click_id: "" });
  expect(
    expandUrl("http://h/?c={click_id}&e={external_click_id}&x={unknown}&y={}", variables, "percent_encoded"),
  ).toBe("http://h/?c=01A&e=&x={unknown}&y={}");
  expect(expandUrl("http://h/?c={constructor}", variables, "percent_encoded")).toBe(
    "http://h/?c={constructor}",
  );
});

test("half of a character becomes the replacement character", () => {
  expect(
    expandUrl("http://h/?c={click_id}", variablesWith({ click_id: "a\ud800b" }), "percent_encoded"),
  ).toBe("http://h/?c=a%EF%BF%BDb");
});

test.each([
  ['{"a":1}', undefined, "json"],
  ["a=1", undefined, "form"],
  ["a=1", "text/plain", "text"],
  ["a=1", "application/vnd.api+json; charset=utf-8", "json"],
  ['{"a":1}', "application/x-www-form-urlencoded", "form"],
])("a body %s of content type %s is encoded as %s", (template, contentType, encoding) => {
  expect(bodyEncoding(template, contentType)).toBe(encoding);
});
