/** What is worth knowing of a target and breaks no claim, whatever it is. */
import { assumptions } from "../../openapi/assumptions.ts";
import { metaOf } from "../read/meta.ts";
import type { PageExchange, Row } from "../read/parsed-exchange.ts";
import type { Run } from "../read/run.ts";
import type { Observation } from "./report.ts";

/** What is worth knowing, as far as the run shows it. */
export function advisoriesOf(run: Run): readonly Observation[] {
  return notes.flatMap(({ check, tell }) => {
    const detail = tell(run);
    return detail === undefined ? [] : [{ kind: "note", check, detail }];
  });
}

interface Note {
  readonly check: string;
  tell(run: Run): string | undefined;
}

const slowMs = 5_000;

const notes: readonly Note[] = [
  {
    check: "refusal-names-a-scheme",
    tell({ parsedExchanges }) {
      const refusal = parsedExchanges.find(({ exchange }) => exchange.response.status === 401);
      if (!refusal || "www-authenticate" in refusal.exchange.response.headers) return undefined;
      return "a 401 has no WWW-Authenticate header, which RFC 9110 asks for";
    },
  },
  {
    check: "answers-are-slow",
    tell({ parsedExchanges }) {
      const slow = parsedExchanges
        .map(({ exchange }) => exchange.latencyMs)
        .filter((latencyMs) => latencyMs > slowMs);
      if (slow.length === 0) return undefined;
      return `${slow.length} of ${parsedExchanges.length} answers took longer than ${slowMs / 1000} s, the slowest ${Math.round(Math.max(...slow) / 1000)} s`;
    },
  },
  {
    check: "balance-falls-otherwise",
    tell({ pages }) {
      const ledger = pages
        .map(ledgerOf)
        .filter(({ used, balance }) => Number.isFinite(used) && Number.isFinite(balance));
      const [first, last] = [ledger[0], ledger.at(-1)];
      if (!first || !last) return undefined;
      const spent = ledger.slice(1).reduce((sum, { used }) => sum + used, 0);
      const fell = first.balance - last.balance;
      return spent === fell
        ? undefined
        : `answers say they cost ${spent} credits, while the balance fell by ${fell}`;
    },
  },
  {
    check: "gross-clicks-differ",
    tell({ listing }) {
      const gross = listing?.page.rows.map(({ gross_clicks }) => numberOf(gross_clicks)) ?? [];
      const sum = gross.reduce((one, other) => one + other, 0);
      return sum === gross.length ? undefined : `${gross.length} listed clicks have ${sum} gross clicks`;
    },
  },
  {
    check: "duplicates-repeat-a-visitor",
    tell({ listing, detections: sightings }) {
      const order = sightings.get("row_order");
      const isNewestFirst = order?.kind === "seen" && order.value === assumptions.row_order.value;
      const rows = isNewestFirst ? [...(listing?.page.rows ?? [])].reverse() : [];
      const duplicates = rows.filter(({ is_duplicate }) => is_duplicate === true);
      if (duplicates.length === 0) return undefined;
      const earlier = new Set<string>();
      const repeats = rows.filter((row) => {
        const [before, after] = [earlier.size, earlier.add(visitorOf(row)).size];
        return row.is_duplicate === true && before === after;
      });
      return `${repeats.length} of ${duplicates.length} duplicates repeat address and user agent of an earlier click of the window`;
    },
  },
];

function ledgerOf({ json }: PageExchange): { readonly used: number; readonly balance: number } {
  const { used, balance } = metaOf(json).credits;
  return { used: numberOf(used), balance: numberOf(balance) };
}

/** Objects need not have a number, and some cannot even be asked for one. */
function numberOf(value: unknown): number {
  return typeof value === "object" && value !== null ? Number.NaN : Number(value);
}

function visitorOf({ ip_address, user_agent }: Row): string {
  return JSON.stringify([ip_address, user_agent]);
}
