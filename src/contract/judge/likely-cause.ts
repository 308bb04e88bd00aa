/** What the broken claims, and the values that broke them, suggest. */
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import type { PageExchange } from "../read/parsed-exchange.ts";
import type { Run } from "../read/run.ts";
import { areShortPagesRight, pageCause } from "./causes/page-causes.ts";
import { totalCause } from "./causes/total-causes.ts";
import { windowCause } from "./causes/window-causes.ts";

/**
 * A likely cause of broken claims, such as "offset ignored"; nothing when neither the values nor the set of claims is
 * telling. How values differ says more than which claims are broken, unless there are no values to go by.
 */
export function likelyCause(broken: ReadonlySet<string>, runs: readonly Run[] = []): string | undefined {
  const has = (id: string) => broken.has(id);
  const isOfPages = runs.length === 0 || !runs.every(areShortPagesRight);
  const fits = ({ needs, lacks = [], areShort }: Cause) =>
    needs.every(has) && !lacks.some(has) && (areShort !== true || isOfPages);
  const isWithout = (cause: Cause) => cause.isWithoutValues === true;
  if (broken.size === 0) return undefined;
  return (
    causes.find((one) => isWithout(one) && fits(one))?.phrase ??
    runs.map((run) => causeInValues(run, has)).find((phrase) => phrase !== undefined) ??
    causes.find(fits)?.phrase
  );
}

function causeInValues(run: Run, isBroken: (id: string) => boolean): string | undefined {
  if (run.pages.some(hasTextCounts)) return "counts are strings";
  if (run.dataMoved) return undefined;
  if (isBroken("rows-are-not-before-window") || isBroken("rows-are-not-after-window"))
    return windowCause(run);
  return totalCause(run) ?? pageCause(run);
}

function hasTextCounts({ json, query }: PageExchange): boolean {
  const { total, chart } = query.operation.list;
  const points = chart && valueAtPointer(json, chart.points);
  const counts = Array.isArray(points) ? points.map((point) => valueAtPointer(point, chart!.count)) : [];
  const all = [total === undefined ? undefined : valueAtPointer(json, total), ...counts];
  return all.some((count) => typeof count === "string" && /^\d+$/.test(count));
}

interface Cause {
  readonly phrase: string;
  /** Claims that must all be broken. */
  readonly needs: readonly string[];
  /** Claims that must all stand. */
  readonly lacks?: readonly string[];
  /** Whether it counts before what values say: there are none, or they mean nothing. */
  readonly isWithoutValues?: true;
  /** Whether pages lack rows: not where the listing says that each has its own. */
  readonly areShort?: true;
}

/** The first that fits counts: causes of much before causes of little. */
const causes: readonly Cause[] = [
  {
    phrase: "the server fails where it should refuse",
    isWithoutValues: true,
    needs: ["server-does-not-fail"],
  },
  { phrase: "responses are not JSON, or cut off", isWithoutValues: true, needs: ["body-is-json"] },
  {
    phrase: "no key is needed",
    isWithoutValues: true,
    needs: ["no-key-is-refused"],
    lacks: ["content-type-is-json"],
  },
  { phrase: "limit is not validated", isWithoutValues: true, needs: ["invalid-page-is-refused"] },
  {
    phrase: "ids differ from response to response",
    needs: ["same-request-same-response", "filters-combine", "pages-join"],
    lacks: ["order-is-the-same-everywhere"],
  },
  { phrase: "rows come in no fixed order", needs: ["same-request-same-response", "pages-join"] },
  {
    phrase: "the total differs from call to call",
    needs: ["same-request-same-response", "total-is-sum-of-chart"],
  },
  {
    phrase: "date_start ignored",
    needs: ["rows-are-not-before-window"],
    lacks: ["rows-are-not-after-window"],
  },
  {
    phrase: "the window is shifted by a time zone",
    needs: ["rows-are-not-after-window", "day-counts-the-same-everywhere"],
  },
  { phrase: "date_end ignored", needs: ["rows-are-not-after-window"] },
  {
    phrase: "chart by the days of another time zone",
    needs: ["chart-counts-the-rows", "day-counts-the-same-everywhere"],
    lacks: ["total-is-sum-of-chart"],
  },
  {
    phrase: "a day is missing in the chart",
    needs: ["chart-counts-the-rows", "day-counts-the-same-everywhere", "total-is-sum-of-chart"],
  },
  { phrase: "a filter is ignored", needs: ["rows-obey-filters"] },
  { phrase: "a row is listed twice", needs: ["ids-are-unique"] },
  { phrase: "a flag has another default", needs: ["defaults-are-documented", "windows-agree"] },
  { phrase: "another default limit", needs: ["defaults-are-documented", "page-is-full"] },
  { phrase: "limit off by one", needs: ["rows-stay-within-limit", "pages-join"] },
  {
    phrase: "the echo does not repeat what was asked",
    needs: ["echo-repeats-the-page"],
    lacks: ["page-is-full"],
  },
  { phrase: "the echo does not repeat what was asked", needs: ["echo-repeats-the-filters"] },
  { phrase: "the window is moved to other edges", needs: ["echo-repeats-the-window"] },
  {
    phrase: "the chart ignores the filters",
    needs: ["total-is-sum-of-chart", "filtered-chart-counts-the-rows"],
    lacks: ["chart-counts-the-rows"],
  },
  { phrase: "the total is counted apart from the chart", needs: ["total-is-sum-of-chart"] },
  {
    phrase: "one flag takes more than it should",
    needs: ["filtered-total-counts-the-rows", "pages-join"],
    lacks: ["page-is-full", "response-fits-schema", "sub-window-total-counts-its-rows"],
  },
  {
    phrase: "the edge of a window is not kept",
    needs: ["sub-window-total-counts-its-rows", "window-splits"],
    lacks: ["page-is-full", "response-fits-schema"],
  },
  {
    phrase: "pages are shorter than limit and total allow",
    needs: ["page-is-full"],
    lacks: ["total-is-sum-of-chart"],
    areShort: true,
  },
  {
    phrase: "the total counts more rows than the filters keep",
    needs: ["page-is-full", "filtered-total-counts-the-rows"],
    lacks: ["total-is-sum-of-chart"],
  },
  { phrase: "a field differs from response to response", needs: ["row-is-the-same-everywhere"] },
  { phrase: "chart in another order", needs: ["chart-days-ascend"] },
  { phrase: "the shape of the response changed", needs: ["response-fits-schema"] },
  { phrase: "the price changed", needs: ["price-is-documented"] },
];
