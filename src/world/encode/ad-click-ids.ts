/** The ids that advertising networks add to links (documented; their forms are assumed). */

import type { GeneratedClick } from "../generate/generate-click.ts";
import type { AdClickIdField } from "../generate/tracking-ids.ts";
import { derive } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import type { ByteWriter } from "./byte-writer.ts";
import type { WrittenColumn } from "./column.ts";
import { writeEightHex, writeFiveBase64, writeFourHex } from "./number-encoding.ts";

/** How the id of each field is written. */
export const adClickIds: { readonly [F in AdClickIdField]: WrittenColumn } = {
  fbclid: digitsAfter("IwAR", 20),
  gclid: digitsAfter("Cj0KCQ", 20),
  gbraid: digitsAfter("0AAAAA", 15),
  wbraid: digitsAfter("Ck", 15),
  ttclid: digitsAfter("E.C.P.", 20),
  sccid: { blank: '"00000000-0000-0000-0000-000000000000"', write: writeUuid },
};

function digitsAfter(prefix: string, digits: number): WrittenColumn {
  return {
    blank: `"${prefix}${"0".repeat(digits)}"`,
    write(writer, { hash2 }) {
      writer.at += 1 + prefix.length;
      for (let i = 0; i < digits; i += 5)
        writeFiveBase64(writer, derive(hash2, salts.clickAdClickIdDigits + i));
    },
  };
}

/** Version 4 of RFC 9562, with the hashes of the click as random bits. */
function writeUuid(writer: ByteWriter, { hash, hash2 }: GeneratedClick): void {
  const [a, b, c, d] = [
    derive(hash2, salts.clickUuidA),
    derive(hash, salts.clickUuidB),
    derive(hash2, salts.clickUuidC),
    derive(hash, salts.clickUuidD),
  ];
  writer.at++;
  writeEightHex(writer, a);
  writer.at++;
  writeFourHex(writer, b >>> 16);
  writer.at++;
  writeFourHex(writer, 0x4000 | (b & 0xfff));
  writer.at++;
  writeFourHex(writer, 0x8000 | (c & 0x3fff));
  writer.at++;
  writeFourHex(writer, c >>> 16);
  writeEightHex(writer, d);
}
