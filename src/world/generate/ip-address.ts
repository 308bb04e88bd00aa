/** Where visitors come from. Addresses are of the ranges kept free for documentation (RFC 5737, RFC 3849). */

import { type ByteWriter, shortTexts, writeByte, writeWords } from "../encode/byte-writer.ts";
import type { WrittenColumn } from "../encode/columns.ts";
import { writeFourHex } from "../encode/number-encoding.ts";
import { writeCountry } from "../model/countries.ts";

const blocks = ["192.0.2", "198.51.100", "203.0.113"];
const addressCount = blocks.length * 254;
const addresses = shortTexts(
  blocks.flatMap((block) => Array.from({ length: 254 }, (_, i) => `"${block}.${i + 1}"`)),
);
const prefix = shortTexts(['"2001:db8:']);
const [quote, colon] = [34, 58];

/**
 * The address of the click's visitor: five in eight have an IPv4 one, shared with others as behind a provider's
 * gateway (the ranges hold 762), the rest an IPv6 one of their own.
 */
export const ipAddress: WrittenColumn = {
  blank: undefined,
  write(ink, { visitor, visitorTwin }) {
    if ((visitor & 7) < 5) writeWords(ink, addresses, (visitor >>> 3) % addressCount);
    else putIPv6(ink, visitor, visitorTwin);
  },
};

/** The code of the visitor's country: two letters. */
export const country: WrittenColumn = {
  blank: '"ZZ"',
  write(ink, { link, country }) {
    ink.at++;
    writeCountry(ink, link.countries, country);
  },
};

function putIPv6(ink: ByteWriter, visitor: number, visitorTwin: number): void {
  writeWords(ink, prefix, 0);
  putGroup(ink, visitor >>> 16);
  writeByte(ink, colon);
  putGroup(ink, visitor & 0xffff);
  writeByte(ink, colon);
  writeByte(ink, colon);
  putGroup(ink, visitorTwin >>> 16);
  writeByte(ink, colon);
  putGroup(ink, visitorTwin & 0xffff);
  writeByte(ink, quote);
}

/** One group of four digits that does not begin with 0: RFC 5952 would drop it. */
function putGroup(ink: ByteWriter, bits: number): void {
  writeFourHex(ink, 0x1000 + (bits % 0xf000));
}
