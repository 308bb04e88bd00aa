/** A session's clock: the real time, the real time with an offset, or a fixed time. */
import { earliest, latest } from "../../world/time/parse-instant.ts";
import { addDuration } from "./durations.ts";

/** A clock that can be moved. */
export interface Clock {
  /** The present, in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** False when it stands still. */
  readonly runs: () => boolean;
  /** Stops it at an instant, or lets it follow the real clock. */
  readonly set: (at: number | "real") => void;
  /** Moves it by an ISO 8601 duration. False, without moving, when the text is no duration or leads out of the calendar. */
  readonly advance: (by: string) => boolean;
}

/** @param standsAtMs The fixed time; undefined for the real time. */
export function createClock(standsAtMs: number | undefined, realMs: () => number): Clock {
  let standsAt = standsAtMs;
  let aheadMs = 0;
  const nowMs = () => standsAt ?? realMs() + aheadMs;
  return {
    nowMs,
    runs: () => standsAt === undefined,
    set(at) {
      standsAt = at === "real" ? undefined : at;
      aheadMs = 0;
    },
    advance(by) {
      const now = nowMs();
      const then = addDuration(now, by);
      if (then === undefined || !(then >= earliest * 1000 && then <= latest * 1000)) return false;
      if (standsAt === undefined) aheadMs += then - now;
      else standsAt = then;
      return true;
    },
  };
}
