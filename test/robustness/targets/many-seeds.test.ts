/** Sandboxes of many seeds over HTTP: whatever their data, the checks find nothing. */
import { expect, test } from "vitest";
import { verify } from "../../../src/contract/verify.ts";
import { httpTarget } from "../../../src/exchange/http/http-target.ts";
import { editionNames } from "../../../src/openapi/editions.ts";
import { startMock } from "../../../src/server/app/start-mock.ts";
import { share } from "../../support/effort.ts";

const now = "2026-02-01T12:00:00Z";
const clicksAt = { now, operations: ["listSmartLinkClicks"] };

test.each(editionNames)(
  "many seeds of edition %s give no false alarm",
  { timeout: 120_000 },
  async (edition) => {
    for (let seed = 0; seed < share(200); seed++) {
      await using sound = await startMock({ port: 0, seed: `seed ${seed}`, now });
      const report = await verify(
        httpTarget(sound.url, { token: sound.token }),
        {},
        { edition, ...clicksAt, assumed: "require" },
      );
      const { violations, warnings, unanswered, observations, verdicts } = report;
      const isOdd = observations.some(
        (one) => one.kind === "drift" || (one.kind === "behaviour" && one.seen === "does not hold"),
      );
      const differing = verdicts.filter(({ outcome }) => outcome === "differs");
      expect({ seed, violations, warnings, unanswered, isOdd, differing }).toEqual({
        seed,
        violations: [],
        warnings: [],
        unanswered: [],
        isOdd: false,
        differing: [],
      });
    }
  },
);
