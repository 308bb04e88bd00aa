/** A large sample of conversions, links and stats, to be digested beside that of clicks. */
import { queryLinks } from "../../src/world/links/query-links.ts";
import { noTeamChanges } from "../../src/world/links/team-changes.ts";
import { createDataset, type DatasetOptions } from "../../src/world/model/dataset.ts";
import { dailyPoints, queryStats } from "../../src/world/stats/query-stats.ts";
import { defaultLinkCount } from "../../src/world/team/team-links.ts";
import { askConversions } from "./conversions/ask-conversions.ts";
import { askFans, everybody } from "./people/naive-fans.ts";

const second = (text: string) => Date.parse(text) / 1000;
const nowMs = 1000 * second("2026-02-01");
const window = { start: second("2024-01-01"), end: second("2026-01-31T23:59:59Z") };
const page = {
  conversionType: undefined,
  fanId: undefined,
  includeBots: true,
  includeDuplicates: true,
  limit: 1000,
};

/** What each sample is, and what the world says. */
export function familySamples(): Readonly<Record<string, unknown>> {
  const stats = queryStats(createDataset({ seed: "demo" }), { link: "eveniet", window, nowMs });
  return {
    "conversions of eveniet": conversions({ seed: "demo" }, { link: "eveniet" }),
    "purchases of eveniet by people": conversions(
      { seed: "demo" },
      { link: "eveniet", conversionType: "new_transaction", includeBots: false },
    ),
    "conversions of small": conversions({ seed: "other", clicksPerDay: 20 }, { link: "small" }),
    "conversions of huge": conversions(
      { seed: "demo", clicksPerDay: 1e7 },
      { link: "huge", offset: 12_345_678 },
    ),
    "links of demo": shown(
      queryLinks(createDataset({ seed: "demo" }), defaultLinkCount, {
        name: undefined,
        tags: undefined,
        accountIds: undefined,
        pixelIds: undefined,
        changes: noTeamChanges,
        limit: 1000,
        offset: 0,
        nowMs: nowMs + 12_345_678,
      }),
    ),
    "fans of eveniet": askFans(createDataset({ seed: "demo" }), { link: "eveniet", nowMs, ...everybody }),
    "stats of eveniet": { ...stats, daily: dailyPoints(stats.daily) },
  };
}

function conversions(
  options: DatasetOptions,
  query: { readonly link: string } & Partial<Parameters<typeof askConversions>[1]>,
): unknown {
  return askConversions(createDataset(options), { ...page, window, nowMs, offset: 0, ...query });
}

/** What a response shows of a page of links. */
function shown({ total, links }: ReturnType<typeof queryLinks>) {
  return { total, links };
}
