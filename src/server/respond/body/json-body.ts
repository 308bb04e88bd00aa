/** Bodies that are written with `JSON.stringify`: those of operations without long lists of rows. */
import { editions } from "../../../openapi/editions.ts";
import { encoder } from "../../../openapi/text/utf-8.ts";
import type { Meta, MetaWithRateLimits } from "../../../openapi/wire.ts";
import type { ByteWriter } from "../../../world/encode/byte-writer.ts";
import type { CreditsLine, RateLimitLine } from "../operation.ts";

/** Most bytes of `_meta` and of the members around a page. */
const mostOtherBytes = 1024;
/** Most bytes of a character (UTF-16 code unit) in JSON: `\\u0000`. */
const mostBytesPerUnit = 6;

/** An upper bound of the bytes of a body around a page. */
export function mostJsonBytes(page: unknown): number {
  return mostOtherBytes + mostBytesPerUnit * JSON.stringify(page).length;
}

export function writeJson(writer: ByteWriter, body: object): void {
  const { written } = encoder.encodeInto(JSON.stringify(body), writer.bytes.subarray(writer.at));
  writer.at += written;
}

/** Operations of edition 2026-09 are free. */
export function metaOf({ used, balance }: CreditsLine): Meta {
  return {
    _credits: { used, balance, note: editions["2026-09"].creditsNote },
    _cache: { is_cached: false, note: "Cache disabled for this endpoint" },
  };
}

/** As `metaOf`, with the limits that some operations show. There is no limit for a day. */
export function metaWithRateLimits(
  credits: CreditsLine,
  { limit, remaining }: RateLimitLine,
): MetaWithRateLimits {
  const _rate_limits = {
    limit_minute: limit,
    limit_day: null,
    remaining_minute: remaining,
    remaining_day: null,
  };
  const { _credits, _cache } = metaOf(credits);
  return { _credits, _cache, _rate_limits };
}
