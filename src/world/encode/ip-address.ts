/** IP addresses and countries of visitors. Addresses are in the ranges for documentation (RFC 5737, RFC 3849). */

import { countryAt } from "../model/countries.ts";
import { type ByteWriter, shortTexts, writeByte, writeWords } from "./byte-writer.ts";
import type { WrittenColumn } from "./column.ts";
import { writeFourHex } from "./number-encoding.ts";

const blocks = ["192.0.2", "198.51.100", "203.0.113"];
const addressCount = blocks.length * 254;
const addresses = shortTexts(
  blocks.flatMap((block) => Array.from({ length: 254 }, (_, i) => `"${block}.${i + 1}"`)),
);
const prefix = shortTexts(['"2001:db8:']);
const [quote, colon] = [34, 58];

/**
 * The address of the visitor. Five of eight visitors have an IPv4 address, which they share with others as behind a
 * gateway (the ranges have 762 addresses). The others have their own IPv6 address.
 */
export const ipAddress: WrittenColumn = {
  blank: undefined,
  write(writer, { visitor, visitorHash2 }) {
    if ((visitor & 7) < 5) writeWords(writer, addresses, (visitor >>> 3) % addressCount);
    else writeIPv6(writer, visitor, visitorHash2);
  },
};

/** The country code of the visitor: two letters. */
export const country: WrittenColumn = {
  blank: '"ZZ"',
  write(writer, { link, country }) {
    writer.view.setUint16(writer.at + 1, countryAt(link.countries, country));
  },
};

function writeIPv6(writer: ByteWriter, visitor: number, visitorHash2: number): void {
  writeWords(writer, prefix, 0);
  writeGroup(writer, visitor >>> 16);
  writeByte(writer, colon);
  writeGroup(writer, visitor & 0xffff);
  writeByte(writer, colon);
  writeByte(writer, colon);
  writeGroup(writer, visitorHash2 >>> 16);
  writeByte(writer, colon);
  writeGroup(writer, visitorHash2 & 0xffff);
  writeByte(writer, quote);
}

/** A group of four digits. The first is not 0, because RFC 5952 drops leading zeros. */
function writeGroup(writer: ByteWriter, bits: number): void {
  writeFourHex(writer, 0x1000 + (bits % 0xf000));
}
