/** The ids of clicks. */
import { secondsPerDay } from "./calendar.ts";
import type { Written } from "./columns.ts";
import { putEightHex, putFourBase32, putSixBase32 } from "./digits.ts";
import { lane } from "./hash.ts";
import { ticksPerMillisecond } from "./rhythm.ts";

/**
 * The click's own id, a ULID: ten digits of milliseconds, four of the time within the millisecond, twelve by
 * chance. As no two clicks of a link share a tick, ids are unique and in the order of time.
 */
export const clickId: Written = {
  blank: `"${"0".repeat(26)}"`,
  write(ink, { day, tick, hash, twin }) {
    const inDay = Math.floor(tick / ticksPerMillisecond);
    const milliseconds = day * secondsPerDay * 1000 + inDay;
    ink.at++;
    putSixBase32(ink, Math.floor(milliseconds / 2 ** 20));
    putFourBase32(ink, milliseconds);
    putFourBase32(ink, tick);
    putSixBase32(ink, lane(hash, 7));
    putSixBase32(ink, lane(twin, 8));
  },
};

const externalPrefix = '"ext_';

/** The id that an outside tracker gave the click. */
export const externalId: Written = {
  blank: `${externalPrefix}00000000"`,
  write(ink, { twin }) {
    ink.at += externalPrefix.length;
    putEightHex(ink, lane(twin, 10));
  },
};
