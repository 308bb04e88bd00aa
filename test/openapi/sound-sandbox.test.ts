/** `npm run generate` writes pages only of a sandbox that does what openapi.yaml says. */
import { expect, test } from "vitest";
import { expectSoundSandbox } from "../../scripts/pages/expect-sound-sandbox.ts";
import { mockTarget } from "../contract/support/mock-target.ts";

test("a sandbox that does something else is named with what it does", async () => {
  const renamed = mockTarget({}, ({ data }, path) => {
    if (!path.endsWith("/conversions")) return;
    for (const row of data.rows) {
      row.happened_at = row.conversion_at;
      delete row.conversion_at;
    }
  });
  await expect(expectSoundSandbox(renamed)).rejects.toThrow(
    /no page was written.*must have required property 'conversion_at'/s,
  );
});
