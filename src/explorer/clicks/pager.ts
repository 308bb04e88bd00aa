/** From page to page. */
import type { ClicksData } from "../api-client.ts";
import { button, el, figure } from "../dom.ts";

/** The pager of an response; it asks for other offsets. */
export function pagerOf(
  { rows, filters: { limit, offset }, summary: { clicks_total: total } }: ClicksData,
  go: (offset: number) => void,
): readonly Node[] {
  const last = total === 0 ? 0 : Math.floor((total - 1) / limit) * limit;
  const step = (label: string, name: string, to: number) =>
    button(label, { "aria-label": name, disabled: to === offset || to < 0 || to > last }, () => go(to));
  const range =
    rows.length === 0
      ? `none of ${figure(total)}`
      : `${figure(offset + 1)} – ${figure(offset + rows.length)} of ${figure(total)}`;
  return [
    el("span", { class: "range" }, range),
    el(
      "span",
      { class: "choice", role: "group", "aria-label": "Pages" },
      step("«", "First page", 0),
      step("‹", "Previous page", offset > 0 ? Math.max(offset - limit, 0) : -1),
      step("›", "Next page", offset + limit),
      step("»", "Last page", last),
    ),
  ];
}
