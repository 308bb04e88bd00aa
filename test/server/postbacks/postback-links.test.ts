/** The links of a postback: those that do not exist are refused, and those that are deleted later keep their names. */
import { expect, test } from "vitest";
import { createMock, type MockOptions } from "../../../src/index.ts";

const headers = { authorization: "Bearer any" };

function begin(options: MockOptions = {}) {
  const mock = createMock({ now: "2026-02-01T12:00:00Z", ...options });
  const send = async (method: "GET" | "POST" | "PATCH" | "DELETE", path: string, payload?: object) => {
    const response = await mock.inject({
      ...{ method, url: `/api/${path}`, headers },
      ...(payload && { payload }),
    });
    return { status: response.statusCode, body: response.json() };
  };
  const postbackOf = (...smart_link_ids: string[]) => ({
    url: "http://127.0.0.1:9/in",
    smart_link_scope: "campaign_specific",
    conversion_types: ["new_subscriber"],
    smart_link_ids,
  });
  const createLink = async () => {
    const { body } = await send("GET", "accounts");
    const link = { account_id: body[1].id, name: "MY LINK", link_type: "tracking_link" };
    return (await send("POST", "smart-links", link)).body.data;
  };
  return { send, postbackOf, createLink };
}

const refused = {
  status: 422,
  body: { errors: { "smart_link_ids.1": ["The selected smart_link_ids.1 is invalid."] } },
};

test("a postback of a deleted link is refused, when it is created and when it is changed", async () => {
  const { send, postbackOf, createLink } = begin();
  const { id } = await createLink();
  expect(await send("POST", "smart-link-postbacks", postbackOf("spring", id))).toMatchObject({ status: 200 });
  for (const link of ["eveniet", id]) {
    await send("DELETE", `smart-links/${link}`);
    expect((await send("GET", `smart-links/${link}`)).status).toBe(404);
    expect(await send("POST", "smart-link-postbacks", postbackOf("spring", link))).toMatchObject(refused);
    expect(await send("PATCH", "smart-link-postbacks/1", postbackOf("spring", link))).toMatchObject(refused);
  }
  expect((await send("GET", "smart-link-postbacks")).body.data).toHaveLength(1);
});

test("a postback of a link that the team does not have is refused", async () => {
  const links = [{ id: "bio", name: "Bio", clicks_per_day: 500 }];
  const { send, postbackOf } = begin({ onlyMine: true, team: { links } });
  expect((await send("GET", "smart-links/nope")).status).toBe(404);
  expect(await send("POST", "smart-link-postbacks", postbackOf("bio", "nope"))).toMatchObject(refused);
  expect((await send("POST", "smart-link-postbacks", postbackOf("bio"))).body.data.smart_links).toMatchObject(
    [{ link_ulid: "bio", name: "Bio" }],
  );
  const other = await begin().createLink();
  expect(await send("POST", "smart-link-postbacks", postbackOf("bio", other.id))).toMatchObject(refused);
});

test("a link that is deleted later keeps its name and its account in a postback", async () => {
  const { send, postbackOf, createLink } = begin();
  const { id, account } = await createLink();
  const made = await send("POST", "smart-link-postbacks", postbackOf(id, "eveniet"));
  const { smart_links: before } = made.body.data;
  expect(before[0]).toEqual({
    link_ulid: id,
    name: "MY LINK",
    account_display_name: account.display_name,
    account_prefixed_id: account.id,
  });
  await send("DELETE", `smart-links/${id}`);
  await send("DELETE", "smart-links/eveniet");
  expect((await send("GET", "smart-link-postbacks/1")).body.data.smart_links).toEqual(before);
  expect((await send("GET", "smart-link-postbacks")).body.data[0].smart_links).toEqual(before);
});
