/** A sample that has no page says what asked for that. */
import { expect, test } from "vitest";
import { sample, sampleClicks, scenarioList } from "../../../src/sandbox.ts";

const nothing = "So there is nothing to sample.";

test.each([
  ["test_500", "test_500 is a reserved id: status 500, always."],
  ["test_502_html", "test_502_html is a reserved id: an HTML page with status 502, as a gateway sends it."],
  ["test_reset", "test_reset is a reserved id: the connection is reset (ECONNRESET)."],
  ["test_truncated", "test_truncated is a reserved id: the connection closes in the middle of the body."],
  ["test_malformed", "test_malformed is a reserved id: the JSON is cut off, but the response ends normally."],
  ["test_flaky_2", "test_flaky_2 is a reserved id: status 500 N times, then one success, and so on."],
  [
    "test_mutant_one_500",
    "test_mutant_one_500 is a reserved id: The first request of each reading operation gets status 500.",
  ],
])("%s is sampled with a reason", (link, reason) => {
  expect(() => sampleClicks({ link })).toThrow(`${reason} ${nothing}`);
  expect(() => sample("stats", { link })).toThrow(`${reason} ${nothing}`);
});

test.each([
  [{ code: 503 }, "The options ask for status 503."],
  [{ scenario: "test_500" }, "The options ask for status 500."],
  [{ fault: "empty" as const }, "The options ask for a fault: the connection closes without a response."],
  [
    { failRate: 1, failKinds: ["reset"] },
    "The options ask for a fault: the connection is reset (ECONNRESET).",
  ],
  [{ mutant: "one-500" }, "The mutant one-500 makes the first request fail."],
])("%j leaves nothing to sample", (options, reason) => {
  expect(() => sampleClicks(options)).toThrow(`${reason} ${nothing}`);
});

test("other errors keep their own words", () => {
  expect(() => sampleClicks({ link: "test_404" })).toThrow('There is no smart link "test_404".');
  expect(() => sampleClicks({ link: "test_empty", query: { limit: 0 } })).toThrow("must be at least 1");
});

test("every other reserved id has a page", () => {
  const without = /^test_(404|500|502_html|reset|truncated|malformed|flaky_2|mutant_.*)$/;
  const links = scenarioList().links.map(({ name, example = name }) => example);
  const paged = links.filter((link) => !without.test(link));
  expect(paged.length).toBeGreaterThan(12);
  for (const link of paged) expect(() => sampleClicks({ link, query: { limit: 1 } }), link).not.toThrow();
});
