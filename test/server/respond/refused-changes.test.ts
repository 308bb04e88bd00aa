/** Requests for a change that are refused as a whole: each with its words, and without a change. */
import { expect, test } from "vitest";
import { createMock, type MockOptions } from "../../../src/sandbox.ts";

const tags = "/api/smart-links/eveniet/tags";
const json = "application/json";

interface Sent {
  readonly method?: "POST" | "DELETE" | "PATCH";
  readonly url?: string;
  readonly type?: string;
  readonly payload?: string;
}

async function sent(
  { method = "POST", url = tags, type = json, payload = '{"tags":["New"]}' }: Sent,
  options: MockOptions = {},
) {
  await using app = createMock({ now: "2026-02-01T12:00:00Z", ...options });
  const headers = { authorization: "Bearer any", "content-type": type };
  const response = await app.inject({ method, url, headers, payload });
  const after = await app.inject({ url: tags, headers: { authorization: "Bearer any" } });
  const { statusCode: status } = response;
  return { status, body: status === 204 ? undefined : response.json(), tags: after.body, response };
}

const before = (await sent({ payload: "{" })).tags;
const jsonWanted = "Send a JSON object, with the header Content-Type: application/json.";

test.each([
  ["no JSON", { payload: "{" }, `It is not a JSON object. ${jsonWanted}`],
  ["a list", { payload: "[]" }, `It is not a JSON object. ${jsonWanted}`],
  ["null", { payload: "null" }, `It is not a JSON object. ${jsonWanted}`],
  ["a text", { payload: '"a"' }, `It is not a JSON object. ${jsonWanted}`],
  ["another type", { type: "text/plain" }, `Its Content-Type is "text/plain". ${jsonWanted}`],
  ["a longer type", { type: "application/jsonx" }, `Its Content-Type is "application/jsonx". ${jsonWanted}`],
])("a body with %s is refused", async (_what, request, description) => {
  const { status, body, tags } = await sent(request);
  expect(status).toBe(400);
  expect(body).toEqual({
    error: "BAD_REQUEST",
    message: "The body is not JSON.",
    description:
      typeof description === "string"
        ? description.replaceAll('\\"', '"')
        : expect.stringMatching(description),
  });
  expect(tags).toBe(before);
});

test.each([
  [json],
  ["Application/JSON; charset=utf-8"],
  ["application/vnd.api+json"],
  ["application/json ;charset=utf-8"],
])("%s is JSON", async (type) => {
  const { status, tags } = await sent({ type });
  expect(status).toBe(200);
  expect(tags).not.toBe(before);
});

test("an empty body and one of blanks are an empty object", async () => {
  for (const payload of ["", " \n "])
    expect(await sent({ payload, type: "text/plain" })).toMatchObject({
      status: 422,
      body: { errors: { tags: ["The tags field is required."] } },
    });
});

test("a body of more than 65,536 bytes is refused, and one of as many is read", async () => {
  const padded = (bytes: number) => '{"tags":["New"]}'.padEnd(bytes);
  expect((await sent({ payload: padded(65_536) })).status).toBe(200);
  expect(await sent({ payload: padded(65_537) })).toMatchObject({
    status: 413,
    body: {
      error: "CONTENT_TOO_LARGE",
      message: "The body is too large.",
      description: "The sandbox takes bodies of at most 65536 bytes.",
    },
    tags: before,
  });
});

test("a link, a pixel and an account that do not exist are named", async () => {
  const link = { account_id: "acct_x", name: "N", link_type: "tracking_link" };
  const created = { url: "/api/smart-links", payload: JSON.stringify(link) };
  expect(await sent(created, { behaviour: { unknown_account: "not_found" } })).toMatchObject({
    status: 404,
    body: {
      message: 'There is no account "acct_x".',
      description: "GET /api/accounts lists the accounts.",
    },
  });
  const pixel = "/api/smart-links/eveniet/pixels/77";
  expect(await sent({ method: "PATCH", url: pixel, payload: '{"label":"L"}' })).toMatchObject({
    status: 404,
    body: {
      message: 'The link is not connected to a pixel "77".',
      description: "GET /api/smart-links/{smart_link_id}/pixels lists the pixels of a link.",
    },
  });
  expect((await sent({ url: "/api/smart-links/test_404/tags" })).status).toBe(404);
});

test("a wrong parameter of the query is a hint, or refused where the API is assumed to refuse it", async () => {
  const url = `${tags}?tgas=1`;
  const { status, response } = await sent({ url });
  expect([status, response.headers["mock-warnings"]]).toEqual([200, 'unknown query parameter "tgas"']);
  const strict = await sent({ url }, { behaviour: { unknown_parameters: "refused" } });
  expect(strict).toMatchObject({
    status: 422,
    body: { errors: { tgas: [expect.any(String)] } },
    tags: before,
  });
});

test("a member that the operation does not have is a hint", async () => {
  const { response } = await sent({ payload: '{"tags":["New"],"tagz":1}' });
  expect(response.headers["mock-warnings"]).toMatch(/unknown member "tagz" of the body, did you mean "tags"/);
});

test("a change counts against the limit of requests, and what is refused changes nothing", async () => {
  await using app = createMock({ now: "2026-02-01T12:00:00Z", rateLimit: 1 });
  const headers = { authorization: "Bearer any", "content-type": json };
  const add = async (tag: string) => {
    const payload = JSON.stringify({ tags: [tag] });
    return await app.inject({ method: "POST", url: tags, headers, payload });
  };
  expect((await add("First")).statusCode).toBe(200);
  expect((await add("Second")).statusCode).toBe(429);
  await app.clock.advance("PT2M");
  expect((await app.inject({ url: tags, headers })).json().tags).not.toContain("Second");
});
