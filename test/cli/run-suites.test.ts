/** `smart-links run` with the test runners of several languages. */
import { describe, expect, test } from "vitest";
import { smartLinks } from "./running.ts";
import { suites } from "./suites/all.ts";

const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "50"];

describe.each(suites)("$name", ({ program, args }) => {
  test.skipIf(!program)(
    "passes against the sandbox, and fails with its requests when the sandbox fails",
    async () => {
      const passed = await smartLinks(["run", ...flags, "--", program!, ...args]).ended();
      expect(passed.code, passed.stdout + passed.stderr).toBe(0);
      const failed = await smartLinks(["run", ...flags, "--code", "403", "--", program!, ...args]).ended();
      expect(failed.code).not.toBe(0);
      expect(failed.stderr).toMatch(/ 1\. 403 GET \/api\/smart-links\/eveniet\/clicks\?/);
    },
  );
});
