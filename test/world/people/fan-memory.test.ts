import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { assumedBehaviour } from "../../../src/openapi/assumptions.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { fanTableOf } from "../../../src/world/people/fan-table.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

test("memory is bounded: the fans of 600 links with few fans leave less than 64 MiB of buffers", () => {
  const dataset = createDataset({ seed: "demo", clicksPerDay: 1, behaviour: assumedBehaviour });
  const nowMs = Date.parse("2026-02-01");
  // Other tests of this process may have left buffers of their own.
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  for (let i = 0; i < 600; i++) fanTableOf(dataset, `link-${i}`, nowMs);
  collectGarbage();
  expect((process.memoryUsage().arrayBuffers - before) / 2 ** 20).toBeLessThan(64);
});
