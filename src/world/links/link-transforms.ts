/** How links are shown whose rows are special. */
import type { SmartLinkFields } from "../../openapi/wire.ts";
import { type RowTransform, withStrangeTexts, withUnknownFields } from "../model/row-transforms.ts";

const shows = new Map<RowTransform, (link: SmartLinkFields) => SmartLinkFields>([
  [withStrangeTexts, (link) => ({ ...link, ...(withStrangeTexts({ name: link.name }) as { name: string }) })],
  [withUnknownFields, (link) => ({ ...link, ...(withUnknownFields({ ...link }) as object) })],
]);

/** A link, where its rows are shown by `transform`. */
export function shownLink(link: SmartLinkFields, transform: RowTransform): SmartLinkFields {
  return shows.get(transform)?.(link) ?? link;
}
