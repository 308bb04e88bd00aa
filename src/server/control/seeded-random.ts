/** Random numbers for injected failures. The same seed, session and number of the request give the same numbers. */
import { derive, fraction, hashText } from "../../world/model/hash.ts";

/** What the random numbers of a request depend on. */
export interface Draw {
  readonly seed: string;
  readonly session: string;
  readonly number: number;
}

const salt = 0x6c75636b;

/** One of the random numbers of a request, from 0 to less than 1. */
export function randomFor(
  { seed, session, number }: Draw,
  which: "fails" | "kind" | "delay" | "delay2",
): number {
  const hash = hashText(session, hashText(seed, salt));
  return fraction(derive(derive(hash, number), streams[which]));
}

const streams = { fails: 1, kind: 2, delay: 3, delay2: 4 } as const;
