/** What the set of broken claims suggests. */

/** A likely cause of a set of broken claims, such as "offset ignored"; nothing when the set is not telling. */
export function likelyCause(broken: ReadonlySet<string>): string | undefined {
  const has = (id: string) => broken.has(id);
  return causes.find(({ needs, lacks = [] }) => needs.every(has) && !lacks.some(has))?.phrase;
}

interface Cause {
  readonly phrase: string;
  /** Claims that must all be broken. */
  readonly needs: readonly string[];
  /** Claims that must all stand. */
  readonly lacks?: readonly string[];
}

/** The first that fits counts: causes of much before causes of little. */
const causes: readonly Cause[] = [
  { phrase: "the server fails where it should refuse", needs: ["server-does-not-fail"] },
  { phrase: "replies are not JSON, or cut off", needs: ["body-is-json"] },
  { phrase: "no key is needed", needs: ["no-key-is-refused"], lacks: ["content-type-is-json"] },
  { phrase: "limit is not validated", needs: ["invalid-page-is-refused"] },
  {
    phrase: "ids differ from answer to answer",
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
    phrase: "window shifted by a time zone",
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
  { phrase: "bots are left out by default", needs: ["defaults-are-documented", "windows-agree"] },
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
    phrase: "total off by one",
    needs: ["page-is-full", "total-is-sum-of-chart", "filtered-total-counts-the-rows"],
    lacks: ["filters-add-up"],
  },
  {
    phrase: "clicks are taken from the total twice",
    needs: ["total-is-sum-of-chart", "filtered-total-counts-the-rows"],
  },
  {
    phrase: "the chart ignores the filters",
    needs: ["total-is-sum-of-chart", "filtered-chart-counts-the-rows"],
  },
  { phrase: "the total is counted apart from the chart", needs: ["total-is-sum-of-chart"] },
  {
    phrase: "one flag takes more than it should",
    needs: ["filtered-total-counts-the-rows", "pages-join"],
    lacks: ["page-is-full", "response-fits-schema"],
  },
  {
    phrase: "the edge of a window is not kept",
    needs: ["sub-window-total-counts-its-rows", "window-splits"],
    lacks: ["page-is-full", "response-fits-schema"],
  },
  { phrase: "limit or offset misread", needs: ["page-is-full", "pages-join"] },
  {
    phrase: "offset ignored, or not read to the row",
    needs: ["pages-join"],
    lacks: ["filters-combine", "response-fits-schema"],
  },
  { phrase: "pages are shorter than they should be: limit or offset misread", needs: ["page-is-full"] },
  { phrase: "a field differs from answer to answer", needs: ["row-is-the-same-everywhere"] },
  { phrase: "chart in another order", needs: ["chart-days-ascend"] },
  { phrase: "the shape of the answer changed", needs: ["response-fits-schema"] },
  { phrase: "the price changed", needs: ["price-is-documented"] },
];
