/** What a request is counted against: requests a minute, and credits. */

export interface UsageLimits {
  /** Requests a minute, and how many of them are left. */
  readonly limit: number;
  readonly remaining: number;
  /** Credits left. */
  readonly balance: number;
  /** Counts one request. When none is left it counts nothing, and returns the seconds to wait. */
  readonly admit: () => number | undefined;
  /** Takes credits off the balance. False when it does not cover them; then nothing is taken. */
  readonly spend: (credits: number) => boolean;
}

/** Nothing is counted: the same request gets the same bytes. */
export const unlimited: UsageLimits = {
  limit: 1000,
  remaining: 1000,
  balance: 999_999,
  admit: () => undefined,
  spend: () => true,
};
