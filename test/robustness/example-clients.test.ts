/** Every example client against every mutant of the API. */
import { describe, expect, test } from "vitest";
import { clients } from "../examples/clients.ts";
import { scoreOf } from "../examples/score.ts";
import { share } from "../support/effort.ts";

/** All of them, or of half of the work no more than half. */
const tried = Math.floor(share(2 * clients.length) / 2);

describe.each(clients.slice(0, tried))("$name", (client) => {
  test.skipIf(!client.program)(
    "notices and survives every mutant that changes its responses",
    {
      timeout: 300_000,
    },
    async () => {
      const { bad, score, exercised } = await scoreOf(client, { only: [] });
      expect({ bad, score }).toEqual({ bad: [], score: 100 });
      expect(exercised).toBeGreaterThan(35);
    },
  );
});
