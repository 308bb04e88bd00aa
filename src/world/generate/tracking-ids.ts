/** Which ids of other systems a click has: one of an external tracker, and one of an advertising network. */

import type { Click202609 } from "../../openapi/wire.ts";
import type { Campaign } from "../model/campaigns.ts";
import { below, derive, fraction } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import { agents } from "../visitors/agents.ts";

/** The fields for ids of advertising networks (documented). */
const adClickIdFields = [
  "fbclid",
  "gclid",
  "gbraid",
  "wbraid",
  "ttclid",
  "sccid",
] as const satisfies readonly (keyof Click202609)[];

export type AdClickIdField = (typeof adClickIdFields)[number];

/** A small number for each combination of ids: bit 0 says external id, the rest counts the fields from 1. */
export type TrackingIds = number;

/** Number of combinations. */
export const trackingIdsCount = 2 * (adClickIdFields.length + 1);

export function hasExternalId(trackingIds: TrackingIds): boolean {
  return (trackingIds & 1) === 1;
}

export function hasAdClickId(trackingIds: TrackingIds, field: AdClickIdField): boolean {
  return adClickIdFields[(trackingIds >> 1) - 1] === field;
}

/** The combination of a click with this hash, from its campaign and the program that clicked. */
export function trackingIdsOf(hash: number, campaign: Campaign, agent: number): TrackingIds {
  const external = campaign.tracked && fraction(derive(hash, salts.clickExternalId)) < 0.8 ? 1 : 0;
  return external + 2 * adClickIdNumber(hash, campaign, agent);
}

const fieldNumber = Object.fromEntries(adClickIdFields.map((field, i) => [field, i + 1])) as {
  readonly [F in AdClickIdField]: number;
};

/** Google's own field depends on the system: on iOS it is one of two others. */
function adClickIdNumber(hash: number, { adNetwork }: Campaign, agent: number): number {
  if (adNetwork === null) return 0;
  const chance = derive(hash, salts.clickAdClickId);
  if (below(10, chance) === 0) return 0;
  if (adNetwork === "meta") return fieldNumber.fbclid;
  if (adNetwork === "tiktok") return fieldNumber.ttclid;
  if (adNetwork === "snapchat") return fieldNumber.sccid;
  if (agents[agent]?.browser_platform !== "iOS") return fieldNumber.gclid;
  return chance & 64 ? fieldNumber.gbraid : fieldNumber.wbraid;
}
