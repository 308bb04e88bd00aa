import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ValueFormat } from "../../../src/exchange/sanitise/formats/value-format.ts";
import { formatOf, formats, type ValueKind } from "../../../src/exchange/sanitise/formats/value-formats.ts";

const kinds = Object.keys(formats) as readonly ValueKind[];
const closed = kinds.flatMap((kind) =>
  (formats[kind] as readonly ValueFormat[])
    .filter(({ size }) => size > 0n)
    .map((format) => ({ kind, format })),
);

/** Values whose stems are all that a format knows. */
const stemsOf: Readonly<Record<string, readonly string[]>> = {
  ulid: ["01KE6ZQTR0P4V1N9QK2M8D5T6X"],
  instant: ["1990-05-17T10:00:00Z", "1990-05-17 10:00:00.123+02:00", "1990-05-17T10:00:00"],
  digits: ["42", "-42"],
  integer: ["42", "-42"],
  decimal: ["4.2", "-4.2"],
};

describe("A stand-in is of the format of what it stands for, stays when it is met again, and keeps its number", () => {
  test.each(closed.map((one) => ({ ...one, name: `${one.kind} ${one.format.name}` })))(
    "$name",
    ({ kind, format }) => {
      const stem = fc
        .constantFrom(...(stemsOf[format.name] ?? ["x"]))
        .map((value) => format.visiblePart(value));
      fc.assert(
        fc.property(fc.bigInt({ min: 0n, max: format.size - 1n }), stem, (n, shown) => {
          const standIn = format.pseudonym(n, shown);
          if (format.name !== "key") expect(formatOf(kind, standIn).name).toBe(format.name);
          expect(format.isPublic(standIn)).toBe(true);
          expect(format.visiblePart(standIn)).toBe(shown);
          if (format.number) expect(format.number(standIn)).toBe(n);
        }),
      );
    },
  );
});

const named = (name: string) => closed.find(({ format }) => format.name === name)!.format;

describe("Stand-ins lie where no real value does", () => {
  test.each<[string, bigint, string, string]>([
    // RFC 5737, then RFC 2544, which is 198.18.0.0/15.
    ["ipv4", 0n, "", "192.0.2.0"],
    ["ipv4", 255n, "", "192.0.2.255"],
    ["ipv4", 256n, "", "198.51.100.0"],
    ["ipv4", 767n, "", "203.0.113.255"],
    ["ipv4", 768n, "", "198.18.0.0"],
    ["ipv4", 768n + 258n, "", "198.18.1.2"],
    ["ipv4", 768n + 65_536n, "", "198.19.0.0"],
    ["ipv4", 768n + 131_071n, "", "198.19.255.255"],
    // RFC 3849.
    ["ipv6", 0n, "", "2001:db8:1:1:1::1"],
    ["ipv6", 1n, "", "2001:db8:1:1:2::1"],
    ["ipv6", 0xffffn, "", "2001:db8:1:2:1::1"],
    ["ipv6", 0xffffn ** 2n, "", "2001:db8:2:1:1::1"],
    ["ipv6", 0xffffn ** 3n - 1n, "", "2001:db8:ffff:ffff:ffff::1"],
    ["day", 0n, "", "9000-01-01"],
    ["day", 31n, "", "9000-02-01"],
    ["instant", 0n, "TZ", "9000-01-01T00:00:00Z"],
    ["instant", 86_400n + 61n, " .000+02:00", "9000-01-02 00:01:01.000+02:00"],
  ])("%s %i", (name, n, stem, standIn) => {
    expect(named(name).pseudonym(n, stem)).toBe(standIn);
  });

  test("as many as their format has, all different", () => {
    const { pseudonym: standIn, size, preferred } = named("ipv4");
    expect(preferred).toBe(768n);
    const all = Array.from({ length: Number(size) }, (_, n) => standIn(BigInt(n), ""));
    expect(new Set(all).size).toBe(768 + 2 * 65_536);
  });
});

describe("What is real does not stay", () => {
  test.each([
    ["ipv4", "81.2.69.142"],
    ["ipv4", "198.20.0.1"],
    ["ipv4", "198.17.0.1"],
    ["ipv4", "192.0.20.1"],
    ["ipv6", "2001:db9::1"],
    ["ipv6", "2a00:2001:db8::1"],
    ["day", "1990-05-17"],
    ["day", "2029-09-09"],
    ["instant", "1990-05-17T10:00:00Z"],
    ["instant", "2026-05-17T10:00:00+09:09"],
    // A stand-in has no fraction of a second.
    ["instant", "9000-01-01T00:00:00.123Z"],
    ["instant", "9000-01-01T00:00:00.100Z"],
    ["code", "LANDING_PAGE"],
    ["code", "ANON_LANDING"],
    ["ulid", "01KE6ZQTR0P4V1N9QK2M8D5T6X"],
    ["account", `acct_${"0".repeat(32)}`],
    ["host", "anonbcdfghjklmnpqr.example"],
    ["host", "shop.example"],
    ["e-mail", "anonbcdfghjklmnpqr@anon.example"],
  ])("%s %s", (name, value) => {
    expect(named(name).isPublic(value)).toBe(false);
  });

  test("a stand-in with anything before or behind it", () => {
    for (const name of ["host", "e-mail", "address", "account", "uuid", "digits", "code"]) {
      const format = named(name);
      const standIn = format.pseudonym(4n, "");
      for (const value of [`x${standIn}`, `${standIn}x`, standIn.slice(1), standIn.slice(0, -1)])
        expect(format.isPublic(value)).toBe(false);
    }
  });
});
