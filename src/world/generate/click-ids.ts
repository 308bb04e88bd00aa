/** The ids of clicks. */

import type { WrittenColumn } from "../encode/columns.ts";
import { writeEightHex, writeFourBase32, writeSixBase32 } from "../encode/number-encoding.ts";
import { secondsPerDay } from "../model/calendar.ts";
import { derive } from "../model/hash.ts";
import { ticksPerMillisecond } from "../time/hourly-distribution.ts";

/**
 * The click's own id, a ULID: ten digits of milliseconds, four of the time within the millisecond, twelve by
 * chance. As no two clicks of a link share a tick, ids are unique and in the order of time.
 */
export const clickId: WrittenColumn = {
  blank: `"${"0".repeat(26)}"`,
  write(ink, { day, tick, hash, twin }) {
    const inDay = Math.floor(tick / ticksPerMillisecond);
    const milliseconds = day * secondsPerDay * 1000 + inDay;
    ink.at++;
    writeSixBase32(ink, Math.floor(milliseconds / 2 ** 20));
    writeFourBase32(ink, milliseconds);
    writeFourBase32(ink, tick);
    writeSixBase32(ink, derive(hash, 7));
    writeSixBase32(ink, derive(twin, 8));
  },
};

const externalPrefix = '"ext_';

/** The id that an outside tracker gave the click. */
export const externalId: WrittenColumn = {
  blank: `${externalPrefix}00000000"`,
  write(ink, { twin }) {
    ink.at += externalPrefix.length;
    writeEightHex(ink, derive(twin, 10));
  },
};
