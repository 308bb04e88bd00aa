/** Faults between operations: each response is right by itself. */
import type { Damage } from "./mock-target.ts";

const isClicks = (path: string) => path.endsWith("/clicks");
const isConversions = (path: string) => path.endsWith("/conversions");
const isStats = (path: string) => path.endsWith("/stats");
const isLink = (path: string) => /^\/api\/smart-links\/[^/]+$/.test(path);

/** Name of a fault, the claim that it violates, and the damage. */
export const operationFaults: readonly (readonly [name: string, claim: string, Damage])[] = [
  [
    "a conversion's click has another country",
    "embedded-row-is-the-row",
    (body, path) => {
      if (isConversions(path)) for (const row of body.data.rows) row.click.country_code = "AQ";
    },
  ],
  [
    "a conversion's click is none of the clicks",
    "embedded-row-is-the-row",
    (body, path) => {
      if (isConversions(path))
        for (const row of body.data.rows) row.click.id = `${row.click.id.slice(0, 10)}ZZZZZZZZZZZZZZZZ`;
    },
  ],
  [
    "a conversion's click lost its campaign",
    "embedded-row-is-the-row",
    (body, path) => {
      if (isConversions(path)) for (const row of body.data.rows) row.click.user_agent = "none";
    },
  ],
  [
    "a link has another name by itself than in the list",
    "embedded-row-is-the-row",
    (body, path) => {
      if (isLink(path)) body.data.name += "!";
    },
  ],
  [
    "a link has another account by itself than in the list",
    "embedded-row-is-the-row",
    (body, path) => {
      if (isLink(path)) body.data.account.id = "acct_00000000000000000000000000000000";
    },
  ],
  [
    "a link counts another number of clicks by itself than in the list",
    "embedded-row-is-the-row",
    (body, path) => {
      if (!isLink(path)) return;
      body.data.clicks_count += 1;
      body.data.cost.clickSourceCount += 1;
    },
  ],
  [
    "the revenue of conversions is that of the page",
    "total-ignores-the-page",
    (body, path) => {
      if (!isConversions(path)) return;
      const cents = body.data.rows.map((row: { amount_gross: number }) => Math.round(100 * row.amount_gross));
      body.data.summary.revenue_total = cents.reduce((sum: number, each: number) => sum + each, 0) / 100;
    },
  ],
  [
    "the subscribers of conversions are those of the page",
    "total-ignores-the-page",
    (body, path) => {
      if (!isConversions(path)) return;
      const isNew = ({ conversion_type: type }: { conversion_type: string }) => type === "new_subscriber";
      body.data.summary.subscribers_total = body.data.rows.filter(isNew).length;
    },
  ],
  [
    "the fan of a conversion has another id than the conversion names",
    "assumed-values-agree",
    (body, path) => {
      if (isConversions(path)) for (const row of body.data.rows) row.fan.onlyfans_id += "1";
    },
  ],
  [
    "the clicks of a cost are not those of the link",
    "values-agree",
    (body, path) => {
      if (isLink(path)) body.data.cost.clickSourceCount += 1;
    },
  ],
  [
    "the subscribers of a listed cost are not those of the link",
    "values-agree",
    (body, path) => {
      if (path === "/api/smart-links") for (const link of body.data) link.cost.subscriberSourceCount += 1;
    },
  ],
  [
    "stats have another revenue than the link",
    "values-agree",
    (body, path) => {
      if (isStats(path)) body.data.summary.revenue_total += 0.01;
    },
  ],
  [
    "stats count another number of clicks than the link",
    "values-agree",
    (body, path) => {
      if (isStats(path)) body.data.summary.clicks_total += 1;
    },
  ],
  [
    "stats count another number of subscribers than the link",
    "assumed-values-agree",
    (body, path) => {
      if (isStats(path)) body.data.summary.subs_total += 1;
    },
  ],
  [
    "a link counts another number of conversions than its list",
    "counters-count-their-lists",
    (body, path) => {
      if (isLink(path)) body.data.conversions_count += 1;
    },
  ],
  [
    "the list of clicks since the creation is shorter than the counter",
    "counters-count-their-lists",
    (body, path, query) => {
      if (!isClicks(path) || query.get("date_end") !== null || query.get("date_start") === null) return;
      const last = body.data.chart.at(-1);
      last.clicks -= 1;
      body.data.summary.clicks_total -= 1;
    },
  ],
  [
    "a day of stats counts another number of subscribers than its conversions",
    "days-count-their-lists",
    (body, path) => {
      if (isStats(path)) for (const day of body.data.daily_metrics) day.subs += 1;
    },
  ],
  [
    "a day of stats has another revenue than its conversions",
    "days-count-their-lists",
    (body, path) => {
      if (isStats(path)) for (const day of body.data.daily_metrics) day.revenue += 0.01;
    },
  ],
];
