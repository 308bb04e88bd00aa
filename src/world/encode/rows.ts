/** The rows of a page as bytes: ready stretches, and what each click writes by itself. */
import type { Edition } from "../../openapi/editions.ts";
import { blankClick, type GeneratedClick, generateClick } from "../generate/generate-click.ts";
import type { Campaign } from "../model/campaigns.ts";
import type { Link } from "../model/links.ts";
import type { PageClicks } from "../query/page-clicks.ts";
import { type ByteWriter, writeByte, writeBytes } from "./byte-writer.ts";
import {
  campaignFragments,
  type Fragments,
  type TemplatePart,
  templateOf,
  visitIndex,
} from "./row-template.ts";
import { writeTransformed } from "./row-transforms.ts";

/** Upper bound of a row's bytes, its comma included, for links of the ordinary world. */
export const longestRow = 1400;

const comma = 44;

/** Appends the page's rows as the elements of a JSON array, without its brackets. */
export function writeRows(ink: ByteWriter, page: RowsPage): void {
  const { transform: shape } = page.link;
  if (shape) writeTransformed(ink, shape, (draft) => putDrawn(draft, page));
  else putDrawn(ink, page);
}

interface RowsPage {
  readonly link: Link;
  readonly picks: PageClicks;
  readonly edition: Edition;
}

function putDrawn(ink: ByteWriter, { link, picks, edition }: RowsPage): void {
  const stretches = link.stretches[edition];
  const click = blankClick(link);
  const parts: RowParts = { layout: [], own: [] };
  for (let i = 0; i < picks.length; i++) {
    if (i > 0) writeByte(ink, comma);
    generateClick(click, picks, i);
    const { campaign, trace } = click;
    stretches[campaign] ??= campaignFragments(edition, link.campaigns[campaign] as Campaign);
    parts.layout = templateOf(edition, trace);
    parts.own = stretches[campaign];
    putRow(ink, click, parts);
  }
}

/** What a row is made of. One object serves all rows of a page. */
interface RowParts {
  layout: readonly TemplatePart[];
  /** The stretches of the click's campaign. */
  own: Fragments;
}

function putRow(ink: ByteWriter, click: GeneratedClick, { layout, own }: RowParts): void {
  const visit = visitIndex(click.agent, click.clickClass);
  for (let i = 0; i < layout.length; i++) {
    const { bytes, byVisit, ofCampaign, holes, write } = layout[i] as TemplatePart;
    const start = ink.at;
    writeBytes(ink, bytes ?? (byVisit ? byVisit[visit] : own[ofCampaign])!);
    if (holes.length > 0) {
      const end = ink.at;
      for (let j = 0; j < holes.length; j++) {
        const hole = holes[j]!;
        ink.at = start + hole.at;
        hole.write(ink, click);
      }
      ink.at = end;
    }
    write?.(ink, click);
  }
}
