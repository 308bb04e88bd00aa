/** ULIDs: 48 bits of time, then chance, in Crockford's base 32. */

const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The time in a ULID, in milliseconds; nothing when the value is none. */
export function ulidTime(value: unknown): number | undefined {
  if (typeof value !== "string" || !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value)) return undefined;
  return [...value.slice(0, 10)].reduce((time, digit) => time * 32 + digits.indexOf(digit), 0);
}
