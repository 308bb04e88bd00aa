/** Secrets of a postback: the requests that create or change it hide them in the journal, as its calls do. */
import { expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/sandbox.ts";
import { startReceiver } from "./receiver.ts";

const base = {
  url: "http://127.0.0.1:9/in",
  smart_link_scope: "global",
  conversion_types: ["new_subscriber"],
};

function send(mock: Mock, method: string, path: string, body: object): Promise<Response> {
  return fetch(`${mock.url}/api/smart-link-postbacks${path}`, {
    method,
    headers: { authorization: "Bearer any", "content-type": "application/json" },
    body: JSON.stringify({ ...base, ...body }),
  });
}

test.each([
  [
    "a template in JSON",
    { body: '{"api_key":"SECRET","n":"SECRET","c":"{click_id}"}' },
    { body: "[key]{click_id}[key]" },
  ],
  [
    "a template of a form",
    { body: "token=SECRET&c={click_id}&t={conversion_type}&a=SECRET" },
    { body: "[key]{click_id}[key]{conversion_type}[key]" },
  ],
  ["a template that is a variable", { body: "{click_id}" }, { body: "{click_id}" }],
  ["no template", { body: null }, { body: null }],
  ["a template that is no text", { body: { c: ["SECRET", 7] } }, { body: "[key]" }],
  [
    "headers of any name",
    {
      headers: [
        { name: "X-Sig", value: "SECRET" },
        { name: "X-Hook", value: "a SECRET" },
      ],
    },
    {
      headers: [
        { name: "X-Sig", value: "[key]" },
        { name: "X-Hook", value: "[key]" },
      ],
    },
  ],
  ["headers as an object", { headers: { "X-Sig": "SECRET" } }, { headers: "[key]" }],
  ["headers as texts", { headers: ["X-Sig: SECRET"] }, { headers: ["[key]"] }],
])("the journal and the log hide %s", async (_, sent, shown) => {
  const lines: string[] = [];
  await using mock = await startMock({ port: 0, log: "json", logTo: (line) => lines.push(line) });
  await send(mock, "POST", "", { http_method: "POST", ...sent });
  await send(mock, "PATCH", "/1", { http_method: "POST", ...sent });
  await send(mock, "PUT", "/1", { http_method: "POST", ...sent });
  const entries = mock.requests();
  expect(entries.slice(0, 2).map(({ body }) => body)).toEqual([
    { ...base, http_method: "POST", ...shown },
    { ...base, http_method: "POST", ...shown },
  ]);
  expect(JSON.stringify([entries, lines])).not.toContain("SECRET");
});

test("credentials of the URL and headers of one name come to the receiver, and are not shown", async () => {
  await using receiver = await startReceiver();
  const lines: string[] = [];
  const logTo = (line: string) => lines.push(line);
  await using mock = await startMock({ port: 0, now: "2026-02-01T12:00:00Z", log: "json", logTo });
  const headers = [
    { name: "X-Tag", value: "SECRET1" },
    { name: "X-Tag", value: "SECRET2" },
  ];
  await send(mock, "POST", "", { url: receiver.url.replace("//", "//crm:SECRET3@"), headers });
  expect(await mock.postbacks.fire()).toMatchObject([{ succeeded: true }]);
  // By `printf crm:SECRET3 | base64`.
  expect(receiver.calls).toMatchObject([
    { headers: { authorization: "Basic Y3JtOlNFQ1JFVDM=", "x-tag": "SECRET1, SECRET2" } },
  ]);
  const [call] = mock.requests({ operation: "postback" });
  expect(call?.headers).toMatchObject({ authorization: "[key]", "x-tag": "[key], [key]" });
  expect(lines).toHaveLength(2);
  expect(JSON.stringify([mock.requests(), lines])).not.toMatch(/SECRET|Y3JtOlNFQ1JFVDM/);
});
