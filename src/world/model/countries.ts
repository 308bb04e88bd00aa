/** Where visitors come from: every link has a home country, and a world around it. */

import type { ByteWriter } from "../encode/byte-writer.ts";
import { below, derive, pick } from "./hash.ts";

/** The countries of a link's visitors. */
export interface Countries {
  /** Most come from here. */
  readonly home: CountryCode;
  /** Countries to choose from, those that are listed more than once counted so. */
  readonly count: number;
}

/** A code of two letters, as the number that its bytes are. */
type CountryCode = number;

// ISO 3166-1 alpha-2, the more common the more often listed.
const world = codes(
  "US US US US US US US US GB GB GB CA CA AU AU DE DE FR FR BR BR MX MX IN IN PH PH",
  "IT ES NL SE NO DK FI PL RO CZ AT CH IE NZ ZA NG KE JP KR TR AR CO CL PT GR HU UA ID TH VN",
);
const homes = codes("US US US GB CA AU DE FR BR MX IT ES NL PL");

export function countriesOf(linkHash: number): Countries {
  const home = pick(homes, derive(linkHash, 2));
  return { home, count: world.length + 1 + below(60, derive(linkHash, 3)) };
}

/** Appends the code of one of the countries: the world's come first, then home again and again. */
export function writeCountry(ink: ByteWriter, { home }: Countries, index: number): void {
  ink.view.setUint16(ink.at, index < world.length ? (world[index] as CountryCode) : home);
  ink.at += 2;
}

function codes(...lists: readonly string[]): readonly CountryCode[] {
  return lists.flatMap((list) =>
    list.split(" ").map((code) => (code.charCodeAt(0) << 8) | code.charCodeAt(1)),
  );
}
