/** Special links. Only what a link is made of differs, so totals, charts, filters and pages agree as they do on other links. */

import type { HourlyDistribution } from "./hourly-distribution.ts";
import type { LinkParts, LinkVariant } from "./link-parts.ts";
import {
  withNulCharacters,
  withNulls,
  withStrangeTexts,
  withUnknownFields,
  withValues,
} from "./row-transforms.ts";
import { type ClickClass, classes, isBot, isDuplicate } from "./traffic.ts";

export const variants = {
  empty: (parts) => sized(parts, 0),
  // The default window has seven days, so it holds exactly one Monday.
  oneAWeek: (parts) => ({
    ...parts,
    traffic: { ...parts.traffic, clicksPerDay: 1, weeklyOn: monday },
    hourlyDistributions: [firstHour, firstHour],
  }),
  botsOnly: (parts) => reshared(parts, (share, c) => (isBot(c) ? share : 0)),
  noBots: (parts) => reshared(parts, (share, c) => (isBot(c) ? 0 : share)),
  mostlyDuplicates: (parts) => reshared(parts, (share, c) => (isDuplicate(c) ? 20 * share : share)),
  nulls: (parts) => ({ ...parts, transform: withNulls }),
  filled: (parts) => ({ ...parts, transform: withValues }),
  nulCharacters: (parts) => ({ ...parts, transform: withNulCharacters }),
  unicode: (parts) => ({ ...parts, transform: withStrangeTexts }),
  unknownFields: (parts) => ({ ...parts, transform: withUnknownFields }),
  // So a few more clicks move the present by a few seconds.
  onePerSecond: (parts) => sized(parts, 86_400),
  // So that rare changes can be seen on each day.
  busy: (parts) => sized(parts, Math.max(parts.traffic.clicksPerDay, 300)),
  huge: (parts) => sized(parts, 1e9 / 7),
} as const satisfies Readonly<Record<string, LinkVariant>>;

const monday = 1;
const firstHour: HourlyDistribution = {
  before: Float64Array.from({ length: 25 }, (_, hour) => Math.min(hour, 1)),
  guide: new Uint8Array(65),
};

function sized(parts: LinkParts, clicksPerDay: number): LinkParts {
  return { ...parts, traffic: { ...parts.traffic, clicksPerDay } };
}

/** Changes the shares of the classes. Their sum stays 1. */
function reshared(parts: LinkParts, weigh: (share: number, clickClass: ClickClass) => number): LinkParts {
  const weights = classes.map((c) => weigh(parts.traffic.shares[c], c));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const [a, b, c, d] = weights.map((weight) => weight / sum) as [number, number, number, number];
  return { ...parts, traffic: { ...parts.traffic, shares: [a, b, c, d] } };
}
