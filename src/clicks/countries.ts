/** Where visitors come from: every link has a home country, and a world around it. */
import { lane, pick } from "./hash.ts";

// ISO 3166-1 alpha-2, the more common the more often listed.
const world = [
  ..."US US US US US US US US GB GB GB CA CA AU AU DE DE FR FR BR BR MX MX IN IN PH PH".split(" "),
  ..."IT ES NL SE NO DK FI PL RO CZ AT CH IE NZ ZA NG KE JP KR TR AR CO CL PT GR HU UA ID TH VN".split(" "),
];
const homes = "US US US GB CA AU DE FR BR MX IT ES NL PL".split(" ");

/** The countries of a link's visitors, the more common the more often listed. */
export function countriesOf(linkHash: number): readonly string[] {
  const home = pick(homes, lane(linkHash, 2));
  return [...world, ...new Array<string>(1 + (lane(linkHash, 3) % 60)).fill(home)];
}
