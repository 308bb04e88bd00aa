/** The columns of a row: for every field of openapi.yaml, what it depends on and its value. */
import type { Click202609 } from "../../openapi/wire.ts";
import { type AdClickIdField, hasAdClickId, hasExternalId } from "../generate/tracking-ids.ts";
import { adClickIds } from "./ad-click-ids.ts";
import { clickId, externalId } from "./click-ids.ts";
import type { Column } from "./column.ts";
import { country, ipAddress } from "./ip-address.ts";
import { clickTimestamp } from "./timestamp-encoding.ts";

export const columns: { readonly [K in keyof Required<Click202609>]: Column } = {
  id: { per: "click", ...clickId },
  created_at: { per: "click", ...clickTimestamp },
  referrer: { per: "campaign", value: (campaign) => campaign.referrer },
  ip_address: { per: "click", ...ipAddress },
  user_agent: { per: "agent", value: (agent) => agent.user_agent },
  browser_device_type: { per: "agent", value: (agent) => agent.browser_device_type },
  browser_name: { per: "agent", value: (agent) => agent.browser_name },
  browser_family: { per: "agent", value: (agent) => agent.browser_family },
  browser_platform: { per: "agent", value: (agent) => agent.browser_platform },
  // Bots have user agents of their own, so this is no property of the class here.
  is_bot: { per: "agent", value: (agent) => agent.browser_device_type === "Bot" },
  is_duplicate: { per: "duplicate" },
  country_code: { per: "click", ...country },
  external_click_id: { per: "trackingIds", has: hasExternalId, ...externalId },
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
  return { per: "trackingIds", has: (trackingIds) => hasAdClickId(trackingIds, field), ...adClickIds[field] };
}
