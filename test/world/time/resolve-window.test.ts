/** Which window is meant by dates that are written, or left out; and how instants are echoed. */
import { expect, test } from "vitest";
import { assumedBehaviour, type Behaviour } from "../../../src/openapi/assumptions.ts";
import { byteWriterOn } from "../../../src/world/encode/byte-writer.ts";
import { blankTimestamp, writeTimestamp } from "../../../src/world/encode/timestamp-encoding.ts";
import { firstDay, lastDay } from "../../../src/world/model/calendar.ts";
import { parseInstant, type WrittenInstant } from "../../../src/world/time/parse-instant.ts";
import { resolveWindow } from "../../../src/world/time/resolve-window.ts";

const now = Date.parse("2026-02-01T12:00:00Z");
const written = (text: string | undefined) =>
  text === undefined ? undefined : (parseInstant(text) as WrittenInstant);

test.each<[string | undefined, string | undefined, Partial<Behaviour>, start: string, end: string]>([
  [undefined, undefined, {}, "2026-01-26T00:00:00Z", "2026-02-01T23:59:59Z"],
  [undefined, undefined, { default_window: "last_30_days" }, "2026-01-03T00:00:00Z", "2026-02-01T23:59:59Z"],
  [undefined, undefined, { default_window: "all_time" }, "2024-01-01T00:00:00Z", "2026-02-01T23:59:59Z"],
  ["2026-01-30", undefined, {}, "2026-01-30T00:00:00Z", "2026-02-01T23:59:59Z"],
  ["2026-01-30T05:06:07Z", undefined, {}, "2026-01-30T05:06:07Z", "2026-02-01T23:59:59Z"],
  ["2026-03-30T05:06:07Z", undefined, {}, "2026-03-30T05:06:07Z", "2026-03-30T23:59:59Z"],
  [undefined, "2026-01-10", {}, "2026-01-04T00:00:00Z", "2026-01-10T23:59:59Z"],
  [
    undefined,
    "2026-01-10",
    { bare_date_end: "start_of_day" },
    "2026-01-04T00:00:00Z",
    "2026-01-10T00:00:00Z",
  ],
  [undefined, "2026-01-10T05:06:07Z", {}, "2026-01-04T00:00:00Z", "2026-01-10T05:06:07Z"],
  [undefined, "0000-01-02", {}, "0000-01-01T00:00:00Z", "0000-01-02T23:59:59Z"],
  [undefined, "2023-12-31", { default_window: "all_time" }, "2023-12-31T23:59:59Z", "2023-12-31T23:59:59Z"],
  ["2026-01-30", "2026-01-30", {}, "2026-01-30T00:00:00Z", "2026-01-30T23:59:59Z"],
  ["2026-01-30", "2026-01-29T01:00:00Z", {}, "2026-01-30T00:00:00Z", "2026-01-29T01:00:00Z"],
])("the window from %s to %s with %j", (from, to, otherwise, start, end) => {
  const behaviour = { ...assumedBehaviour, ...otherwise };
  expect(resolveWindow({ start: written(from), end: written(to) }, behaviour, now)).toEqual({
    start: Date.parse(start) / 1000,
    end: Date.parse(end) / 1000,
  });
});

test.each([-719_528, firstDay - 1, firstDay, firstDay + 777, lastDay, lastDay + 1, 2_932_896])(
  "writeTimestamp writes seconds of day %d",
  (day) => {
    for (const second of [0, 59, 60, 3_599, 3_600, 45_296, 86_399]) {
      const writer = byteWriterOn(new Uint8Array(64));
      writer.bytes.set(new TextEncoder().encode(blankTimestamp));
      writeTimestamp(writer, day, second);
      const text = new TextDecoder().decode(writer.bytes.subarray(0, blankTimestamp.length));
      const expected = new Date((day * 86_400 + second) * 1000).toISOString().replace(".000Z", "+00:00");
      expect(text).toBe(JSON.stringify(expected));
    }
  },
);
