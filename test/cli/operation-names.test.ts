/** `sample` and `verify` name operations in two ways: each understands the other one's names. */
import { expect, test } from "vitest";
import { runSample } from "../../src/cli/commands/sample.ts";
import { runVerify } from "../../src/cli/commands/verify.ts";
import { fakeIo } from "./fake-io.ts";

const names = [
  ["clicks", "listSmartLinkClicks"],
  ["conversions", "listSmartLinkConversions"],
  ["links", "listSmartLinks"],
  ["stats", "getSmartLinkStats"],
  ["fans", "listSmartLinkFans"],
  ["spenders", "listSmartLinkSpenders"],
  ["cohort-arps", "getSmartLinkCohortArps"],
] as const;

test.each(names)("sample takes %s for %s", async (short, id) => {
  const message = `--operation is "${id}"; it takes one of clicks, conversions, links, stats, fans, spenders, cohort-arps. Did you mean ${short}?`;
  await expect(runSample(["--operation", id], fakeIo())).rejects.toMatchObject({ message });
});

test.each(names)("verify says what %s should have been: %s", async (short, id) => {
  const message = new RegExp(`^operation is "${short}", but must be one of .*\\. Did you mean ${id}\\?$`);
  await expect(runVerify(["http://127.0.0.1:1", "--operation", short], fakeIo())).rejects.toThrow(message);
});

test("other names are corrected as ever", async () => {
  await expect(runSample(["--operation", "listSmartLinkTags"], fakeIo())).rejects.toThrow(/cohort-arps\.$/);
  await expect(runSample(["--operation", "click"], fakeIo())).rejects.toThrow("Did you mean clicks?");
  const asked = runVerify(["http://127.0.0.1:1", "--operation", "listSmartLinkClick"], fakeIo());
  await expect(asked).rejects.toThrow("Did you mean listSmartLinkClicks?");
});
