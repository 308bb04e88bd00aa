/** The columns of a row: for every field of the spec, what it depends on and what it says. */
import type { Click202609 } from "../spec/wire.ts";
import { putAdClickId } from "./ad-click-ids.ts";
import type { Agent } from "./agents.ts";
import type { Campaign } from "./campaigns.ts";
import type { DrawnClick } from "./drawing.ts";
import { putExternalId, putId } from "./ids.ts";
import type { Ink } from "./ink.ts";
import { putInstant } from "./moments.ts";
import { type ClickClass, isBot, isDuplicate } from "./traffic.ts";
import { putAddress } from "./visitors.ts";

type Value = string | number | boolean | null;

/** What a column depends on. All but `click` can be prepared before any row is asked for. */
export type Column =
  | { readonly per: "agent"; readonly value: (agent: Agent) => Value }
  | { readonly per: "campaign"; readonly value: (campaign: Campaign) => Value }
  | { readonly per: "class"; readonly value: (clickClass: ClickClass) => Value }
  | { readonly per: "country"; readonly value: (code: string) => Value }
  | { readonly per: "row"; readonly value: Value }
  | { readonly per: "click"; readonly write: (ink: Ink, click: DrawnClick) => void };

export const columns: { readonly [K in keyof Required<Click202609>]: Column } = {
  id: { per: "click", write: putId },
  created_at: { per: "click", write: putInstant },
  referrer: { per: "campaign", value: (campaign) => campaign.referrer },
  ip_address: { per: "click", write: putAddress },
  user_agent: { per: "agent", value: (agent) => agent.user_agent },
  browser_device_type: { per: "agent", value: (agent) => agent.browser_device_type },
  browser_name: { per: "agent", value: (agent) => agent.browser_name },
  browser_family: { per: "agent", value: (agent) => agent.browser_family },
  browser_platform: { per: "agent", value: (agent) => agent.browser_platform },
  is_bot: { per: "class", value: isBot },
  is_duplicate: { per: "class", value: isDuplicate },
  country_code: { per: "country", value: (code) => code },
  external_click_id: { per: "click", write: putExternalId },
  gross_clicks: { per: "row", value: 1 },
  fbclid: { per: "click", write: putAdClickId("fbclid") },
  gclid: { per: "click", write: putAdClickId("gclid") },
  gbraid: { per: "click", write: putAdClickId("gbraid") },
  wbraid: { per: "click", write: putAdClickId("wbraid") },
  ttclid: { per: "click", write: putAdClickId("ttclid") },
  sccid: { per: "click", write: putAdClickId("sccid") },
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
