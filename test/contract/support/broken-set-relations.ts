/** For every relation between operations the smallest damage to a good run that breaks it. */
import type { Exchange } from "../../../src/exchange/exchange.ts";
import type { BrokenExample } from "./broken-example.ts";
import { edit, type GoodRun, headed } from "./good-run.ts";

/** Responses that report other numbers of what is left, each by its place in the run. */
function reporting(
  { exchanges }: GoodRun,
  numberOf: (index: number) => { readonly balance?: number; readonly quota?: number },
): readonly Exchange[] {
  return exchanges.map((exchange, index) => {
    const { balance, quota } = numberOf(index);
    const headers = {
      ...(balance === undefined ? {} : { "x-ofapi-credits-balance": String(balance) }),
      ...(quota === undefined ? {} : { "x-rate-limit-remaining-minute": String(quota) }),
    };
    const { body } = exchange.response;
    const told = balance === undefined ? body : body.replace(/"balance":\d+/, `"balance":${balance}`);
    return { ...exchange, response: headed({ ...exchange.response, body: told }, headers) };
  });
}

/** The listing once more, on another path. */
function copied({ exchanges, steps }: GoodRun, path: string, change: (body: string) => string): Exchange {
  const { request, response, ...rest } = exchanges[steps.indexOf("listing")]!;
  const moved = request.path.replace("/api/smart-links/eveniet", path);
  return {
    ...rest,
    request: { ...request, path: moved },
    response: { ...response, body: change(response.body) },
  };
}

const newFields = /"(gclid|gbraid|wbraid|ttclid|sccid)":[^,]*,/g;

export const brokenSetRelations: Readonly<Record<string, BrokenExample>> = {
  "embedded-row-is-the-row": {
    run: "operations",
    damage: (run) => edit(run, "listed-object", ({ data }) => (data.name = "Another link")),
  },
  "values-agree": {
    run: "operations",
    damage: (run) => edit(run, "object-window", ({ data }) => (data.summary.clicks_total += 1)),
  },
  "assumed-values-agree": {
    run: "operations",
    damage: (run) => edit(run, "object-window", ({ data }) => (data.summary.subs_total += 1)),
  },
  "counters-count-their-lists": {
    run: "operations",
    damage: (run) =>
      edit(run, "total", ({ data }) => {
        const last = data.chart.at(-1);
        const name = "clicks" in last ? "clicks" : "conversions";
        last[name] += 1;
        data.summary[`${name}_total`] += 1;
      }),
  },
  "days-count-their-lists": {
    run: "operations",
    damage: (run) => edit(run, "object-window", ({ data }) => (data.daily_metrics[0].subs -= 1)),
  },
  "figures-add-up": {
    run: "operations",
    damage: (run) =>
      edit(run, "object", ({ data }) => {
        if (data?.arps_7d) data.arps_7d += 1;
      }),
  },
  "links-share-no-row": {
    damage: (run) => [...run.exchanges, copied(run, "/api/smart-links/fugit", (body) => body)],
  },
  "editions-list-the-same-rows": {
    damage: (run) => {
      const other = copied(run, "/api/acct_1/smart-links/eveniet", (body) =>
        body
          .replaceAll(newFields, "")
          .replace('"country_code":"', '"country_code":"X')
          .replace('"used":0', '"used":1')
          .replace('"balance":1000', '"balance":999'),
      );
      const headers = { "x-ofapi-credits-used": "1", "x-ofapi-credits-balance": "999" };
      return [...run.exchanges, { ...other, response: headed(other.response, headers) }];
    },
  },
  "closed-window-is-as-recorded": {
    damage: ({ exchanges }) => exchanges,
    recorded: (run) => edit(run, "listing", ({ data }) => (data.summary.clicks_total += 1)),
  },
  "balance-falls-by-the-charge": {
    damage: (run) => reporting(run, (index) => (index === 3 ? { balance: 1001 } : {})),
  },
  "refusal-leaves-the-balance": {
    damage: (run) => {
      const isRefusal = ({ response }: Exchange) => response.status >= 400 && response.status !== 401;
      const refusalsUntil = (index: number) => run.exchanges.slice(0, index + 1).filter(isRefusal).length;
      return reporting(run, (index) => ({ balance: 1000 - refusalsUntil(index) }));
    },
  },
  "quota-falls-with-requests": {
    damage: (run) => reporting(run, (index) => ({ quota: index === 3 ? 997 : 999 - index })),
  },
};
