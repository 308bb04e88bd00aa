/** The pixels that a smart link is connected to. */
import type { Pixel, PixelsResponse } from "../../../openapi/wire.ts";
import { pixelsOfLink } from "../../resources/pixels.ts";
import { metaOf, mostJsonBytes, writeJson } from "../../respond/body/json-body.ts";
import type { Operation } from "../../respond/operation.ts";
import { readNoParameters } from "../no-parameters.ts";

interface PixelsQuery {
  readonly pixels: readonly Pixel[];
}

export const listSmartLinkPixels: Operation<PixelsQuery, readonly Pixel[]> = {
  id: "listSmartLinkPixels",
  edition: "2026-09",
  path: "/api/smart-links/{smart_link_id}/pixels",
  creditsUsed: 0,
  parameterNames: [],
  isOfLinkItself: true,
  readQuery: (request, context) =>
    readNoParameters(request, context, { pixels: pixelsOfLink(context.resources, request.link ?? "") }),
  pageOf: (_dataset, { pixels }) => pixels,
  errorFor: () => undefined,
  mostBytes: mostJsonBytes,
  writeBody: (writer, { page, credits }) =>
    writeJson(writer, { data: page, _meta: metaOf(credits) } satisfies PixelsResponse),
  cacheKey: () => [],
};
