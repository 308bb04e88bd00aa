import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeRecording } from "../../src/contract/judge-recording.ts";
import type { Report } from "../../src/contract/report/report.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Exchange } from "../../src/exchange/exchange.ts";
import type { Recording } from "../../src/exchange/recording/recording.ts";
import { recordingTarget } from "../../src/exchange/recording/recording-target.ts";
import { sanitise } from "../../src/exchange/sanitise/sanitise.ts";
import type { Edition } from "../../src/openapi/editions.ts";
import { share } from "../support/effort.ts";
import { dataFaults } from "./support/data-faults.ts";
import { mutantFaults } from "./support/mutant-faults.ts";
import { faultyTarget, type PlantedFault } from "./support/planted-fault.ts";
import { protocolFaults } from "./support/protocol-faults.ts";
import { clicksNow, referenceNow, referenceRows } from "./support/reference-rows.ts";

/** What is said of each claim, and of each behaviour. */
function verdictOf([report]: readonly Report[]) {
  return {
    claims: report?.verdicts.map(({ check, outcome, exercised }) => [check, outcome, exercised]),
    behaviours: report?.observations.flatMap((one) =>
      one.kind === "behaviour" ? [[one.assumption, one.seen, one.value]] : [],
    ),
    drift: report?.observations.flatMap((one) => (one.kind === "drift" ? [[one.change, one.at]] : [])),
    likelyCause: report?.likelyCause,
  };
}

async function recorded(planted: PlantedFault, edition: Edition, rows = 120): Promise<Recording> {
  const exchanges: Exchange[] = [];
  const target = faultyTarget(planted, { rows: referenceRows(rows, { edition }) });
  const { subject } = await verify(
    recordingTarget(target, (exchange) => exchanges.push(exchange)),
    {},
    { edition, plan: "full", ...clicksNow },
  );
  return {
    kitVersion: "0.1.0",
    recordedAt: referenceNow,
    editions: [edition],
    subject,
    plan: "full",
    exchanges,
  };
}

describe("The verdict on a sanitised recording is that on the original", () => {
  test.each(Object.entries({ ...dataFaults, ...mutantFaults, ...protocolFaults }))(
    "%s",
    async (_name, planted) => {
      for (const edition of ["2026-01", "2026-09"] as const) {
        const recording = await recorded(planted, edition);
        const options = { name: "recording", assumed: "require" } as const;
        const clean = sanitise(recording, { key: "a key" });
        expect(verdictOf(judgeRecording(clean, options))).toEqual(
          verdictOf(judgeRecording(recording, options)),
        );
        expect(clean.exchanges).not.toEqual(recording.exchanges);
      }
    },
  );

  test("whatever the key, and however many rows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.integer({ min: 0, max: 300 }), async (key, rows) => {
        const recording = await recorded({}, "2026-09", rows);
        const [before, after] = [recording, sanitise(recording, { key })].map((one) =>
          verdictOf(judgeRecording(one, { name: "" })),
        );
        expect(after).toEqual(before);
      }),
      { numRuns: share(30) },
    );
  });
});
