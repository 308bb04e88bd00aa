/** Arbitrary rows of clicks that a user may bring, with many in the same second and the same millisecond. */
import fc from "fast-check";
import { editions } from "../../../src/openapi/editions.ts";
import type { Click202609 } from "../../../src/openapi/wire.ts";

export type GivenRow = Partial<Click202609> &
  Pick<Click202609, "id" | "created_at" | "is_bot" | "is_duplicate">;

export const firstMs = Date.parse("2026-01-01T22:00:00Z");
const spanSeconds = 3 * 86_400;

const text = fc.option(
  fc.oneof(fc.constantFrom("a", "b", ""), fc.string({ unit: "grapheme", maxLength: 8 })),
);

const instant = fc
  .tuple(fc.oneof(fc.nat(3), fc.nat(spanSeconds)), fc.constantFrom("", ".001", ".5"), fc.boolean())
  .map(([second, fraction, inZone]) => {
    const at = new Date(firstMs + 1000 * second + (inZone ? 7_200_000 : 0)).toISOString().slice(0, 19);
    return `${at}${fraction}${inZone ? "+02:00" : "Z"}`;
  });

/** Rows with different ids. Fields that need not be there are missing at times. */
export const givenRows: fc.Arbitrary<readonly GivenRow[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.string({
        unit: fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
        minLength: 1,
        maxLength: 26,
      }),
      created_at: instant,
      is_bot: fc.boolean(),
      is_duplicate: fc.boolean(),
      user_agent: text,
      utm_campaign: text,
      gclid: text,
      gross_clicks: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: ["id", "created_at", "is_bot", "is_duplicate"] },
  ),
  { selector: ({ id }) => id, maxLength: 40 },
);

/** A row as the API shows it: every field of edition 2026-09, in its order. */
export function shownRow(given: GivenRow): Click202609 {
  const created_at = `${new Date(given.created_at).toISOString().slice(0, 19)}+00:00`;
  const row = { gross_clicks: 1, ...given, created_at };
  return Object.fromEntries(
    editions["2026-09"].fields.map((field) => [field, row[field as keyof typeof row] ?? null]),
  ) as unknown as Click202609;
}

/** The rows of a list, the newest first, those of one second by id, as `row_order` of openapi.yaml says. */
export function newestFirst(rows: readonly GivenRow[]): readonly GivenRow[] {
  return [...rows].sort((a, b) => shownMs(b) - shownMs(a) || (a.id < b.id ? 1 : -1));
}

/** The instant that the API shows: fractions of a second are cut off. */
export function shownMs({ created_at }: GivenRow): number {
  return 1000 * Math.floor(Date.parse(created_at) / 1000);
}
