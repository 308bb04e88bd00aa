import { expect, test } from "vitest";
import { createMock } from "../../../src/index.ts";

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
