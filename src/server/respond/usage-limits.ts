/** What a team may still do: requests of this minute, and credits. */

/** The account that a request is charged to. */
export interface UsageLimits {
  /** Requests a minute, and how many of them are left. */
  readonly limit: number;
  readonly remaining: number;
  /** Credits left. */
  readonly balance: number;
  /** Takes one request off the quota. When none is left it takes nothing, and tells the seconds to wait. */
  readonly admit: () => number | undefined;
  /** Takes credits off the balance. False when it does not cover them, and nothing is taken. */
  readonly spend: (credits: number) => boolean;
}

/** Without limits, and without counting: the same question gets the same bytes. */
export const unlimited: UsageLimits = {
  limit: 1000,
  remaining: 1000,
  balance: 999_999,
  admit: () => undefined,
  spend: () => true,
};
