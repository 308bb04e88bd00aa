import { expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";

const warningOf = async (link: string) => {
  await using mock = createMock({ now: "2026-02-01T00:00:00Z" });
  const url = `/api/smart-links/${link}/clicks`;
  const response = await mock.inject({ url, headers: { authorization: "Bearer any" } });
  return [response.statusCode, response.headers["mock-warnings"]];
};

test.each([
  ["test_emty", "test_empty"],
  ["test_slwo_3000", "test_slow_3000"],
  ["test_mutant_page_repetd", "test_mutant_page_repeated"],
])("the misspelt reserved link id %s gets 404, and a warning that names %s", async (link, meant) => {
  const [status, warning] = await warningOf(link);
  expect(status).toBe(404);
  expect(warning).toContain(`did you mean "${meant}"?`);
});

test.each(["test_404", "test_something_else_entirely"])("%s gets 404 without a suggestion", async (link) => {
  expect(await warningOf(link)).toEqual([404, undefined]);
});

test.each([
  ["test_slow_700000", "test_slow_N takes at most 600000 milliseconds"],
  ["test_moving_600001", "test_moving_N takes at most 600000 clicks"],
  ["test_flaky_99999999999", "test_flaky_N takes at most 600000 failures"],
])("%s gets 404, and is told that its number is too large", async (link, warning) => {
  expect(await warningOf(link)).toEqual([404, warning]);
  const message = `scenario is "${link}", but ${warning}.`;
  expect(() => createMock({ scenario: link })).toThrow(message);
  await using mock = createMock();
  const headers = { authorization: "Bearer any", prefer: `scenario=${link}` };
  const response = await mock.inject({ url: "/api/smart-links/eveniet/clicks", headers });
  expect(response.headers["mock-warnings"]).toBe(`preference scenario is "${link}", but ${warning}`);
});

test("the largest number of a reserved link id is served", async () => {
  expect(await warningOf("test_moving_600000")).toEqual([200, undefined]);
});
