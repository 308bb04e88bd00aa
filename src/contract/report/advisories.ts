/** Facts about a target that are worth knowing and violate no claim. */
import { assumptions } from "../../openapi/assumptions.ts";
import { metaOf } from "../read/meta.ts";
import type { PageExchange } from "../read/parsed-exchange.ts";
import type { Row } from "../read/row.ts";
import type { Run } from "../read/run.ts";
import type { Observation } from "./report.ts";

/** The advisories that apply to a run. */
export function advisoriesOf(run: Run): readonly Observation[] {
  return advisories.flatMap(({ check, describe }) => {
    const detail = describe(run);
    return detail === undefined ? [] : [{ kind: "advisory", check, detail }];
  });
}

interface Advisory {
  readonly check: string;
  describe(run: Run): string | undefined;
}

const slowMs = 5_000;

const advisories: readonly Advisory[] = [
  {
    check: "unauthorized-has-www-authenticate",
    describe({ parsedExchanges }) {
      const refusal = parsedExchanges.find(({ exchange }) => exchange.response.status === 401);
      if (!refusal || "www-authenticate" in refusal.exchange.response.headers) return undefined;
      return "a 401 has no WWW-Authenticate header, which RFC 9110 asks for";
    },
  },
  {
    check: "responses-are-slow",
    describe({ parsedExchanges }) {
      const slow = parsedExchanges
        .map(({ exchange }) => exchange.latencyMs)
        .filter((latencyMs) => latencyMs > slowMs);
      if (slow.length === 0) return undefined;
      return `${slow.length} of ${parsedExchanges.length} responses took longer than ${slowMs / 1000} s, the slowest ${Math.round(Math.max(...slow) / 1000)} s`;
    },
  },
  {
    check: "balance-matches-costs",
    describe({ pages }) {
      const ledger = pages
        .map(creditsOf)
        .filter(({ used, balance }) => Number.isFinite(used) && Number.isFinite(balance));
      const [first, last] = [ledger[0], ledger.at(-1)];
      if (!first || !last) return undefined;
      const spent = ledger.slice(1).reduce((sum, { used }) => sum + used, 0);
      const fell = first.balance - last.balance;
      return spent === fell
        ? undefined
        : `the responses report ${spent} credits used, but the balance fell by ${fell}`;
    },
  },
  {
    check: "gross-clicks-equal-clicks",
    describe({ listing }) {
      const gross = listing?.page.rows.map(({ fields }) => numberOf(fields.gross_clicks)) ?? [];
      const sum = gross.reduce((one, other) => one + other, 0);
      return sum === gross.length ? undefined : `${gross.length} listed clicks have ${sum} gross clicks`;
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
      const repeats = rows.filter((row) => {
        const [before, after] = [earlier.size, earlier.add(visitorOf(row)).size];
        return row.fields.is_duplicate === true && before === after;
      });
      return `${repeats.length} of ${duplicates.length} duplicates have the IP address and user agent of an earlier click in the window`;
    },
  },
];

function creditsOf({ json }: PageExchange): { readonly used: number; readonly balance: number } {
  const { used, balance } = metaOf(json).credits;
  return { used: numberOf(used), balance: numberOf(balance) };
}

/** The conversion of an object to a number may throw, so objects are not converted. */
function numberOf(value: unknown): number {
  return typeof value === "object" && value !== null ? Number.NaN : Number(value);
}

function visitorOf({ fields: { ip_address, user_agent } }: Row): string {
  return JSON.stringify([ip_address, user_agent]);
}
