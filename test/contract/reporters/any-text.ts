/** Texts of any code points, lone surrogates included. */
import fc from "fast-check";

const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 0xff }),
  fc.integer({ min: 0x2000, max: 0x206f }),
  fc.integer({ min: 0, max: 0x10ffff }),
);

export const anyText = fc
  .array(codePoint, { maxLength: 20 })
  .map((points) => String.fromCodePoint(...points));
