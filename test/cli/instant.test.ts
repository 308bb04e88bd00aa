import { expect, test } from "vitest";
import { readInstant } from "../../src/cli/instant.ts";

test.each([
  ["2026-01-31T23:59:59Z", "2026-01-31T23:59:59Z"],
  ["2026-01-31T23:59:59.999+02:00", "2026-01-31T21:59:59Z"],
  ["2026-01-31 23:59", "2026-01-31T23:59:00Z"],
  ["2026-01-31T23:59+0200", "2026-01-31T21:59:00Z"],
  ["2026-01-31 23:59:58,5+02", "2026-01-31T21:59:58Z"],
  ["2026-01-31", "2026-01-31T00:00:00Z"],
  ["2026-02-29", undefined],
  ["2026-01-31T24:00:00Z", undefined],
  ["2026-01-31T23:61:00Z", undefined],
  ["2026-01-31T23:59:59+99:00", undefined],
  ["yesterday", undefined],
  ["1767225600", undefined],
])("the time %s is read as %s", (text, instant) => {
  expect(readInstant(text)).toBe(instant);
});
