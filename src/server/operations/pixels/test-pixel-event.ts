/** A test event of a pixel. It is not sent anywhere: the response is one of an ad platform that accepts it. */
import type { Pixel, TestEventBody, TestEventResponse } from "../../../openapi/wire.ts";
import { pixelOfLink } from "../../resources/pixels.ts";
import { metaOf } from "../../respond/body/json-body.ts";
import type { Change, WritingOperation } from "../../respond/change/writing-operation.ts";
import { operationFacts } from "../../respond/operation-facts.ts";
import { unknownPixel } from "./change-pixels.ts";

/** The field of a pixel that names the event. */
const fields: Readonly<Record<TestEventBody["event_type"], keyof Pixel & `event_${string}`>> = {
  event_click: "event_click",
  event_new_subscriber_free: "event_new_subscriber",
  event_new_subscriber_paid: "event_new_subscriber",
  event_first_transaction: "event_first_transaction",
  event_new_transaction: "event_new_transaction",
  event_message_received_from_fan: "event_message_received_from_fan",
  event_fan_sent_1_message: "event_fan_sent_1_message",
  event_fan_sent_3_messages: "event_fan_sent_3_messages",
};

export const testSmartLinkPixelEvent: WritingOperation<TestEventBody> = {
  ...operationFacts("testSmartLinkPixelEvent"),
  change({ resources, link, item, body }) {
    const pixel = pixelOfLink(resources, link, item);
    if (!pixel) return unknownPixel(item);
    if (pixel.platform === "creatortraffic") return invalid("CreatorTraffic does not support test events.");
    const event_name = pixel[fields[body.event_type]];
    if (event_name === null) return invalid("The pixel has no name for this event.");
    const data = { accepted: true, event_name, status: 200, body: { events_received: 1 } };
    return {
      kind: "changed",
      resources,
      body: ({ credits }) => ({ data, _meta: metaOf(credits) }) satisfies TestEventResponse,
    };
  },
};

function invalid(message: string): Change {
  return { kind: "invalid", errors: { event_type: [message] } };
}
