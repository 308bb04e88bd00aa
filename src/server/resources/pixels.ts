/**
 * Pixels of the team, and the links that are connected to them. Access tokens are not kept: nothing is sent to an ad
 * platform.
 */
import type { ConnectPixelBody, Pixel, UpdatePixelBody } from "../../openapi/wire.ts";
import { instantTextOfMs } from "../../world/model/calendar.ts";
import { type Resources, withEntry } from "./resources.ts";

const platformLabels: Readonly<Record<Pixel["platform"], string>> = {
  meta: "Meta Ads",
  snapchat: "Snapchat Ads",
  tiktok: "TikTok Ads",
  creatortraffic: "CreatorTraffic",
};

const eventNames = [
  "event_click",
  "event_new_subscriber",
  "event_first_transaction",
  "event_new_transaction",
  "event_message_received_from_fan",
  "event_fan_sent_1_message",
  "event_fan_sent_3_messages",
] as const satisfies readonly (keyof Pixel)[];

/** The pixels of a link, the one connected first at the beginning. */
export function pixelsOfLink({ pixels, pixelLinks }: Resources, link: string): readonly Pixel[] {
  return (pixelLinks.get(link)?.pixels ?? []).map((id) => pixels.get(id) as Pixel);
}

/** The pixel of an id in a path, where the link is connected to it. */
export function pixelOfLink(resources: Resources, link: string, id: string): Pixel | undefined {
  return pixelsOfLink(resources, link).find((pixel) => String(pixel.id) === id);
}

export function newPixel(id: number, body: ConnectPixelBody, nowMs: number): Pixel {
  const { platform, pixel_id, label, event_source_url = null } = body;
  const platform_label = platformLabels[platform];
  const events = Object.fromEntries(eventNames.map((name) => [name, body[name] ?? null]));
  const at = instantTextOfMs(nowMs);
  return {
    ...{ id, platform, platform_label, label: label || `${platform_label} ${pixel_id}`, pixel_id },
    event_source_url,
    ...(events as Pick<Pixel, (typeof eventNames)[number]>),
    ...{ status: "healthy", traffic_source_ids: [], traffic_sources: [], created_at: at, updated_at: at },
  };
}

/** The pixel with the fields that a body has. An empty label or id keeps the present one (documented). */
export function changedPixel(pixel: Pixel, body: UpdatePixelBody, nowMs: number): Pixel {
  const named = (["event_source_url", ...eventNames] as const).filter((name) => body[name] !== undefined);
  return {
    ...pixel,
    label: body.label || pixel.label,
    pixel_id: body.pixel_id || pixel.pixel_id,
    ...Object.fromEntries(named.map((name) => [name, body[name] ?? null])),
    updated_at: instantTextOfMs(nowMs),
  };
}

export function withPixel(resources: Resources, pixel: Pixel): Resources {
  return { ...resources, pixels: withEntry(resources.pixels, pixel.id, pixel) };
}

/** Connects a link to pixels, and to no others. */
export function withPixelsOfLink(resources: Resources, link: string, pixels: readonly number[]): Resources {
  return { ...resources, pixelLinks: withEntry(resources.pixelLinks, link, { pixels }) };
}
