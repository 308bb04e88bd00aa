/** Numbers in the digits of a ULID (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The last digits of a number. */
export function base32Digits(number: number, count: number): string[] {
  const digits: string[] = [];
  for (let left = number; digits.length < count; left = Math.floor(left / 32))
    digits.unshift(alphabet[left % 32]!);
  return digits;
}

/** The number of some digits. A letter that is no digit makes it a wrong one. */
export function base32Number(digits: string): number {
  let number = 0;
  for (const digit of digits) number = 32 * number + alphabet.indexOf(digit);
  return number;
}

/** The instant that a ULID begins with, in milliseconds since 1970; undefined when the id is no ULID. */
export function ulidMs(id: string): number | undefined {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id) ? base32Number(id.slice(0, 10)) : undefined;
}
