/** The ids that advertising networks add to links (documented; their forms are assumed from ids that are public). */
import type { GeneratedClick } from "../generate/generate-click.ts";
import type { AdClickIdField } from "../generate/tracking-ids.ts";
import { derive } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import type { ByteWriter } from "./byte-writer.ts";
import type { WrittenColumn } from "./column.ts";
import { writeEightHex, writeFiveBase64, writeFourHex } from "./number-encoding.ts";

/** Number of random digits in an id: enough for each id to be unique. */
const digits = 20;

/** How the id of each field is written. */
export const adClickIds: { readonly [F in AdClickIdField]: WrittenColumn } = {
  fbclid: unique(
    "IwY2xjawM",
    "u8jzPde0IgxLd6GncfBAepfJBd0Kh8oOOL8dKLzdocJ2isAjIhKtJ0RlgLKOmxgJTeKdNnFRIBXuDL7Dx_aem_tpYlSXpfKtHF4vUCsMehGA",
  ),
  gclid: unique("Cj0KCQjw", "kWvj7FAc9QeWJKY40uvSwMFLZDe1f8rESQedUStPKR0CsTy4Qwb8DwkNhFd_wcB"),
  gbraid: unique("0AAAAA", "nXsiVpz"),
  wbraid: unique("ClEKCQjw", "z63FfkCzJr4i0B3JrTAwR4y9ojfljoQoaF1LlqsajAIxNKu8iS"),
  ttclid: unique(
    "E.C.P.C",
    "2G8NPRVdD53X83RZJzzzzgEOzdmenCkhvMdgaKjIg8xNbe3nNyjOq9wMxEhh2FDEEtfjgVvVqE1SkHbn88HxjSI6bWHtP3fS2qHx6kwXoIIXGvOoNZYW2mZp0zVZomHFwUbbYrEqmSM9",
  ),
  sccid: { blank: '"00000000-0000-0000-0000-000000000000"', write: writeUuid },
};

/** A long id at the cost of a short one: all ids of a form share a long end, only the digits before it are written. */
function unique(start: string, end: string): WrittenColumn {
  return {
    blank: `"${start}${"0".repeat(digits)}${end}"`,
    write(writer, { hash2 }) {
      writer.at += 1 + start.length;
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
