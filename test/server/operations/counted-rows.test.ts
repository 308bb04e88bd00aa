/** Read coverage, which needs to know of each list how its rows are numbered. */
import { expect, test } from "vitest";
import { smartLinksApi } from "../../../src/openapi/description/api-description.ts";
import { operations } from "../../../src/server/operations/all.ts";

const paged = smartLinksApi.lists.filter(({ list }) => list.page !== undefined);

test.each(paged.map(({ path }) => path))("the rows of %s are counted", (path) => {
  const operation = operations.find((one) => one.path === path);
  expect(operation?.rows, "give it `rows`, and add its name to ListName").toBeDefined();
});
