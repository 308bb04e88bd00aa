/** Connecting a smart link to a pixel, changing the pixel for all its links, and disconnecting the link. */
import type {
  ConnectPixelBody,
  DisconnectedResponse,
  Pixel,
  PixelResponse,
  UpdatePixelBody,
} from "../../../openapi/wire.ts";
import {
  changedPixel,
  newPixel,
  pixelOfLink,
  pixelsOfLink,
  withPixel,
  withPixelsOfLink,
} from "../../resources/pixels.ts";
import { nextId, type Resources } from "../../resources/resources.ts";
import { metaOf } from "../../respond/body/json-body.ts";
import { changeProblems } from "../../respond/change/change-problems.ts";
import type { Change, WritingOperation } from "../../respond/change/writing-operation.ts";
import { operationFacts } from "../../respond/operation-facts.ts";

/** A pixel that the team has already is connected, and takes the fields of the body. */
export const connectSmartLinkPixel: WritingOperation<ConnectPixelBody> = {
  ...operationFacts("connectSmartLinkPixel"),
  change({ resources, link, body, nowMs, behaviour }) {
    const isSame = ({ platform, pixel_id }: Pixel) =>
      platform === body.platform && pixel_id === body.pixel_id;
    const known =
      behaviour.pixel_connected_again === "shared" ? [...resources.pixels.values()].find(isSame) : undefined;
    const [id, taken] = nextId(resources, "pixels");
    const pixel = known ? changedPixel(known, body, nowMs) : newPixel(id, body, nowMs);
    const ids = pixelsOfLink(resources, link).map((each) => each.id);
    const connected = withPixelsOfLink(known ? resources : taken, link, [...new Set([...ids, pixel.id])]);
    return shown(withPixel(connected, pixel), pixel);
  },
};

export const updateSmartLinkPixel: WritingOperation<UpdatePixelBody> = {
  ...operationFacts("updateSmartLinkPixel"),
  change({ resources, link, item, body, nowMs }) {
    const pixel = pixelOfLink(resources, link, item);
    if (!pixel) return unknownPixel(item);
    const changed = changedPixel(pixel, body, nowMs);
    return shown(withPixel(resources, changed), changed);
  },
};

/** The team keeps the pixel (documented). */
export const disconnectSmartLinkPixel: WritingOperation = {
  ...operationFacts("disconnectSmartLinkPixel"),
  change({ resources, link, item }) {
    const pixel = pixelOfLink(resources, link, item);
    if (!pixel) return unknownPixel(item);
    const ids = pixelsOfLink(resources, link).map(({ id }) => id);
    return {
      kind: "changed",
      resources: withPixelsOfLink(
        resources,
        link,
        ids.filter((id) => id !== pixel.id),
      ),
      body: ({ credits }) =>
        ({ data: { success: true }, _meta: metaOf(credits) }) satisfies DisconnectedResponse,
    };
  },
};

function shown(resources: Resources, pixel: Pixel): Change {
  return {
    kind: "changed",
    resources,
    body: ({ credits }) => ({ data: pixel, _meta: metaOf(credits) }) satisfies PixelResponse,
  };
}

export function unknownPixel(id: string): Change {
  return { kind: "refused", reply: changeProblems.unknownPixel(id) };
}
