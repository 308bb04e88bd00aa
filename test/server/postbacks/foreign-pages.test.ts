/** What the sandbox calls is not for every web page to choose. */
import { expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/sandbox.ts";
import { refusedReceiver } from "../../../src/server/postbacks/receiver-hosts.ts";

const postback = {
  url: "http://127.0.0.1:9/in",
  http_method: "POST",
  smart_link_scope: "global",
  conversion_types: ["new_subscriber"],
};

async function create(mock: Mock, origin: string | undefined, path = "", method = "POST") {
  const response = await fetch(`${mock.url}${path}`, {
    method,
    headers: {
      authorization: "Bearer any",
      "content-type": "application/json",
      ...(origin === undefined ? {} : { origin }),
    },
    body: JSON.stringify(postback),
  });
  return response.status;
}
const path = "/api/smart-link-postbacks";

test("a page of another machine creates, changes and deletes no postback", async () => {
  await using mock = await startMock({ port: 0 });
  for (const origin of ["https://evil.example", "null", "http://127.0.0.1.evil.example"]) {
    expect(await create(mock, origin, path)).toBe(403);
    expect(await create(mock, origin, `/__s/default${path}`)).toBe(403);
  }
  expect(await create(mock, "http://localhost:3000", path)).toBe(200);
  expect(await create(mock, undefined, path)).toBe(200);
  const listed = await fetch(mock.url + path, {
    headers: { authorization: "Bearer any", origin: "https://evil.example" },
  });
  const { data } = (await listed.json()) as { readonly data: readonly { readonly id: number }[] };
  expect(data).toHaveLength(2);
  for (const method of ["PATCH", "DELETE"])
    expect(await create(mock, "https://evil.example", `${path}/${data[0]!.id}`, method)).toBe(403);
});

test.each([
  ["http://127.0.0.1:4010/__admin/clock/advance", true],
  ["http://127.0.0.1:4010/__s/a/__admin/reset", true],
  ["http://localhost:4011/%5f%5Fadm%69n/settings", true],
  ["http://localhost:4011//__ADMIN", true],
  ["http://localhost:4011/in?to=/__admin", false],
  ["http://localhost:4011/admin", false],
])("a postback to %s is not called: %j", (url, isRefused) => {
  expect(refusedReceiver(new URL(url), ["localhost"]) !== undefined).toBe(isRefused);
});
