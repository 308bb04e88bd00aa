import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  dayOf,
  formatInstant,
  hasOffset,
  isBareDay,
  isUtc,
  midnightOf,
  parseInstantMs,
} from "../../../src/contract/read/request/instant.ts";

const day = 86_400_000;
/** From 1970 to 2100, in whole seconds. */
const seconds = fc.integer({ min: 0, max: 4_102_444_800 }).map((second) => second * 1000);
const offsets = fc.integer({ min: -14 * 60 + 1, max: 14 * 60 - 1 });
const two = (value: number) => String(value).padStart(2, "0");

describe("An instant", () => {
  test("is read back as it was written, in either spelling of UTC and two hours east of it", () => {
    fc.assert(
      fc.property(
        seconds,
        fc.constantFrom("Z" as const, "+00:00" as const, "+02:00" as const),
        (instant, utc) => {
          const text = formatInstant(instant, utc);
          expect(text.slice(19)).toBe(utc);
          expect(parseInstantMs(text)).toBe(instant);
          expect(parseInstantMs(text.replace("T", " "))).toBe(instant);
          expect([hasOffset(text), isUtc(text)]).toEqual([utc === "+02:00", utc !== "+02:00"]);
        },
      ),
    );
  });

  test("is the same in every time zone", () => {
    fc.assert(
      fc.property(seconds, offsets, (instant, minutes) => {
        const size = Math.abs(minutes);
        const zone = `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        const local = new Date(instant + minutes * 60_000).toISOString().slice(0, 19);
        expect(parseInstantMs(local + zone)).toBe(instant);
      }),
    );
  });

  test.each([
    ["2026-01-31T12:34", "2026-01-31T12:34:00Z"],
    ["2026-01-31 12:34Z", "2026-01-31T12:34:00Z"],
    ["2026-01-31T12:34+0230", "2026-01-31T10:04:00Z"],
    ["2026-01-31 12:34:56+00", "2026-01-31T12:34:56Z"],
    ["2026-01-31T12:34:56,123-0500", "2026-01-31T17:34:56Z"],
  ])("is read from %s, as standard tools print it", (text, meant) => {
    expect(parseInstantMs(text)).toBe(Date.parse(meant));
  });

  test.each(["2026-01-31T12", "2026-01-31T12:34.5", "2026-01-31T12:34 0200", "2026-02-30T00:00+0000"])(
    "is not read from %s",
    (text) => expect(parseInstantMs(text)).toBeUndefined(),
  );

  test("without a zone is in UTC, cut to the second", () => {
    const noon = Date.UTC(2026, 1, 28, 12, 0, 1);
    for (const text of ["2026-02-28T12:00:01", "2026-02-28T12:00:01.999Z", "2026-02-28 12:00:01.5"])
      expect(parseInstantMs(text)).toBe(noon);
    expect(formatInstant(noon + 999)).toBe("2026-02-28T12:00:01Z");
  });

  test("without a zone is in UTC, wherever the machine stands", () => {
    vi.stubEnv("TZ", "Asia/Tokyo");
    const instant = parseInstantMs("2026-02-28T12:00:01");
    vi.unstubAllEnvs();
    expect(instant).toBe(Date.UTC(2026, 1, 28, 12, 0, 1));
  });

  test("of a bare day is its midnight", () => {
    fc.assert(
      fc.property(seconds, (instant) => {
        const text = dayOf(instant);
        expect(text).toBe(new Date(instant).toISOString().split("T")[0]);
        expect(parseInstantMs(text)).toBe(midnightOf(instant));
        expect(instant - midnightOf(instant)).toBeLessThan(day);
        expect([midnightOf(instant) % day, midnightOf(instant) <= instant]).toEqual([0, true]);
      }),
    );
  });
});

describe("No instant", () => {
  test.each([
    ...["2026-02-29", "2026-02-30", "2026-04-31", "2100-02-29T00:00:00Z", "2026-02-30T10:00:00+02:00"],
    ...["2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "2026-01-01T25:00:00Z"],
    ...["2026-01-01T10:60:00Z", "2026-1-01", "26-01-01", "x2026-01-01", "2026-01-01x", "2026-01-01T"],
    ...["2026-01-01T10", "2026-01-01T1:00:00Z", "2026-01-01_10:00:00Z", "2026-01-01T10:00:00.Z"],
    ...["2026-01-01T10:00:00+2:00", "2026-01-01T10:00:00+020", "2026-01-01T10:00:00Zx", "2026-01-01Z"],
    ...["", "tomorrow", "1767225600"],
    ...[1_767_225_600_000, null, undefined, {}, ["2026-01-01"]],
  ])("is %j", (text) => {
    expect(parseInstantMs(text)).toBeUndefined();
  });

  test("though the day exists where it is written", () => {
    expect(parseInstantMs("2024-02-29T00:30:00+02:00")).toBe(Date.UTC(2024, 1, 28, 22, 30));
    expect(parseInstantMs("2026-01-31T23:30:00-02:00")).toBe(Date.UTC(2026, 1, 1, 1, 30));
    expect(parseInstantMs("2026-03-31T00:00:00+13:45")).toBe(Date.UTC(2026, 2, 30, 10, 15));
  });
});

test.each([
  ["2026-01-01", true],
  ["2026-01-01T00:00:00Z", false],
  ["x2026-01-01", false],
  ["2026-01-1", false],
  ["2026-01-01 ", false],
  ["", false],
])("%j is a bare day: %s", (text, isBare) => {
  expect(isBareDay(text)).toBe(isBare);
});
