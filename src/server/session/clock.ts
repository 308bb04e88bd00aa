/** The mock's clock: the real one, one that runs beside it, or one that stands still. */
import { earliest, latest } from "../../world/time/parse-instant.ts";
import { addDuration } from "./durations.ts";

/** A clock that can be moved. */
export interface Clock {
  /** The present, in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Whether it runs as the real one does. */
  readonly runs: () => boolean;
  /** Stops it at an instant, or lets it follow the real clock. */
  readonly set: (at: number | "real") => void;
  /** Moves it by an ISO 8601 duration. False, and nothing moves, when the text is none or leads too far. */
  readonly advance: (by: string) => boolean;
}

/** @param standsAtMs Where it stands; undefined for the real clock. */
export function createClock(standsAtMs: number | undefined, realMs: () => number = Date.now): Clock {
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
