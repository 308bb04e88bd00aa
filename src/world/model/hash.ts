/**
 * Random numbers as a pure function: the same text gives the same number on every machine. Only 32-bit integer
 * arithmetic is used, which JavaScript defines to the bit. Hashes are signed, because engines store half of the
 * unsigned ones as objects.
 */

/** Mixes 32 bits, so that similar inputs give unrelated outputs. Different inputs give different outputs. */
export function mix32(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return h ^ (h >>> 15);
}

/** A number that follows from a hash and a salt. Different salts give independent numbers. */
export function derive(hash: number, salt: number): number {
  return mix32((hash + Math.imul(salt, 0x9e3779b9)) | 0);
}

/** 32 bits of a text, different for each salt. */
export function hashText(text: string, salt: number): number {
  let h = mix32(salt ^ text.length);
  for (let i = 0; i < text.length; i++) h = mix32(h ^ text.charCodeAt(i));
  return h;
}

/** 32 bits as a fraction: 0 or more, less than 1. */
export function fraction(hash: number): number {
  return (hash >>> 0) / 0x1_0000_0000;
}

/** 32 bits as a whole number from 0 to less than `count`: the remainder of their division. */
export function below(count: number, hash: number): number {
  const bits = hash >>> 0;
  // Not `bits % count`, which takes six times as long. No quotient of such numbers is rounded up to a whole one.
  return (bits - Math.imul(bits / count, count)) | 0;
}

/** One of a list, chosen by a hash. */
export function pick<T>(list: readonly T[], hash: number): T {
  return list[below(list.length, hash)] as T;
}
