/** What is sent to a receiver: headers and body, by method. */
import { expect, test } from "vitest";
import { receiverRequest, shownHeaders } from "../../../src/server/postbacks/receiver-request.ts";
import type { Postback } from "../../../src/server/resources/postback.ts";
import type { PostbackVariables } from "../../../src/server/resources/postback-variables.ts";
import { unsentHeaders } from "../../../src/server/resources/unsent-headers.ts";

const url = "http://127.0.0.1:1/in";
const variables = { click_id: "A1" } as PostbackVariables;
const own = { accept: "*/*", "user-agent": "smart-links-kit" };

function requestOf(postback: Partial<Postback>) {
  const whole = { url, http_method: "GET", body: null, headers: [], ...postback } as unknown as Postback;
  return receiverRequest(whole, variables, "percent_encoded");
}

test("a GET has no body and no content type, even where a body was given", () => {
  for (const body of [null, "unused"])
    expect(requestOf({ body })).toEqual({ url, method: "GET", headers: own, body: undefined });
});

test.each([
  [null, "", "application/x-www-form-urlencoded"],
  ["seen: {click_id}", "seen: A1", "application/x-www-form-urlencoded"],
  ['{"click":"{click_id}"}', '{"click":"A1"}', "application/json"],
  ["click={click_id}", "click=A1", "application/x-www-form-urlencoded"],
])("a POST of %s has a content type by its form", (body, sent, type) => {
  const headers = { ...own, "content-type": type };
  expect(requestOf({ http_method: "POST", body })).toEqual({ url, method: "POST", headers, body: sent });
});

test("headers of the user take the place of ours, but for those that belong to the connection", () => {
  const headers = [
    { name: "User-Agent", value: "mine-{click_id}" },
    { name: "Content-Type", value: "application/json" },
    { name: "Content-Length", value: "1" },
    { name: "Connection", value: "close" },
    { name: "Expect", value: "100-continue" },
  ];
  const { headers: sent, body } = requestOf({ http_method: "POST", body: "click={click_id}", headers });
  expect(sent).toEqual({ accept: "*/*", "user-agent": "mine-A1", "content-type": "application/json" });
  expect(body).toBe("click=A1");
});

test("headers of one name are all sent, in their order, and none of them is shown", () => {
  const headers = [
    { name: "X-Tag", value: "one" },
    { name: "Content-Type", value: "text/plain" },
    { name: "x-tag", value: "{click_id}" },
  ];
  const sent = requestOf({ http_method: "POST", body: "{click_id} & co", headers });
  expect(sent.headers).toEqual({ ...own, "x-tag": ["one", "A1"], "content-type": "text/plain" });
  expect(sent.body).toBe("A1 & co");
  expect(shownHeaders(sent, headers)).toEqual([
    ...["accept", "*/*", "user-agent", "smart-links-kit", "content-type", "[key]"],
    ...["x-tag", "[key]", "x-tag", "[key]"],
  ]);
});

/** By `printf 'crm:pw 1' | base64`, and likewise. */
test.each([
  ["http://crm:pw%201@127.0.0.1:1/in", "Basic Y3JtOnB3IDE="],
  ["http://crm@127.0.0.1:1/in", "Basic Y3JtOg=="],
  ["http://:pw@127.0.0.1:1/in", "Basic OnB3"],
  ["http://%C3%A9:{click_id}@127.0.0.1:1/in", "Basic w6k6QTE="],
  ["http://a%zz:pw@127.0.0.1:1/in", "Basic YSV6ejpwdw=="],
])("credentials of %s are sent", (template, authorization) => {
  expect(requestOf({ url: template }).headers).toEqual({ ...own, authorization });
  const headers = [{ name: "Authorization", value: "Bearer mine" }];
  expect(requestOf({ url: template, headers }).headers).toEqual({ ...own, authorization: "Bearer mine" });
});

test("a URL without credentials, and what is no URL, have no Authorization", () => {
  for (const template of [url, "http://@127.0.0.1:1/", "http://{click_id}:port/"])
    expect(requestOf({ url: template }).headers).toEqual(own);
});

test("the headers that are not sent are named", () => {
  const names = ["Host", "X-Hook", "EXPECT", "content-length", "Upgrade", "host"];
  const headers = names.map((name) => ({ name, value: "a" }));
  expect(unsentHeaders(headers)).toEqual(["upgrade", "content-length", "expect", "host"]);
  expect(requestOf({ headers }).headers).toEqual({ ...own, "x-hook": "a" });
});
