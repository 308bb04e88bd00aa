/** The ids that advertising networks add to links (documented; their forms are assumed). */
import type { DrawnClick } from "./drawing.ts";
import { lane } from "./hash.ts";
import { type Ink, put, putBase64, putByte, putHex, textBytes } from "./ink.ts";
import type { AdClickIdField } from "./traces.ts";

const quote = 34;
const hyphen = 45;

/** Writes the id in each of the fields. */
export const putAdClickId: { readonly [F in AdClickIdField]: (ink: Ink, click: DrawnClick) => void } = {
  fbclid: digitsAfter('"IwAR', 20),
  gclid: digitsAfter('"Cj0KCQ', 20),
  gbraid: digitsAfter('"0AAAAA', 15),
  wbraid: digitsAfter('"Ck', 15),
  ttclid: digitsAfter('"E.C.P.', 20),
  sccid: putUuid,
};

function digitsAfter(prefix: string, digits: number): (ink: Ink, click: DrawnClick) => void {
  const start = textBytes(prefix);
  return (ink, { twin }) => {
    put(ink, start);
    for (let i = 0; i < digits; i += 5) putBase64(ink, lane(twin, 20 + i), 5);
    putByte(ink, quote);
  };
}

/** Version 4 of RFC 9562, its random bits from the click's hashes. */
function putUuid(ink: Ink, { hash, twin }: DrawnClick): void {
  const [a, b, c, d] = [lane(twin, 12), lane(hash, 13), lane(twin, 14), lane(hash, 15)];
  putByte(ink, quote);
  putHex(ink, a, 8);
  putByte(ink, hyphen);
  putHex(ink, b >>> 16, 4);
  putByte(ink, hyphen);
  putHex(ink, 0x4000 | (b & 0xfff), 4);
  putByte(ink, hyphen);
  putHex(ink, 0x8000 | (c & 0x3fff), 4);
  putByte(ink, hyphen);
  putHex(ink, c >>> 16, 4);
  putHex(ink, d, 8);
  putByte(ink, quote);
}
