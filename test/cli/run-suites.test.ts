/** `smart-links run` and `smart-links mutate` with the test runners of several languages. */
import { describe, expect, test } from "vitest";
import { smartLinks } from "./running.ts";
import { suites } from "./suites/all.ts";

const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "50"];

describe.each(suites)("$name", { timeout: 60_000 }, ({ program, args }) => {
  test.skipIf(!program)("run prints the requests of a suite that fails", async () => {
    const failed = await smartLinks(["run", ...flags, "--code", "403", "--", program!, ...args]).ended();
    expect(failed.code).not.toBe(0);
    expect(failed.stderr).toMatch(/ 1\. 403 GET \/api\/smart-links\/eveniet\/clicks\?/);
  });

  test.skipIf(!program)("mutate finds what a suite notices and survives", async () => {
    const only = ["--only", "page-repeated,unknown-fields,one-500"];
    const words = ["mutate", ...flags, ...only, "--report", "json", "--", program!, ...args];
    const { code, stdout, stderr } = await smartLinks(words).ended();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const outcomes = JSON.parse(stdout).mutants.map(({ outcome }: { readonly outcome: string }) => outcome);
    expect(outcomes.sort()).toEqual(["broke", "noticed", "survived"]);
  });
});
