/** Advisories about the fields of clicks. Lists with other rows do not have these fields. */
import { assumptions } from "../../openapi/assumptions.ts";
import { asNumber } from "../read/json/as-number.ts";
import type { Fields } from "../read/response/row.ts";
import type { Advisory } from "./advisory.ts";

export const clickAdvisories: readonly Advisory[] = [
  {
    check: "gross-clicks-equal-clicks",
    describe({ listing }) {
      const rows = listing?.page.rows.filter(({ fields }) => "gross_clicks" in fields) ?? [];
      const sum = rows.reduce((total, { fields }) => total + asNumber(fields.gross_clicks), 0);
      return sum === rows.length ? undefined : `${rows.length} listed clicks have ${sum} gross clicks`;
    },
  },
  {
    check: "duplicates-repeat-a-visitor",
    describe({ listing, detections }) {
      const order = detections.get("row_order");
      const isNewestFirst = order?.kind === "seen" && order.value === assumptions.row_order.value;
      const rows = isNewestFirst ? [...(listing?.page.rows ?? [])].reverse() : [];
      const duplicates = rows.filter(({ fields }) => fields.is_duplicate === true);
      if (duplicates.length === 0) return undefined;
      const earlier = new Set<string>();
      const repeats = rows.filter(({ fields }) => {
        const [before, after] = [earlier.size, earlier.add(visitorOf(fields)).size];
        return fields.is_duplicate === true && before === after;
      });
      return `${repeats.length} of ${duplicates.length} duplicates have the IP address and user agent of an earlier click in the window`;
    },
  },
];

function visitorOf({ ip_address, user_agent }: Fields): string {
  return JSON.stringify([ip_address, user_agent]);
}
