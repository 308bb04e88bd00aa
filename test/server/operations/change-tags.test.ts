/** Requests that change something, by the example of tags: bodies, errors, faults, sessions and the journal. */
import { afterAll, beforeEach, expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { reply } from "../respond/valid-response.ts";
import { now } from "./api.ts";

const app = createMock({ seed: "tags", now });
afterAll(() => app.close());
beforeEach(() => app.reset());

const path = "/api/smart-links/eveniet/tags";
const headers = { authorization: "Bearer any" };

async function tagsAfter(method: "post" | "delete", tags: readonly string[], session = "default") {
  const own = { ...headers, "mock-session": session };
  const { status, body } = await reply(app, path, { method, body: { tags }, headers: own });
  expect(status).toBe(200);
  return body.tags;
}

test("POST keeps the tags of the link and adds new ones; DELETE has a body and removes them", async () => {
  const before = await tagsAfter("post", []);
  expect(await tagsAfter("post", ["A", "B", "A"])).toEqual([...before, "A", "B"]);
  expect(await tagsAfter("post", ["B"])).toEqual([...before, "A", "B"]);
  expect(await tagsAfter("delete", ["A", "none"])).toEqual([...before, "B"]);
  expect(await tagsAfter("delete", [...before, "B"])).toEqual([]);
});

test("a session sees only its own tags, and a reset forgets them", async () => {
  const before = await tagsAfter("post", ["A"]);
  expect(await tagsAfter("post", ["B"], "other")).toEqual([...before.slice(0, -1), "B"]);
  app.reset("resources");
  expect(await tagsAfter("post", [])).toEqual(before.slice(0, -1));
});

test.each([
  [{}, { tags: ["The tags field is required."] }],
  [{ tags: "A" }, { tags: ["The tags field must be an array."] }],
  [{ tags: ["A", 1] }, { "tags.1": ["The tags.1 field must be a string."] }],
  [{ tags: ["x".repeat(51)] }, { "tags.0": ["The tags.0 field must not be greater than 50 characters."] }],
])("the body %j is 422 with a message for each field", async (body, errors) => {
  const response = await reply(app, path, { method: "post", body });
  expect([response.status, response.body.errors]).toEqual([422, errors]);
});

test("an unknown member is ignored, with a warning", async () => {
  const response = await reply(app, path, { method: "post", body: { tags: [], tag: "A" } });
  expect(response.headers["mock-warnings"]).toBe('unknown member "tag" of the body, did you mean "tags"?');
});

test.each([
  ["not JSON", "{", "application/json", 400],
  ["an array", "[]", "application/json", 400],
  ["a form", '{"tags":[]}', "application/x-www-form-urlencoded", 400],
  ["of no type", '{"tags":[]}', undefined, 400],
  ["JSON of another name", '{"tags":[]}', "application/vnd.api+json; charset=utf-8", 200],
  ["too large", `{"tags":["${"x".repeat(70_000)}"]}`, "application/json", 413],
] as const)("a body that is %s", async (_name, payload, type, status) => {
  const typed = type === undefined ? headers : { ...headers, "content-type": type };
  const response = await app.inject({ method: "POST", url: path, headers: typed, payload });
  expect(response.statusCode).toBe(status);
  expect(app.requests()).toMatchObject([{ method: "POST", status }]);
});

test("another method is 405 with the methods that there are", async () => {
  const { status, headers: own } = await reply(app, path, { method: "put" });
  expect([status, own.allow]).toEqual([405, "DELETE, GET, HEAD, OPTIONS, POST"]);
});

test("without a key, or for a link that does not exist, nothing is changed", async () => {
  const body = { tags: ["A"] };
  expect((await reply(app, path, { method: "post", body, headers: {} })).status).toBe(401);
  const unknown = "/api/smart-links/test_404/tags";
  expect((await reply(app, unknown, { method: "post", body })).status).toBe(404);
  expect(await tagsAfter("post", [])).not.toContain("A");
});

test("an error that was asked for changes nothing; a response that is lost leaves the change", async () => {
  const body = { tags: ["A"] };
  const prefer = { ...headers, prefer: "code=500" };
  expect((await reply(app, path, { method: "post", body, headers: prefer })).status).toBe(500);
  expect(await tagsAfter("post", [])).not.toContain("A");
  const malformed = { method: "POST", url: path, payload: body } as const;
  const lost = await app.inject({ ...malformed, headers: { ...headers, prefer: "fault=malformed" } });
  expect(() => lost.json()).toThrow();
  expect(await tagsAfter("post", [])).toContain("A");
});

test("the journal shows the body, without secrets and with bounded length", async () => {
  const body = { tags: ["A"], my_token: "ofapi_secret", note: "ofapi_0123456789abcdef" };
  await reply(app, path, { method: "post", body });
  await reply(app, path, { method: "delete", body: { tags: Array(60).fill("x".repeat(50)) } });
  await app.inject({
    method: "POST",
    url: path,
    headers: { ...headers, "content-type": "text/plain" },
    payload: "?",
  });
  const [first, second, third] = app.requests();
  expect(first).toMatchObject({ operation: "addSmartLinkTags", link: "eveniet", status: 200 });
  expect(first?.body).toEqual({ tags: ["A"], my_token: "[key]", note: "[key]" });
  expect(String(second?.body).length).toBeLessThan(2100);
  expect(third?.body).toBe("1 characters that are not JSON");
});

test("a session holds the tags of 1000 links", async () => {
  const urls = Array.from({ length: 1001 }, (_, i) => `/api/smart-links/link-${i}/tags`);
  const send = (url: string) => app.inject({ method: "POST", url, headers, payload: { tags: ["A"] } });
  const responses = await Promise.all(urls.map(send));
  expect(responses.filter(({ statusCode }) => statusCode !== 200).map((each) => each.json())).toMatchObject([
    { error: "SESSION_FULL", description: expect.stringContaining("1000 tags") },
  ]);
});
