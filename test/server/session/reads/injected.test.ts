import { expect, test } from "vitest";
import { createMock } from "../../../../src/sandbox.ts";

test.each(["clicks", "conversions"])("%s that inject has brought count as read at once", async (list) => {
  await using mock = createMock({ seed: "demo", now: "2026-02-01T00:00:00Z" });
  const url = `/api/smart-links/eveniet/${list}?date_start=2026-01-20&limit=5`;
  const headers = { authorization: "Bearer any" };
  const operation = list === "clicks" ? "listSmartLinkClicks" : "listSmartLinkConversions";
  for (const repetition of [1, 2, 3]) {
    await mock.inject({ url, headers });
    expect(mock.coverage({ operation, link: "eveniet", start: "2026-01-20" })).toMatchObject({
      ...{ read: 5, read_twice: repetition > 1 ? 5 : 0, requests: repetition },
    });
  }
});
