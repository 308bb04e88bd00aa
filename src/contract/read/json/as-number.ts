/** The value as a number; NaN for objects, because their conversion may throw. */
export function asNumber(value: unknown): number {
  return typeof value === "object" && value !== null ? Number.NaN : Number(value);
}
