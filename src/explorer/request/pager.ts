/** From page to page. */
import { button, el, figure } from "../dom.ts";

/** Where a page lies in its list. */
export interface PageOfRows {
  readonly offset: number;
  readonly limit: number;
  /** Rows of this page. */
  readonly count: number;
  /** Rows of the whole list; undefined where the API does not say. */
  readonly total: number | undefined;
}

/** The pager of a response; it asks for other offsets. */
export function pagerOf(
  { offset, limit, count, total }: PageOfRows,
  go: (offset: number) => void,
): readonly Node[] {
  // Without a total the last page is the one that is not full.
  const end = total ?? (count < limit ? offset + count : offset + count + 1);
  const last = end === 0 ? 0 : Math.floor((end - 1) / limit) * limit;
  const step = (label: string, name: string, to: number) =>
    button(label, { "aria-label": name, disabled: to === offset || to < 0 || to > last }, () => go(to));
  const of = total === undefined ? "" : ` of ${figure(total)}`;
  const range = count === 0 ? `none${of}` : `${figure(offset + 1)} – ${figure(offset + count)}${of}`;
  return [
    el("span", { class: "range" }, range),
    el(
      "span",
      { class: "choice", role: "group", "aria-label": "Pages" },
      step("«", "First page", 0),
      step("‹", "Previous page", offset > 0 ? Math.max(offset - limit, 0) : -1),
      step("›", "Next page", offset + limit),
      ...(total === undefined ? [] : [step("»", "Last page", last)]),
    ),
  ];
}
