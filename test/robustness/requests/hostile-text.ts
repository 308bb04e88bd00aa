/** Texts that are likely to break a parser, for any place in a request line. */
import fc from "fast-check";

export const prototypeKeys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
];

/** Texts that broke something somewhere before. */
const nasty = fc.constantFrom(
  ...prototypeKeys,
  ...[
    "",
    " ",
    "%",
    "%0",
    "%zz",
    "%00",
    "%0d%0aset-cookie:%20a=b",
    "%ff%fe",
    "%ed%a0%80",
    "%c0%ae%c0%ae",
    "%25%30%30",
  ],
  ...[
    "../../etc/passwd",
    "..%2f..%2f",
    "%2e%2e/",
    ";a=b",
    "a#b",
    "?",
    "&",
    "=",
    "+",
    "'",
    '"',
    "\\",
    "|",
    "`",
    "{{7*7}}",
  ],
  ...[
    "<script>alert(1)</script>",
    "%F0%9F%A6%8A",
    "%e2%80%ae",
    "%EF%BB%BF",
    "test_404",
    "test_",
    "null",
    "undefined",
  ],
  ...[
    "NaN",
    "Infinity",
    "-0",
    "1e309",
    "0x10",
    "1.0",
    "9007199254740993",
    "-1",
    "99999999999999999999",
    "٣",
    "１",
  ],
  ...["2026-02-30", "2026-13-01", "0000-00-00", "9999-12-31", "2026-01-01T24:00:00Z", "2026-01-01T00:00:60Z"],
  ...[
    "2026-01-01T00:00:00+99:99",
    "2026-01-01T00:00:00 02:00",
    "1969-12-31",
    "2100-01-01",
    "true,false",
    "TRUE",
  ],
);

/** Text for a place in a request line. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: nasty },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }).map(encodeURIComponent) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }).map((it) => encodeURIComponent(it)),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary-ascii", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) },
  {
    weight: 1,
    arbitrary: fc.tuple(nasty, fc.integer({ min: 1, max: 3000 })).map(([it, times]) => it.repeat(times)),
  },
);

const names = ["date_start", "date_end", "limit", "offset", "include_bots", "include_duplicates"];
const parameter = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, anyText), anyText)
  .map(([name, value]) => `${name}=${value}`);

/** A query string of a few parameters, or of very many. */
export const query = fc.oneof(
  { weight: 8, arbitrary: fc.array(parameter, { maxLength: 6 }).map((all) => all.join("&")) },
  { weight: 1, arbitrary: anyText },
  {
    weight: 1,
    arbitrary: fc
      .tuple(parameter, fc.integer({ min: 100, max: 10_000 }))
      .map(([it, times]) => `${it.slice(0, 100)}&`.repeat(times)),
  },
);
