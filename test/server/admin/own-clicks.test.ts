/** `PUT /__admin/links/{id}/clicks`: clicks of the user's own, while the sandbox runs. */
import { expect, test } from "vitest";
import { call, clicks, key, mock, useMock } from "./admin-call.ts";

useMock();

const row = { id: "c1", created_at: "2026-01-31T12:00:00Z", is_bot: false, is_duplicate: false };
const put = async (link: string, body: string, type = "application/json") => {
  const url = `${mock.url}/__admin/links/${link}/clicks`;
  const reply = await fetch(url, { method: "PUT", body, headers: { "content-type": type } });
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
  return { status: reply.status, body: (await reply.json()) as any };
};
const idsOf = async (link: string) => {
  const reply = await fetch(clicks("", link), { headers: { authorization: `Bearer ${key}` } });
  const { data } = (await reply.json()) as {
    readonly data: { readonly rows: readonly { readonly id: string }[] };
  };
  return data.rows.map(({ id }) => id);
};

test("a link has the clicks that it was given, until they are removed", async () => {
  const later = { ...row, id: "c2", created_at: "2026-02-03T00:00:00Z" };
  const given = await call("PUT /links/bio/clicks", [row, later, row]);
  expect(given).toEqual({ status: 200, body: { link: "bio", clicks: 2, listed: 1, repeated: 1 } });
  expect(await idsOf("bio")).toEqual(["c1"]);
  await call("POST /clock/advance", { by: "P3D" });
  expect(await idsOf("bio")).toEqual(["c2", "c1"]);
  expect((await call("DELETE /links/bio/clicks")).status).toBe(204);
  expect(await idsOf("bio")).not.toContain("c1");
  expect((await call("DELETE /links/bio/clicks")).status).toBe(204);
});

test("an empty list takes all clicks away", async () => {
  expect((await call("PUT /links/eveniet/clicks", [])).body).toMatchObject({ clicks: 0, listed: 0 });
  expect(await idsOf("eveniet")).toEqual([]);
});

test("the content decides how a body is read, not its type", async () => {
  const csv = "id,created_at,is_bot,is_duplicate\nc9,2026-01-30T00:00:00Z,false,true\n";
  for (const type of ["text/csv", "application/json", "application/x-www-form-urlencoded"]) {
    expect(await put("bio", csv, type)).toMatchObject({ status: 200, body: { clicks: 1 } });
    expect(await idsOf("bio")).toEqual(["c9"]);
  }
});

test.each([
  ["", "The body is missing: send rows."],
  ["hello", "the text holds no clicks."],
  ["{}", "line 1 has no id."],
  ["[1]", "row 1 is not an object with the fields of a click."],
  ['[{"id":"a"}', "line 1 has no created_at."],
  [
    JSON.stringify([row, { ...row, id: "c2", is_bot: "no" }]),
    "row 2 has a wrong is_bot: it must be true or false.",
  ],
  [JSON.stringify([{ ...row, smart_link_id: "other" }]), "A row names the link other in smart_link_id"],
  [`[${JSON.stringify(row)},]`, "line 1 has a comma too many in a list."],
  ['{"log":{"version":"1.2","entries":[]}}', "line 1 begins a recording or HAR: these are read from files"],
  [
    '{"format":"smart-links-recording","version":1,"exchanges":[]}',
    "line 1 begins a recording or HAR: these are read from files",
  ],
  [JSON.stringify([row, { ...row, is_bot: true }]), "has the id of an earlier row, and another is_bot."],
])("%j is refused, and the link keeps its clicks", async (body, message) => {
  await call("PUT /links/bio/clicks", [row]);
  const refused = await put("bio", body);
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({
    error: "VALIDATION_ERROR",
    message: expect.stringContaining(message),
  });
  expect(await idsOf("bio")).toEqual(["c1"]);
});

test("reserved ids and deleted links keep theirs", async () => {
  expect((await call("PUT /links/test_one/clicks", [row])).body.message).toContain(
    "test_one is a reserved id",
  );
  await fetch(`${mock.url}/api/smart-links/bio`, {
    method: "DELETE",
    headers: { authorization: "Bearer any" },
  });
  expect((await call("PUT /links/bio/clicks", [row])).body.message).toBe(
    "The link bio was deleted in this session, or created in another one.",
  );
});

test("a body that is not UTF-8 is refused with its line, and one that is UTF-16 by name", async () => {
  const url = `${mock.url}/__admin/links/bio/clicks`;
  const messageOf = async (body: Uint8Array<ArrayBuffer>, to = url, method = "PUT") => {
    const reply = await fetch(to, { method, body });
    return [reply.status, ((await reply.json()) as { readonly message: string }).message];
  };
  const csv = "id,created_at,is_bot,is_duplicate,referrer\nA,2026-01-05T10:00:00Z,false,false,caf\xe9\n";
  expect(await messageOf(Buffer.from(csv, "latin1"))).toEqual([422, "Line 2 of the body is not UTF-8."]);
  expect(await messageOf(Buffer.from(`\ufeff${csv}`, "utf16le"))).toEqual([
    422,
    "The body is UTF-16: save it as UTF-8.",
  ]);
  const fault = Buffer.from('{"code":503,"link":"\xe9"}', "latin1");
  expect(await messageOf(fault, `${mock.url}/__admin/faults`, "POST")).toEqual([
    422,
    "Line 1 of the body is not UTF-8.",
  ]);
});

test("a body that is packed or nested too deep is refused", async () => {
  const url = `${mock.url}/__admin/links/bio/clicks`;
  const send = async (headers: Readonly<Record<string, string>>, body: string) => {
    const reply = await fetch(url, { method: "PUT", body, headers });
    return [reply.status, ((await reply.json()) as { readonly message: string }).message];
  };
  expect(await send({ "content-encoding": "gzip" }, "x")).toEqual([
    422,
    "The body is compressed (gzip): send it as it is.",
  ]);
  expect(await send({ "content-type": "multipart/form-data; boundary=b" }, "--b")).toEqual([
    422,
    "The body is a form: send the rows themselves as the body.",
  ]);
  const deep = JSON.stringify([row]).replace("}]", `,"x":${"[".repeat(50_000)}${"]".repeat(50_000)}}]`);
  expect(await send({}, deep)).toEqual([
    422,
    expect.stringMatching(/^row 1 (cannot be written as JSON|is too long)/),
  ]);
});

test("four megabytes are read, and no more", async () => {
  const rows = Array.from({ length: 4000 }, (_, i) => ({ ...row, id: `c${i}`, user_agent: "x".repeat(900) }));
  const text = JSON.stringify(rows);
  expect(text.length).toBeLessThan(4_194_304);
  expect(await put("bio", text)).toMatchObject({ status: 200, body: { clicks: 4000 } });
  const refused = await put("bio", `${text}${" ".repeat(4_194_304 - text.length + 1)}`);
  expect(refused.status).toBe(413);
  expect(refused.body.description).toContain("4194304 bytes");
});
