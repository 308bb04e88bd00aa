/** A path of the admin API that does not exist gets advice about the admin API. */
import { expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";

test.each(["/__admin/journal", "/__admin", "/__admin/requests/1/x", "/__s/x/__admin/journal"])(
  "%s",
  async (url) => {
    await using mock = createMock();
    const response = await mock.inject({ url });
    expect([response.statusCode, response.json()]).toEqual([
      404,
      {
        error: "NOT_FOUND",
        message: `There is nothing at "${url.replace("/__s/x", "")}".`,
        description: "GET /__admin/openapi.json lists the admin API; the journal is at /__admin/requests.",
      },
    ]);
  },
);

test("without the admin API nothing is said about it", async () => {
  await using mock = createMock({ admin: false });
  const { description } = (await mock.inject({ url: "/__admin/journal" })).json();
  expect(description).toContain("/api/smart-links");
});
