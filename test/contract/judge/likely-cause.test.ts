import { describe, expect, test } from "vitest";
import { verify } from "../../../src/contract/verify.ts";
import { dataFaults } from "../support/data-faults.ts";
import { mutantFaults } from "../support/mutant-faults.ts";
import { faultyTarget } from "../support/planted-fault.ts";
import { protocolFaults } from "../support/protocol-faults.ts";
import { clicksNow, referenceRows } from "../support/reference-rows.ts";

const listable = referenceRows(200, { edition: "2026-09" });
const all = { ...dataFaults, ...mutantFaults, ...protocolFaults };

describe("The likely cause is told", () => {
  test.each([
    ["include-bots-ignored", "a filter is ignored"],
    ["include-duplicates-ignored", "a filter is ignored"],
    ["offset-ignored", "offset ignored, or not read to the row"],
    ["window-start-ignored", "date_start ignored"],
    ["window-end-ignored", "date_end ignored"],
    ["window-in-other-zone", "window shifted by a time zone"],
    ["chart by the days of a time zone", "chart by the days of another time zone"],
    ["rows in no order", "rows come in no fixed order"],
    ["ids-unstable", "ids differ from answer to answer"],
    ["default limit 50", "another default limit"],
    ["no key is let in", "no key is needed"],
    ["bodies are cut off", "replies are not JSON, or cut off"],
    ["the price doubled", "the price changed"],
  ])("%s", async (name, cause) => {
    const report = await verify(
      faultyTarget(all[name]!, { rows: listable }),
      {},
      { plan: "standard", ...clicksNow },
    );
    expect(report.likelyCause).toBe(cause);
  });
});
