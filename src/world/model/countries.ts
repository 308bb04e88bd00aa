/** The countries of a link's visitors: most come from its home country. */

import { below, derive, pick } from "./hash.ts";
import { salts } from "./salts.ts";

/** The countries of a link's visitors. */
export interface Countries {
  /** The country of most visitors. */
  readonly home: CountryCode;
  /** Number of entries to choose from. A common country has several. */
  readonly count: number;
}

/** A code of two letters, as the 16-bit number that its two bytes make. */
export type CountryCode = number;

// ISO 3166-1 alpha-2, common ones listed several times.
const world = codes(
  "US US US US US US US US GB GB GB CA CA AU AU DE DE FR FR BR BR MX MX IN IN PH PH",
  "IT ES NL SE NO DK FI PL RO CZ AT CH IE NZ ZA NG KE JP KR TR AR CO CL PT GR HU UA ID TH VN",
);
const homes = codes("US US US GB CA AU DE FR BR MX IT ES NL PL");

export function countriesOf(linkHash: number): Countries {
  const home = pick(homes, derive(linkHash, salts.linkHomeCountry));
  return { home, count: world.length + 1 + below(60, derive(linkHash, salts.linkCountryCount)) };
}

/** The country at an index below `count`: those of the world come first, all others are the home country. */
export function countryAt({ home }: Countries, index: number): CountryCode {
  return index < world.length ? (world[index] as CountryCode) : home;
}

function codes(...lists: readonly string[]): readonly CountryCode[] {
  return lists.flatMap((list) =>
    list.split(" ").map((code) => (code.charCodeAt(0) << 8) | code.charCodeAt(1)),
  );
}
