import { expect, test } from "vitest";
import { createMock } from "../../../src/index.ts";

const headers = { authorization: "Bearer any" };
const url = "/api/smart-link-postbacks";
const body = {
  url: "https://receiver.example/in?click={click_id}",
  smart_link_scope: "global",
  conversion_types: ["new_subscriber"],
};

function begin() {
  const mock = createMock({ now: "2026-02-01T12:00:00Z" });
  const send = async (method: "GET" | "POST" | "PATCH" | "DELETE", path: string, payload?: object) => {
    const response = await mock.inject({ method, url: path, headers, ...(payload ? { payload } : {}) });
    return { status: response.statusCode, body: response.body === "" ? undefined : response.json() };
  };
  return { mock, send };
}

test("a postback is created, listed, got, updated and deleted", async () => {
  const { send } = begin();
  const created = await send("POST", url, body);
  expect(created).toMatchObject({
    status: 200,
    body: { data: { id: 1, http_method: "GET", body: null, headers: [] } },
  });
  expect(created.body.data.latest_response).toBeNull();
  expect(await send("GET", url)).toMatchObject({ status: 200, body: { data: [created.body.data] } });
  expect((await send("GET", `${url}/1`)).body.data).toEqual(created.body.data);
  expect(created.body._meta).toEqual((await send("GET", url)).body._meta);
  expect(await send("DELETE", `${url}/1`)).toEqual({ status: 204, body: undefined });
  expect(await send("GET", `${url}/1`)).toMatchObject({ status: 404, body: { error: "NOT_FOUND" } });
  expect(await send("DELETE", `${url}/1`)).toMatchObject({ status: 404 });
  expect((await send("POST", url, body)).body.data.id).toBe(2);
});

test("an update keeps method, body and headers that it leaves out, and needs url, scope and types", async () => {
  const { send } = begin();
  const more = {
    http_method: "POST",
    body: '{"c":"{click_id}"}',
    headers: [{ name: "X-Hook", value: "s3cret" }],
  };
  await send("POST", url, { ...body, ...more });
  const changed = await send("PATCH", `${url}/1`, { ...body, conversion_types: ["new_transaction"] });
  expect(changed.body.data).toMatchObject({ ...more, conversion_types: ["new_transaction"] });
  expect(await send("PATCH", `${url}/1`, { http_method: "GET" })).toMatchObject({
    status: 422,
    body: {
      errors: {
        url: [expect.any(String)],
        smart_link_scope: [expect.any(String)],
        conversion_types: [expect.any(String)],
      },
    },
  });
  expect(await send("PATCH", `${url}/7`, body)).toMatchObject({ status: 404 });
});

test("a global postback has no links, and one of some links has an entry for each id", async () => {
  const { send } = begin();
  const ids = (await send("GET", "/api/smart-links?limit=2")).body.data;
  const smart_link_ids = ids.map(({ id }: { id: string }) => id);
  const global = await send("POST", url, { ...body, smart_link_ids });
  expect(global.body.data).toMatchObject({ smart_link_ids: [], smart_links: [] });
  const some = await send("POST", url, { ...body, smart_link_scope: "campaign_specific", smart_link_ids });
  expect(some.body.data.smart_links).toEqual(
    ids.map(
      ({
        id,
        name,
        account,
      }: {
        id: string;
        name: string;
        account: { id: string; display_name: string };
      }) => {
        return {
          link_ulid: id,
          name,
          account_display_name: account.display_name,
          account_prefixed_id: account.id,
        };
      },
    ),
  );
});

test.each([
  ["no URL", { url: "receiver.example/in" }, "url"],
  ["another protocol", { url: "ftp://receiver.example/in" }, "url"],
  ["an unknown method", { http_method: "PUT" }, "http_method"],
  ["no type", { conversion_types: [] }, "conversion_types"],
  ["an unknown type", { conversion_types: ["sale"] }, "conversion_types.0"],
  ["no links of some", { smart_link_scope: "campaign_specific" }, "smart_link_ids"],
  [
    "a reserved link",
    { smart_link_scope: "campaign_specific", smart_link_ids: ["test_empty"] },
    "smart_link_ids.0",
  ],
  ["a header name with a space", { headers: [{ name: "X Hook", value: "a" }] }, "headers.0.name"],
  ["a header without a value", { headers: [{ name: "X-Hook" }] }, "headers.0.value"],
  [
    "a header value that is too long",
    { headers: [{ name: "X", value: "a".repeat(2001) }] },
    "headers.0.value",
  ],
])("a postback with %s is refused", async (_, change, field) => {
  const { send } = begin();
  const response = await send("POST", url, { ...body, ...change });
  expect(response.status).toBe(422);
  expect(Object.keys(response.body.errors)).toEqual([field]);
});

test("a session holds 100 postbacks, and other sessions do not see them", async () => {
  const { mock, send } = begin();
  for (let n = 1; n <= 100; n++) expect((await send("POST", url, body)).status).toBe(200);
  expect(await send("POST", url, body)).toMatchObject({ status: 409, body: { error: "SESSION_FULL" } });
  const other = await mock.inject({ url, headers: { ...headers, "mock-session": "other" } });
  expect(other.json().data).toEqual([]);
  mock.reset("resources");
  expect((await send("GET", url)).body.data).toEqual([]);
});

test("a warning names the headers that calls do not send, as long as the postback has them", async () => {
  const { mock } = begin();
  const warningOf = async (method: "POST" | "PATCH", path: string, names?: readonly string[]) => {
    const more = names && { headers: names.map((name) => ({ name, value: "a" })) };
    const { statusCode, headers: received } = await mock.inject({
      ...{ method, url: path, headers, payload: { ...body, ...more } },
    });
    return [statusCode, received["mock-warnings"]];
  };
  const warning = "calls do not send these headers: connection, host";
  expect(await warningOf("POST", url, ["Host", "X-Hook", "Connection"])).toEqual([200, warning]);
  expect(await warningOf("PATCH", `${url}/1`)).toEqual([200, warning]);
  expect(await warningOf("PATCH", `${url}/1`, ["X-Hook"])).toEqual([200, undefined]);
});

test("a warning says that calls with GET do not send the body, as long as the postback has one", async () => {
  const { mock } = begin();
  const warningOf = async (method: "POST" | "PATCH", path: string, more: object) => {
    const { statusCode, headers: received } = await mock.inject({
      ...{ method, url: path, headers, payload: { ...body, ...more } },
    });
    return [statusCode, received["mock-warnings"]];
  };
  const warning = "calls with the method GET do not send the body";
  const host = { headers: [{ name: "Host", value: "a" }] };
  expect(await warningOf("POST", url, { http_method: "GET", body: "id={id}" })).toEqual([200, warning]);
  expect(await warningOf("PATCH", `${url}/1`, host)).toEqual([
    200,
    `calls do not send these headers: host; ${warning}`,
  ]);
  expect(await warningOf("PATCH", `${url}/1`, { http_method: "POST", headers: [] })).toEqual([
    200,
    undefined,
  ]);
  expect(await warningOf("PATCH", `${url}/1`, { http_method: "GET", body: "" })).toEqual([200, undefined]);
});
