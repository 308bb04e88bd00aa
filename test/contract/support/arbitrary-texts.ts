/** Texts of any code units, surrogates without their other half among them. */
import fc from "fast-check";

const units = (unit: fc.Arbitrary<number>) =>
  fc.array(unit, { maxLength: 80 }).map((codes) => String.fromCharCode(...codes));

/** What JSON writes with a backslash, or reads as more than a character of a text. */
const special = fc.constantFrom(...'"\\[]{},:\n\0'.split("").map((text) => text.charCodeAt(0)));

/** Half of them are Latin-1. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  units(fc.oneof(special, fc.nat(0xff))),
  units(fc.oneof(special, fc.nat(0xff), fc.constantFrom(0xff, 0x100, 0xd83d, 0xde00), fc.nat(0xffff))),
);
