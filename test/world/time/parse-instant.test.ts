/** The forms of days and instants: what each means, and what is said of those that mean nothing. */
import { expect, test } from "vitest";
import { earliest, latest, parseInstant } from "../../../src/world/time/parse-instant.ts";

test.each([
  ["2026-01-31", "2026-01-31T00:00:00Z", true],
  ["2024-02-29", "2024-02-29T00:00:00Z", true],
  ["2026-12-31", "2026-12-31T00:00:00Z", true],
  ["2026-01-31T12:34:56Z", "2026-01-31T12:34:56Z", false],
  ["2026-01-31 12:34:56", "2026-01-31T12:34:56Z", false],
  ["2026-01-31T23:59:59.999Z", "2026-01-31T23:59:59Z", false],
  ["2026-01-31T12:34:56+02:30", "2026-01-31T10:04:56Z", false],
  ["2026-01-31T12:34:56-02:30", "2026-01-31T15:04:56Z", false],
  ["2026-01-31T00:00:00+23:59", "2026-01-30T00:01:00Z", false],
  // As browsers (datetime-local), `date -Iminutes`, `date +%FT%T%z`, `date -Ins` and PostgreSQL print them.
  ["2026-01-31T12:34", "2026-01-31T12:34:00Z", false],
  ["2026-01-31 12:34", "2026-01-31T12:34:00Z", false],
  ["2026-01-31T12:34Z", "2026-01-31T12:34:00Z", false],
  ["2026-01-31T12:34+02:00", "2026-01-31T10:34:00Z", false],
  ["2026-01-31T12:34:56+0000", "2026-01-31T12:34:56Z", false],
  ["2026-01-31T12:34+0230", "2026-01-31T10:04:00Z", false],
  ["2026-01-31T12:34:56,123456789-02:30", "2026-01-31T15:04:56Z", false],
  ["2026-01-31 12:34:56+00", "2026-01-31T12:34:56Z", false],
  ["2026-01-31 12:34:56.789-05", "2026-01-31T17:34:56Z", false],
  ["0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z", false],
  ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", false],
])("parseInstant reads %s", (text, meant, bareDay) => {
  expect(parseInstant(text)).toEqual({ second: Date.parse(meant) / 1000, bareDay });
});

const plus =
  "there is a space before its offset; a + in a URL means one, so write the offset's + as %2B there";
const neither = "it is not a day or an instant";

test.each([
  ["2026-00-10", "there is no month 00"],
  ["2026-13-10", "there is no month 13"],
  ["2026-01-00", "2026-01 has no day 00"],
  ["2026-01-32", "2026-01 has no day 32"],
  ["2026-02-29", "2026-02 has no day 29"],
  ["2026-12-32", "2026-12 has no day 32"],
  ["2026-01-31T24:00:00Z", "there is no time 24:00:00"],
  ["2026-01-31T23:60:00Z", "there is no time 23:60:00"],
  ["2026-01-31T23:59:60Z", "there is no time 23:59:60"],
  ["2026-01-31T00:00:00+24:00", "there is no offset +24:00"],
  ["2026-01-31T00:00:00-00:60", "there is no offset -00:60"],
  ["0000-01-01T00:00:00+00:01", "its year in UTC is not between 0000 and 9999"],
  ["9999-12-31T23:59:59-00:01", "its year in UTC is not between 0000 and 9999"],
  ["2026-01-31T00:00:00 02:00", plus],
  ["2026-01-31 00:00:00 02:00", plus],
  ["2026-01-31T00:00 02:00", plus],
  ["2026-01-31T00:00 0200", plus],
  ["2026-01-31T00:00:00 0000", plus],
  ["2026-01-31 00:00:00 00", plus],
  ["2026-01-31T00:00:00.5 02:00", plus],
  ["2026-01-31T00:00:00,5 0200", plus],
  ["2026-01-31T24:00", "there is no time 24:00"],
  ["2026-01-31T00:00+2400", "there is no offset +24:00"],
  ["2026-01-31T00:00-24", "there is no offset -24"],
  ["2026-01-31T00:00:00Z 02:00", neither],
  ["2026-01-31T00:00:00+01:00 02:00", neither],
  ["2026-01-31 2:00", neither],
  ["2026-01-31T00", neither],
  ["2026-01-31T00:00.5", neither],
  ["2026-01-31T00:00:00 02:00 and more", neither],
  ["on 2026-01-31T00:00:00 02:00", neither],
  ["2026-01-31x00:00:00 02:00", neither],
  ["2026-1-31T00:00:00 02:00", neither],
  ["2026-01-31T00:00:00 2:00", neither],
  ["2026-01-31T00:00:00.", neither],
  ["12026-01-31", neither],
  ["yesterday", neither],
  ["", neither],
])("parseInstant refuses %j", (text, wrong) => {
  expect(parseInstant(text)).toEqual({ wrong });
});

test("earliest and latest are the ends of the years 0000 and 9999", () => {
  expect([earliest, latest]).toEqual([
    Date.parse("0000-01-01T00:00:00Z") / 1000,
    Date.parse("9999-12-31T23:59:59Z") / 1000,
  ]);
});
