/** The ids that advertising networks add to links (documented; their forms are assumed). */

import type { ByteWriter } from "../encode/byte-writer.ts";
import type { WrittenColumn } from "../encode/columns.ts";
import { writeEightHex, writeFiveBase64, writeFourHex } from "../encode/number-encoding.ts";
import { derive } from "../model/hash.ts";
import type { GeneratedClick } from "./generate-click.ts";
import type { AdClickIdField } from "./tracking-ids.ts";

/** The id in each of the fields. */
export const adClickIds: { readonly [F in AdClickIdField]: WrittenColumn } = {
  fbclid: digitsAfter("IwAR", 20),
  gclid: digitsAfter("Cj0KCQ", 20),
  gbraid: digitsAfter("0AAAAA", 15),
  wbraid: digitsAfter("Ck", 15),
  ttclid: digitsAfter("E.C.P.", 20),
  sccid: { blank: '"00000000-0000-0000-0000-000000000000"', write: putUuid },
};

function digitsAfter(prefix: string, digits: number): WrittenColumn {
  return {
    blank: `"${prefix}${"0".repeat(digits)}"`,
    write(ink, { twin }) {
      ink.at += 1 + prefix.length;
      for (let i = 0; i < digits; i += 5) writeFiveBase64(ink, derive(twin, 20 + i));
    },
  };
}

/** Version 4 of RFC 9562, its random bits from the click's hashes. */
function putUuid(ink: ByteWriter, { hash, twin }: GeneratedClick): void {
  const [a, b, c, d] = [derive(twin, 12), derive(hash, 13), derive(twin, 14), derive(hash, 15)];
  ink.at++;
  writeEightHex(ink, a);
  ink.at++;
  writeFourHex(ink, b >>> 16);
  ink.at++;
  writeFourHex(ink, 0x4000 | (b & 0xfff));
  ink.at++;
  writeFourHex(ink, 0x8000 | (c & 0x3fff));
  ink.at++;
  writeFourHex(ink, c >>> 16);
  writeEightHex(ink, d);
}
