/** Writes the rows of a page: copies prepared bytes, then writes what differs from click to click. */
import type { Edition } from "../../openapi/editions.ts";
import { blankClick, type GeneratedClick, generateClick } from "../generate/generate-click.ts";
import type { Campaign } from "../model/campaigns.ts";
import type { Link } from "../model/links.ts";
import type { RowValues } from "../model/row-transforms.ts";
import { type ClickClass, isBot, isDuplicate } from "../model/traffic.ts";
import type { ClickPositions, PositionedClick } from "../time/click-positions.ts";
import { type ByteWriter, writeByte, writeBytes } from "./byte-writer.ts";
import {
  campaignFragments,
  type Fragments,
  rowKindOf,
  type TemplatePart,
  templateOf,
} from "./row-template.ts";
import { writeStoredRow } from "./stored-rows.ts";
import { writeTransformed } from "./transformed-rows.ts";

/** Upper bound of a generated row's bytes, its comma included, for links without a `RowTransform`. */
export const longestRow = 1600;

/** Upper bound of the bytes of any row of a link. */
export function longestRowOf({ stored }: Link): number {
  return stored ? Math.max(longestRow, stored.longestRow) : longestRow;
}

const comma = 44;

/** Appends the rows of the page as the elements of a JSON array, without its brackets. */
export function writeRows(writer: ByteWriter, page: RowsPage): void {
  const { transform } = page.link;
  const { shownClass } = page.positions;
  if (shownClass) {
    writeTransformed(
      writer,
      (row, i) => withMarks(transform ? transform(row) : row, shownClass[i]),
      (draft) => writeOrdinary(draft, page),
    );
  } else if (transform) writeTransformed(writer, transform, (draft) => writeOrdinary(draft, page));
  else writeOrdinary(writer, page);
}

/** The row of a click that is marked as if it were of another class. */
function withMarks(row: RowValues, shown: ClickClass | undefined): RowValues {
  return shown === undefined ? row : { ...row, is_bot: isBot(shown), is_duplicate: isDuplicate(shown) };
}

interface RowsPage {
  readonly link: Link;
  readonly positions: ClickPositions;
  readonly edition: Edition;
}

function writeOrdinary(writer: ByteWriter, { link, positions, edition }: RowsPage): void {
  const { stored } = link;
  const rows = stored ? undefined : rowWriterOf(link, edition);
  for (let i = 0; i < positions.length; i++) {
    if (i > 0) writeByte(writer, comma);
    if (rows) writeRow(writer, rows, { positions, i });
    else if (stored) writeStoredRow(writer, { link, stored, edition }, { positions, i });
  }
}

/** What writes rows of a link one after the other. */
export interface RowWriter {
  readonly edition: Edition;
  readonly click: GeneratedClick;
  readonly parts: RowParts;
}

export function rowWriterOf(link: Link, edition: Edition): RowWriter {
  return { edition, click: blankClick(link), parts: { template: [], ofCampaign: [] } };
}

/** Appends one row, as an ordinary link has it. */
export function writeRow(
  writer: ByteWriter,
  { edition, click, parts }: RowWriter,
  { positions, i }: PositionedClick,
): void {
  const { link } = click;
  const fragments = link.rowFragments[edition];
  generateClick(click, positions, i);
  const { campaign, trackingIds } = click;
  fragments[campaign] ??= campaignFragments(edition, link.campaigns[campaign] as Campaign);
  parts.template = templateOf(edition, rowKindOf(trackingIds, click.clickClass));
  parts.ofCampaign = fragments[campaign];
  writeParts(writer, click, parts);
}

/** What a row is made of. One object serves all rows of a page. */
interface RowParts {
  template: readonly TemplatePart[];
  /** The fragments of the click's campaign. */
  ofCampaign: Fragments;
}

function writeParts(writer: ByteWriter, click: GeneratedClick, { template, ofCampaign }: RowParts): void {
  const { agent } = click;
  for (let i = 0; i < template.length; i++) {
    const { bytes, byAgent, campaignPart, slots, write } = template[i] as TemplatePart;
    const start = writer.at;
    if (bytes) writeBytes(writer, bytes);
    else if (byAgent) writeBytes(writer, byAgent.prepared[agent] ?? byAgent.prepare(agent));
    else writeBytes(writer, ofCampaign[campaignPart]!);
    if (slots.length > 0) {
      const end = writer.at;
      for (let j = 0; j < slots.length; j++) {
        const slot = slots[j]!;
        writer.at = start + slot.at;
        slot.write(writer, click);
      }
      writer.at = end;
    }
    write?.(writer, click);
  }
}
