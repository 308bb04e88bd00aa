/** The pixels that a smart link is connected to. */
import type { PixelsResponse } from "../../../openapi/wire.ts";
import { pixelsOfLink } from "../../resources/pixels.ts";
import { metaOf } from "../../respond/body/json-body.ts";
import { readingOperation } from "../reading-operation.ts";

export const listSmartLinkPixels = readingOperation("listSmartLinkPixels", {
  isOfLinkItself: true,
  queryOf: (_values, { resources, link }) => pixelsOfLink(resources, link),
  pageOf: (_dataset, pixels) => pixels,
  bodyOf: ({ page, credits }): PixelsResponse => ({ data: page, _meta: metaOf(credits) }),
});
