import type { FigureRule } from "../../../openapi/description/figures.ts";
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checkEach, finding, plainText } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import { numberOf } from "../../read/agreement-cases.ts";
import { isPage, isSuccessful, type ParsedExchange } from "../../read/parsed-exchange.ts";
import { isComplete, isUnfiltered } from "../../read/reference-listing.ts";
import { dayMs, parseInstantMs } from "../../read/request/instant.ts";
import type { RunSet } from "../../read/run-set.ts";
import { settledFor } from "../../read/settle-times.ts";

export const figuresAddUp: SetRelation = {
  id: "figures-add-up",
  claim: "Figures of one response that follow from others in it do: months, averages and counts.",
  evidence: "assumed",
  relateAll(set) {
    const figures = set.parsedExchanges
      .filter(isSuccessful)
      .flatMap((parsed) =>
        parsed.query.operation.figures
          .flatMap((rule) => figuresOf[rule.kind]({ parsed, set, rule: rule as never }))
          .map((figure) => ({ parsed, ...figure })),
      );
    return checkEach(figures, {
      none: "no response has figures that follow from others",
      by: ({ parsed, at, isHeld, expected, received }) =>
        isHeld
          ? []
          : [finding(parsed, { at: `/response/body${at}`, expected: plainText(expected), received })],
    });
  },
};

/** A figure, and whether it is what others make it. */
interface Figure {
  readonly at: string;
  readonly isHeld: boolean;
  readonly expected: string;
  readonly received: number;
}

interface FigureCase<Kind extends FigureRule["kind"]> {
  readonly parsed: ParsedExchange;
  readonly set: RunSet;
  readonly rule: Extract<FigureRule, { readonly kind: Kind }>;
}

/** Where amounts of a recording were replaced, nothing follows from them. */
const figuresOf: { readonly [Kind in FigureRule["kind"]]: (one: FigureCase<Kind>) => readonly Figure[] } = {
  months: monthFigures,
  count: countFigures,
  quotient({ parsed: { json }, set, rule: { value, dividend, divisor, digits } }) {
    const [received, sum, count] = [value, dividend, divisor].map((at) => numberOf(valueAtPointer(json, at)));
    if (set.isSanitised || received === undefined || sum === undefined || !count) return [];
    const quotient = sum / count;
    // It may be rounded in any way, and so may what is divided.
    const isHeld = Math.abs(received - quotient) <= 10 ** -digits * 1.000001;
    return [
      { at: value, isHeld, received, expected: `${quotient.toFixed(digits)}, which is ${sum} / ${count}` },
    ];
  },
  ascending({ parsed: { json }, set, rule: { values } }) {
    const all = set.isSanitised ? [] : values;
    return all.flatMap((at, index): readonly Figure[] => {
      const [before, received] = [values[index - 1] ?? at, at].map((one) =>
        numberOf(valueAtPointer(json, one)),
      );
      if (index === 0 || before === undefined || received === undefined) return [];
      return [{ at, isHeld: received >= before, received, expected: `at least ${before}` }];
    });
  },
};

/** A count of the rows of a page that shows all of them. */
function countFigures({ parsed, rule: { value, field, equals } }: FigureCase<"count">): readonly Figure[] {
  const received = numberOf(valueAtPointer(parsed.json, value));
  if (received === undefined || !isPage(parsed) || !isComplete(parsed) || !isUnfiltered(parsed)) return [];
  const counted = parsed.page.rows.filter(({ fields }) => valueAtPointer(fields, field) === equals).length;
  return [{ at: value, isHeld: received === counted, received, expected: `${counted}, as the rows say` }];
}

/**
 * A month is the sum of its days where days before and after it are shown, too. At the edges the window may cut days of the
 * month, and perhaps not the month: then its counts are those of the days at least. Days that still change prove nothing.
 */
function monthFigures({ parsed, set, rule }: FigureCase<"months">): readonly Figure[] {
  const { json } = parsed;
  const settledBefore = settledFor(set, parsed);
  const days = datedPoints(json, rule.days, rule.date);
  return datedPoints(json, rule.months, rule.date).flatMap(({ start, point, index }) => {
    const end = new Date(start).setUTCMonth(new Date(start).getUTCMonth() + 1);
    const own = days.filter((day) => day.start >= start && day.start < end);
    const isSettled = end <= settledBefore;
    const isWhole =
      isSettled && days.some((day) => day.start < start) && days.some((day) => day.start >= end);
    const settled = own.filter((day) => day.start + dayMs <= settledBefore);
    const pointers = [...rule.counts, ...(set.isSanitised || !isWhole ? [] : rule.sums)];
    return pointers.flatMap((pointer): readonly Figure[] => {
      const received = numberOf(valueAtPointer(point, pointer));
      const hundredths = settled.map((day) => Math.round(100 * Number(valueAtPointer(day.point, pointer))));
      const sum = hundredths.reduce((all, one) => all + one, 0);
      if (received === undefined || settled.length === 0 || Number.isNaN(sum)) return [];
      const more = Math.round(100 * received) - sum;
      const expected = `${isWhole ? "" : "at least "}${sum / 100}, the sum of its days`;
      const isHeld = isWhole ? more === 0 : more >= 0;
      return [{ at: `${rule.months}/${index}${pointer}`, isHeld, received, expected }];
    });
  });
}

function datedPoints(json: unknown, pointer: string, date: string) {
  const points = valueAtPointer(json, pointer);
  return (Array.isArray(points) ? points : []).flatMap((point: unknown, index) => {
    const text = valueAtPointer(point, date);
    const start = typeof text === "string" ? parseInstantMs(text) : undefined;
    return start === undefined ? [] : [{ start, point, index }];
  });
}
