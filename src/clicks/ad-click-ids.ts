/** The ids that advertising networks add to links (documented; their forms are assumed). */
import type { Written } from "./columns.ts";
import { putEightHex, putFiveBase64, putFourHex } from "./digits.ts";
import type { DrawnClick } from "./drawing.ts";
import { lane } from "./hash.ts";
import type { Ink } from "./ink.ts";
import type { AdClickIdField } from "./traces.ts";

/** The id in each of the fields. */
export const adClickIds: { readonly [F in AdClickIdField]: Written } = {
  fbclid: digitsAfter("IwAR", 20),
  gclid: digitsAfter("Cj0KCQ", 20),
  gbraid: digitsAfter("0AAAAA", 15),
  wbraid: digitsAfter("Ck", 15),
  ttclid: digitsAfter("E.C.P.", 20),
  sccid: { blank: '"00000000-0000-0000-0000-000000000000"', write: putUuid },
};

function digitsAfter(prefix: string, digits: number): Written {
  return {
    blank: `"${prefix}${"0".repeat(digits)}"`,
    write(ink, { twin }) {
      ink.at += 1 + prefix.length;
      for (let i = 0; i < digits; i += 5) putFiveBase64(ink, lane(twin, 20 + i));
    },
  };
}

/** Version 4 of RFC 9562, its random bits from the click's hashes. */
function putUuid(ink: Ink, { hash, twin }: DrawnClick): void {
  const [a, b, c, d] = [lane(twin, 12), lane(hash, 13), lane(twin, 14), lane(hash, 15)];
  ink.at++;
  putEightHex(ink, a);
  ink.at++;
  putFourHex(ink, b >>> 16);
  ink.at++;
  putFourHex(ink, 0x4000 | (b & 0xfff));
  ink.at++;
  putFourHex(ink, 0x8000 | (c & 0x3fff));
  ink.at++;
  putFourHex(ink, c >>> 16);
  putEightHex(ink, d);
}
