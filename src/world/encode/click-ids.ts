/** The ids of clicks. */

import { derive } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import { msOf } from "../time/day-tick.ts";
import type { WrittenColumn } from "./column.ts";
import { writeEightHex, writeFourBase32, writeSixBase32 } from "./number-encoding.ts";

/**
 * The id of a click, a ULID: ten digits for the milliseconds, four for the time within the millisecond, twelve random
 * ones. No two clicks of a link share a tick, so ids are unique and in the order of time.
 */
export const clickId: WrittenColumn = {
  blank: `"${"0".repeat(26)}"`,
  write(writer, { day, tick, hash, hash2 }) {
    const milliseconds = msOf(day, tick);
    writer.at++;
    writeSixBase32(writer, Math.floor(milliseconds / 1_048_576));
    writeFourBase32(writer, milliseconds);
    writeFourBase32(writer, tick);
    writeSixBase32(writer, derive(hash, salts.clickId));
    writeSixBase32(writer, derive(hash2, salts.clickId2));
  },
};

const externalPrefix = '"ext_';

/** The id that an external tracker gave the click. */
export const externalId: WrittenColumn = {
  blank: `${externalPrefix}00000000"`,
  write(writer, { hash2 }) {
    writer.at += externalPrefix.length;
    writeEightHex(writer, derive(hash2, salts.clickExternalIdDigits));
  },
};
