/** The smart links of the team. */
import type { SmartLinkFields, SmartLinksResponse } from "../../../openapi/wire.ts";
import { textBytes, writeByte, writeBytes } from "../../../world/encode/byte-writer.ts";
import { numberedLinks, rangesOfLinks } from "../../../world/links/link-ranges.ts";
import { type LinksPage, type LinksQuery, queryLinks } from "../../../world/links/query-links.ts";
import { metaWithRateLimits, writeJson } from "../../respond/body/json-body.ts";
import { readingOperation } from "../reading-operation.ts";

/** A page of the team's links, and how many links the team has. */
interface TeamLinksQuery extends LinksQuery {
  readonly linkCount: number;
}

interface LinksValues {
  readonly limit: number;
  readonly offset: number;
  readonly name: string | undefined;
  readonly account_ids: readonly string[] | undefined;
  readonly pixel_ids: readonly string[] | undefined;
  readonly "filter[tags][]": readonly string[] | undefined;
}

export const listSmartLinks = readingOperation("listSmartLinks", {
  queryOf: (values: LinksValues, { nowMs, linkCount, resources }): TeamLinksQuery => ({
    name: values.name,
    tags: values["filter[tags][]"],
    accountIds: values.account_ids,
    pixelIds: values.pixel_ids,
    limit: values.limit,
    offset: values.offset,
    nowMs,
    linkCount,
    changes: resources,
  }),
  pageOf: (dataset, query) => queryLinks(dataset, query.linkCount, query),
  mostBytes: ({ links }: LinksPage) =>
    links.reduce((sum, link) => sum + bytesOf(link).length + 1, mostOtherBytes),
  writeBody(writer, { page: { links }, credits, rateLimits }) {
    writeBytes(writer, dataKey);
    for (let i = 0; i < links.length; i++) {
      if (i > 0) writeByte(writer, comma);
      writeBytes(writer, bytesOf(links[i]!));
    }
    writeBytes(writer, metaKey);
    writeJson(writer, metaWithRateLimits(credits, rateLimits) satisfies SmartLinksResponse["_meta"]);
    writeByte(writer, brace);
  },
  rows: {
    list: "links",
    countOf: ({ total }) => total,
    holds: (count) => `the team has ${count} such links`,
    order: ({ link_order }) => link_order,
    shownOn: rangesOfLinks,
    listed: (dataset, query) => numberedLinks(dataset, query.linkCount, query),
  },
});

const mostOtherBytes = 1024;
const dataKey = textBytes('{"data":[');
const metaKey = textBytes('],"_meta":');
const [comma, brace] = [44, 125];

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
