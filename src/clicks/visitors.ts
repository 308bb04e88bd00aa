/** Where visitors come from. Addresses are of the ranges kept free for documentation (RFC 5737, RFC 3849). */
import type { Written } from "./columns.ts";
import { putCountry } from "./countries.ts";
import { putFourHex } from "./digits.ts";
import { type Ink, putByte, putWords, wordsOf } from "./ink.ts";

const blocks = ["192.0.2", "198.51.100", "203.0.113"];
const addressCount = blocks.length * 254;
const addresses = wordsOf(
  blocks.flatMap((block) => Array.from({ length: 254 }, (_, i) => `"${block}.${i + 1}"`)),
);
const prefix = wordsOf(['"2001:db8:']);
const [quote, colon] = [34, 58];

/**
 * The address of the click's visitor: five in eight have an IPv4 one, shared with others as behind a provider's
 * gateway (the ranges hold 762), the rest an IPv6 one of their own.
 */
export const address: Written = {
  blank: undefined,
  write(ink, { visitor, visitorTwin }) {
    if ((visitor & 7) < 5) putWords(ink, addresses, (visitor >>> 3) % addressCount);
    else putIPv6(ink, visitor, visitorTwin);
  },
};

/** The code of the visitor's country: two letters. */
export const country: Written = {
  blank: '"ZZ"',
  write(ink, { link, country }) {
    ink.at++;
    putCountry(ink, link.countries, country);
  },
};

function putIPv6(ink: Ink, visitor: number, visitorTwin: number): void {
  putWords(ink, prefix, 0);
  putGroup(ink, visitor >>> 16);
  putByte(ink, colon);
  putGroup(ink, visitor & 0xffff);
  putByte(ink, colon);
  putByte(ink, colon);
  putGroup(ink, visitorTwin >>> 16);
  putByte(ink, colon);
  putGroup(ink, visitorTwin & 0xffff);
  putByte(ink, quote);
}

/** One group of four digits that does not begin with 0: RFC 5952 would drop it. */
function putGroup(ink: Ink, bits: number): void {
  putFourHex(ink, 0x1000 + (bits % 0xf000));
}
