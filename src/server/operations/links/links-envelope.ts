/** The 200 body of `listSmartLinks`, as bytes. */
import type { SmartLinksResponse } from "../../../openapi/wire.ts";
import { type ByteWriter, textBytes, writeByte, writeBytes } from "../../../world/encode/byte-writer.ts";
import type { LinksPage } from "../../../world/links/query-links.ts";
import type { SmartLinkFields } from "../../../world/links/smart-link-fields.ts";
import { metaWithRateLimits, writeJson } from "../../respond/body/json-body.ts";
import type { BodyContent } from "../../respond/operation.ts";
import type { TeamLinksQuery } from "./links-query.ts";

const mostOtherBytes = 1024;

export function mostLinksBytes({ links }: LinksPage): number {
  return links.reduce((sum, link) => sum + bytesOf(link).length + 1, mostOtherBytes);
}

/** JSON of links. A link is the same object until its counters change, and most do so rarely. */
const known = new WeakMap<SmartLinkFields, Uint8Array>();

function bytesOf(link: SmartLinkFields): Uint8Array {
  let bytes = known.get(link);
  if (!bytes) {
    bytes = textBytes(JSON.stringify(link as SmartLinksResponse["data"][number]));
    known.set(link, bytes);
  }
  return bytes;
}

const dataKey = textBytes('{"data":[');
const metaKey = textBytes('],"_meta":');
const [comma, brace] = [44, 125];

export function writeLinksBody(
  writer: ByteWriter,
  { page: { links }, credits, rateLimits }: BodyContent<TeamLinksQuery, LinksPage>,
): void {
  writeBytes(writer, dataKey);
  for (let i = 0; i < links.length; i++) {
    if (i > 0) writeByte(writer, comma);
    writeBytes(writer, bytesOf(links[i]!));
  }
  writeBytes(writer, metaKey);
  writeJson(writer, metaWithRateLimits(credits, rateLimits) satisfies SmartLinksResponse["_meta"]);
  writeByte(writer, brace);
}
