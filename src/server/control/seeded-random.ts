/** Chance that repeats itself: the same seed, session and number of the request have the same luck. */
import { derive, fraction, hashText } from "../../world/model/hash.ts";

/** What a request's luck follows from. */
export interface Draw {
  readonly seed: string;
  readonly session: string;
  readonly number: number;
}

const salt = 0x6c75636b;

/** One of a request's chances, from 0 to less than 1. */
export function chance({ seed, session, number }: Draw, which: "fails" | "kind" | "delay" | "twin"): number {
  const hash = hashText(session, hashText(seed, salt));
  return fraction(derive(derive(hash, number), lanes[which]));
}

const lanes = { fails: 1, kind: 2, delay: 3, twin: 4 } as const;
