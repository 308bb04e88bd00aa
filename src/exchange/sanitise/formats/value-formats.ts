/** The formats that private values have. The first that matches is a value's own; what is none is a word. */
import { isIPv4, isIPv6 } from "node:net";
import { containsKey } from "../key-redaction.ts";
import { checksummedWords } from "./checksummed-words.ts";
import { isReserved } from "./public-words.ts";
import { numberFormat, publicFormat, type ValueFormat, wordFormat } from "./value-format.ts";

/** Where a value stands: a text or a number in JSON, or a whole body that is not JSON. */
export type ValueKind = keyof typeof formats;

export function formatOf(kind: ValueKind, value: string): ValueFormat {
  return formats[kind].find((format) => format.matches(value))!;
}

const word = wordFormat("word", /^/);

/** The time of a ULID shows in its pseudonym: `created_at` tells it anyway. */
const ulidTails = checksummedWords("0123456789ABCDEFGHJKMNPQRSTVWXYZ", { number: 8, check: 8 });
const ulid: ValueFormat = {
  name: "ulid",
  matches: (value) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value),
  isPublic: (value) => ulid.number!(value) !== undefined,
  visiblePart: (value) => value.slice(0, 10),
  size: ulidTails.size,
  pseudonym: (n, visiblePart) => visiblePart + ulidTails.write(n, visiblePart),
  number: (value) => ulidTails.read(value.slice(10), value.slice(0, 10)),
};

/** RFC 5737, and RFC 2544 when those 768 are used up. */
const v4Networks = ["192.0.2", "198.51.100", "203.0.113"] as const;
const ipv4: ValueFormat = {
  name: "ipv4",
  matches: isIPv4,
  isPublic: (value) => /^(192\.0\.2|198\.51\.100|203\.0\.113|198\.1[89]\.\d+)\.\d+$/.test(value),
  visiblePart: () => "",
  size: 768n + 2n ** 17n,
  preferred: 768n,
  pseudonym(n) {
    const i = Number(n);
    if (i < 768) return `${v4Networks[i >> 8]}.${i & 255}`;
    const rest = i - 768;
    return `198.${18 + (rest >> 16)}.${(rest >> 8) & 255}.${rest & 255}`;
  },
};

/** RFC 3849. */
const ipv6: ValueFormat = {
  name: "ipv6",
  // A zone behind the address could be anything.
  matches: (value) => isIPv6(value) && !value.includes("%"),
  isPublic: (value) => /^2001:0?db8:/i.test(value),
  visiblePart: () => "",
  size: 0xffffn ** 3n,
  pseudonym(n) {
    const part = (power: bigint) => (((n / 0xffffn ** power) % 0xffffn) + 1n).toString(16);
    return `2001:db8:${part(2n)}:${part(1n)}:${part(0n)}::1`;
  },
};

/** Days and instants of the tenth millennium, in the notation of the original. */
const dayMs = 86_400_000;
const farDay = Date.UTC(9000, 0, 1);
const day: ValueFormat = {
  name: "day",
  matches: (value) => /^\d{4}-\d\d-\d\d$/.test(value),
  isPublic: (value) => value.startsWith("9"),
  visiblePart: () => "",
  size: 365_000n,
  pseudonym: (n) => new Date(farDay + Number(n) * dayMs).toISOString().slice(0, 10),
};
const instantPattern = /^\d{4}-\d\d-\d\d([T ])\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const instant: ValueFormat = {
  name: "instant",
  matches: (value) => instantPattern.test(value),
  isPublic: (value) => value.startsWith("9") && /\d\d:\d\d:\d\d(\.0+)?([^.]*)$/.test(value),
  visiblePart: (value) =>
    value.replace(
      instantPattern,
      (_, gap, fraction = "", zone = "") => gap + fraction.replace(/\d/g, "0") + zone,
    ),
  size: 365_000n * 86_400n,
  pseudonym(n, visiblePart) {
    const [date, time] = new Date(farDay + Number(n) * 1000).toISOString().split(/[T.]/);
    return date + visiblePart.slice(0, 1) + time + visiblePart.slice(1);
  },
};

/** Constants such as the codes of refusals; no digits, because their pattern has none. */
const codeTails = checksummedWords("BCDFGHJKLMNPQRST", { number: 8, check: 6 });
const code: ValueFormat = {
  name: "code",
  matches: (value) => /^[A-Z][A-Z_]*$/.test(value),
  isPublic: (value) => value.startsWith("ANON_") && codeTails.read(value.slice(5)) !== undefined,
  visiblePart: () => "",
  size: codeTails.size,
  pseudonym: (n) => `ANON_${codeTails.write(n)}`,
};

const hex = checksummedWords("0123456789abcdef", { number: 8, check: 4 });
const digits = checksummedWords("0123456789", { number: 8, check: 8 });
/** Few, so that the number is one that JavaScript holds. */
const fewDigits = checksummedWords("0123456789", { number: 6, check: 6 });

export const formats = {
  text: [
    publicFormat("empty", (value) => value === ""),
    publicFormat("reserved", isReserved),
    { ...word, name: "key", matches: containsKey },
    ulid,
    ipv4,
    ipv6,
    day,
    instant,
    code,
    numberFormat("account", /^acct_[0-9a-zA-Z]+$/, [`acct_${"0".repeat(20)}`, hex]),
    numberFormat("uuid", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, ["00000000-0000-4000-8000-", hex]),
    numberFormat("digits", /^-?\d+$/, ["9000000", digits]),
    numberFormat("money", /^-?\d+\.\d{2}$/, ["9000000", digits, ".00"]),
    wordFormat("e-mail", /^(?!.{255})[^\s@]+@[^\s@]+\.[^\s@]+$/s, "", "@anon.example"),
    wordFormat("address", /^[a-z][a-z0-9+.-]*:\/\/\S+$/i, "https://", ".example/"),
    wordFormat("host", /^(?!.{255})([a-z0-9-]+\.)+[a-z]{2,}$/is, "", ".example"),
    word,
  ],
  number: [
    publicFormat("digit", (value) => /^-?\d$/.test(value)),
    numberFormat("integer", /^-?\d+$/, ["831", fewDigits]),
    numberFormat("decimal", /^/, ["831", fewDigits, ".5"]),
  ],
  /** What a parser trips over stays at the front. */
  body: [
    wordFormat("html", /^\s*</, "<!DOCTYPE html>\n<html><body>", "</body></html>\n"),
    wordFormat("broken object", /^\s*\{/, '{"', ""),
    wordFormat("broken list", /^\s*\[/, '["', ""),
    word,
  ],
} as const satisfies Record<string, readonly ValueFormat[]>;
