/** The columns of a row: for every field of the spec, what it depends on and what it says. */
import type { Click202609 } from "../../openapi/wire.ts";
import { adClickIds } from "../generate/ad-click-ids.ts";
import { clickId, externalId } from "../generate/click-ids.ts";
import type { GeneratedClick } from "../generate/generate-click.ts";
import { country, ipAddress } from "../generate/ip-address.ts";
import {
  type AdClickIdField,
  hasAdClickId,
  hasExternalId,
  type TrackingIds,
} from "../generate/tracking-ids.ts";
import type { Campaign } from "../model/campaigns.ts";
import { type ClickClass, isBot, isDuplicate } from "../model/traffic.ts";
import type { Agent } from "../model/user-agents.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { clickTimestamp } from "./timestamp-encoding.ts";

type Value = string | number | boolean | null;
export type Write = (ink: ByteWriter, click: GeneratedClick) => void;

/** Who clicked, as a program, and how the click was judged. */
export interface Visit {
  readonly agent: Agent;
  readonly clickClass: ClickClass;
}

/** What a column depends on. What is not written for each click is prepared before any row is asked for. */
export type Column =
  | { readonly per: "visit"; readonly value: (visit: Visit) => Value }
  | { readonly per: "campaign"; readonly value: (campaign: Campaign) => Value }
  | { readonly per: "row"; readonly value: Value }
  | ({ readonly per: "click" } & WrittenColumn)
  /** An id that a click carries or not: null for traces without it. */
  | ({ readonly per: "trace"; readonly has: (trace: TrackingIds) => boolean } & WrittenColumn);

/** What each click writes by itself. */
export interface WrittenColumn {
  /** JSON of the length that every value has, to be written over; undefined when lengths differ. */
  readonly blank: string | undefined;
  readonly write: Write;
}

export const columns: { readonly [K in keyof Required<Click202609>]: Column } = {
  id: { per: "click", ...clickId },
  created_at: { per: "click", ...clickTimestamp },
  referrer: { per: "campaign", value: (campaign) => campaign.referrer },
  ip_address: { per: "click", ...ipAddress },
  user_agent: { per: "visit", value: ({ agent }) => agent.user_agent },
  browser_device_type: { per: "visit", value: ({ agent }) => agent.browser_device_type },
  browser_name: { per: "visit", value: ({ agent }) => agent.browser_name },
  browser_family: { per: "visit", value: ({ agent }) => agent.browser_family },
  browser_platform: { per: "visit", value: ({ agent }) => agent.browser_platform },
  is_bot: { per: "visit", value: ({ clickClass }) => isBot(clickClass) },
  is_duplicate: { per: "visit", value: ({ clickClass }) => isDuplicate(clickClass) },
  country_code: { per: "click", ...country },
  external_click_id: { per: "trace", has: hasExternalId, ...externalId },
  gross_clicks: { per: "row", value: 1 },
  fbclid: adClickId("fbclid"),
  gclid: adClickId("gclid"),
  gbraid: adClickId("gbraid"),
  wbraid: adClickId("wbraid"),
  ttclid: adClickId("ttclid"),
  sccid: adClickId("sccid"),
  aff_s1: { per: "campaign", value: (campaign) => campaign.aff_s1 },
  aff_s2: { per: "campaign", value: (campaign) => campaign.aff_s2 },
  aff_s3: { per: "campaign", value: (campaign) => campaign.aff_s3 },
  aff_s4: { per: "campaign", value: (campaign) => campaign.aff_s4 },
  aff_s5: { per: "campaign", value: (campaign) => campaign.aff_s5 },
  utm_source: { per: "campaign", value: (campaign) => campaign.utm_source },
  utm_medium: { per: "campaign", value: (campaign) => campaign.utm_medium },
  utm_campaign: { per: "campaign", value: (campaign) => campaign.utm_campaign },
  utm_content: { per: "campaign", value: (campaign) => campaign.utm_content },
  utm_term: { per: "campaign", value: (campaign) => campaign.utm_term },
};

function adClickId(field: AdClickIdField): Column {
  return { per: "trace", has: (trace) => hasAdClickId(trace, field), ...adClickIds[field] };
}
