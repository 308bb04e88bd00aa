import { describe, expect, test } from "vitest";
import { isSubWindow, writtenFormOf } from "../../../src/contract/judge/compare-with-listing.ts";
import { answer, answers, run, window } from "../support/reference-pages.ts";

describe("What is special in the words of a request", () => {
  const full = "limit=7&offset=0&include_bots=true&include_duplicates=true";
  test.each([
    [`${window}&${full}`, "page"],
    [`${window}&${full.replace("offset=0", "offset=3")}`, "page"],
    [`${window}&limit=7`, "defaults"],
    [`${window}&limit=7&offset=3`, "page"],
    [`${window.replaceAll("Z", "%2B00:00")}&${full}`, "spelling"],
    [`date_start=2026-01-28&date_end=2026-01-29&${full}`, "page"],
    [`date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59&${full}`, "spelling"],
  ])("%s: %s", async (query, wording) => {
    expect(writtenFormOf(await answer(query))).toBe(wording);
  });

  test("a part of the listing is about a narrower window", async () => {
    const [whole, page] = await answers([`${window}&limit=1000`, `${window}&limit=7`]);
    const part = await answer("date_start=2026-01-28T01:00:00Z&date_end=2026-01-28T11:59:59Z&limit=7");
    const told = run([whole!, page!, part]);
    expect(told.predicted.map((one) => isSubWindow(told, one))).toEqual([false, true]);
  });
});
