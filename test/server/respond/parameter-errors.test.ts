import { afterAll, expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { paths, reply } from "./valid-response.ts";

const app = createMock({ seed: "parameters", now: "2026-02-01T12:00:00Z" });
afterAll(() => app.close());

test("a response names all invalid parameters, and its message is about the first", async () => {
  const query = "date_start=x&date_end=y&limit=0&offset=-1&include_bots=2&include_duplicates=3&limit=7";
  const { body } = await reply(app, `${paths["2026-09"]}?${query}`);
  const names = ["date_start", "date_end", "limit", "offset", "include_bots", "include_duplicates"];
  expect(Object.keys(body.errors)).toEqual(names);
  expect(body.message).toBe(body.errors.date_start[0]);
});

test("a message quotes only the beginning of a long value, escaped as JSON", async () => {
  const { body } = await reply(app, `${paths["2026-09"]}?date_start=%22%0A%3Cscript%3E${"a".repeat(5000)}`);
  expect(body.message).toContain('"\\"\\n<script>aaaa');
  expect(body.message.length).toBeLessThan(250);
});
