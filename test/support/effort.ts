/** How much tests do: all of it, but in the gate, which draws the same each time, and where mutation testing runs each thousands of times. */
const effort = Number(process.env.TEST_EFFORT ?? 1);

/** The share of a whole number that is done: runs of a property, clicks of a link. */
export function share(whole: number, { least = 1 } = {}): number {
  return Math.max(least, Math.round(whole * effort));
}
