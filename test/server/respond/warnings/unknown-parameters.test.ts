import { expect, test } from "vitest";
import { createMock } from "../../../../src/index.ts";

const key = "ofapi_0123456789abcdefghij";

async function warningOf(path: string, query: string, method: "GET" | "POST" = "GET") {
  await using mock = createMock({ now: "2026-02-01T03:00:00Z" });
  const headers = { authorization: "Bearer any", "content-type": "application/json" };
  const body = method === "POST" ? { payload: '{"tags":["a"]}' } : {};
  const response = await mock.inject({ method, url: `/api${path}?${query}`, headers, ...body });
  expect(response.statusCode).toBe(200);
  return response.headers["mock-warnings"];
}

const clicks = "/smart-links/eveniet/clicks";
const conversions = "/smart-links/eveniet/conversions";
const fans = "/smart-links/eveniet/fans";

const meant = (name: string) => `, did you mean "${name}"?`;
const pages = ": this list pages by limit and offset";
const inUrl = ": a key in the URL gets into logs, send it as Authorization: Bearer";

test.each([
  [clicks, "start_date", meant("date_start")],
  [clicks, "end_date", meant("date_end")],
  [clicks, "from", meant("date_start")],
  [clicks, "from_", meant("date_start")],
  [clicks, "to", meant("date_end")],
  [clicks, "dateStart", meant("date_start")],
  [clicks, "includeBots", meant("include_bots")],
  [clicks, "IncludeDuplicates", meant("include_duplicates")],
  [conversions, "onlyfansUserId", meant("onlyfans_user_id")],
  [conversions, "conversionType", meant("conversion_type")],
  ["/smart-links/eveniet/spenders", "min_spend", meant("minSpend")],
  ["/smart-links/eveniet/cohort-arps", "start_date", meant("acquisition_start")],
  ["/smart-links", "tags", meant("filter[tags][]")],
  [clicks, "lmit", meant("limit")],
  [clicks, "page", pages],
  [clicks, "per_page", pages],
  [fans, "cursor", pages],
  [conversions, "pageToken", pages],
  ["/smart-links/eveniet/stats", "page", ": this operation has no pages"],
  ["/smart-links/eveniet/stats", "limit", ": this operation has no pages"],
  [clicks, "conversion_type", ": conversion_type belongs to the list of conversions"],
  [clicks, "conversionType", ": conversion_type belongs to the list of conversions"],
  [fans, "minSpend", ": minSpend belongs to the list of spenders"],
  [clicks, "revenue_basis", ": revenue_basis belongs to the cohort ARPS"],
  [fans, "start_date", ": date_start belongs to the list of clicks, the list of conversions and the stats"],
  [clicks, "api_key", inUrl],
  [clicks, "key", inUrl],
  ["/whoami", "access_token", inUrl],
  [clicks, "something", ""],
  [clicks, "__proto__", ""],
])("%s?%s has the warning %s", async (path, name, hint) => {
  expect(await warningOf(path, `${name}=${key}`)).toBe(`unknown query parameter "${name}"${hint}`);
});

test("a parameter of a change that is a member of its body is said to belong there", async () => {
  expect(await warningOf("/smart-links/eveniet/tags", "tags=b", "POST")).toBe(
    'unknown query parameter "tags": it belongs in the body',
  );
  expect(await warningOf("/smart-links/eveniet/tags", "api_key=b", "POST")).toContain(inUrl);
});
