/** What is sent to a receiver: headers and body, by method. */
import { expect, test } from "vitest";
import { receiverRequest } from "../../../src/server/postbacks/receiver-request.ts";
import type { Postback } from "../../../src/server/resources/postback.ts";
import type { PostbackVariables } from "../../../src/server/resources/postback-variables.ts";

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
