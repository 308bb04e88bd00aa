/** `verify URL --spec FILE`: another API, by its document. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { document } from "../../src/openapi/generated/document.gen.ts";
import { folder, mock, useMockAndFolder, verify } from "./run-command.ts";

useMockAndFolder();

const write = (name: string, text: string) => writeFile(join(folder, name), text);

test("An API is checked by the document that --spec names", async () => {
  const { "/api/smart-links/{smart_link_id}/clicks": clicks } = document.paths;
  const own = {
    ...document,
    info: { title: "Clicks", version: "7" },
    paths: { "/api/smart-links/{smart_link_id}/clicks": clicks },
  };
  await write("clicks.json", JSON.stringify(own));
  const { code, stdout } = await verify(mock.url, "--spec", "clicks.json", "--link", "eveniet");
  expect(stdout).toContain("edition  7 (the document has no editions)");
  expect(stdout).toContain("The contract holds");
  expect(code).toBe(0);
});

describe("A bad document is refused before any request", () => {
  test.each([
    ["none.json", undefined, "unreadable_file", "Cannot read none.json (ENOENT)."],
    ["text.json", "openapi: 3.1.0", "invalid_document", "text.json is not an OpenAPI document in JSON."],
    [
      "old.json",
      '{"openapi":"3.0.3","paths":{}}',
      "invalid_document",
      "old.json is a document of OpenAPI 3.0.3; --spec takes 3.1.",
    ],
    ["empty.json", "{}", "invalid_document", "The document has no paths."],
    [
      "plain.json",
      '{"paths":{"/a":{"get":{}}}}',
      "invalid_document",
      "plain.json has no operation with x-list, which says what a list means.",
    ],
  ])("%s: %s", async (name, text, code, message) => {
    if (text !== undefined) await write(name, text);
    await expect(verify("http://127.0.0.1:1", "--spec", name)).rejects.toMatchObject({ code, message });
  });

  test("and so are options about Smart Links, and recordings", async () => {
    await expect(
      verify("http://127.0.0.1:1", "--spec", "x.json", "--edition", "2026-09"),
    ).rejects.toMatchObject({
      code: "invalid_option",
    });
  });
});

test("A path with two parameters needs --account, before any request", async () => {
  const path = "/api/{account}/smart-links/{smart_link_id}/clicks";
  const { [path]: clicks } = document.paths;
  await write("two.json", JSON.stringify({ ...document, paths: { [path]: clicks } }));
  const asked = ["--spec", "two.json", "--link", "eveniet"];
  await expect(verify("http://127.0.0.1:1", ...asked)).rejects.toMatchObject({
    ...{ code: "invalid_option", message: `The path ${path} needs the option account.` },
  });
  const { code } = await verify(mock.url, ...asked, "--account", "acct_0123456789abcdef0123456789abcdef");
  expect(code).toBe(0);
});
