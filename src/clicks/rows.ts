/** The rows of a page as bytes: ready stretches, and what each click writes by itself. */
import type { Edition } from "../spec/editions.ts";
import type { Campaign } from "./campaigns.ts";
import { blankClick, type DrawnClick, drawClick } from "./drawing.ts";
import { type Ink, put, putByte } from "./ink.ts";
import { campaignStretches, layoutOf, type Step, type Stretches, visitIndex } from "./layouts.ts";
import type { Link } from "./links.ts";
import type { Picks } from "./picks.ts";
import { putShaped } from "./shapes.ts";

/** Upper bound of a row's bytes, its comma included, for links of the ordinary world. */
export const longestRow = 1400;

const comma = 44;

/** Appends the page's rows as the elements of a JSON array, without its brackets. */
export function putRows(ink: Ink, page: RowsPage): void {
  const { shape } = page.link;
  if (shape) putShaped(ink, shape, (draft) => putDrawn(draft, page));
  else putDrawn(ink, page);
}

interface RowsPage {
  readonly link: Link;
  readonly picks: Picks;
  readonly edition: Edition;
}

function putDrawn(ink: Ink, { link, picks, edition }: RowsPage): void {
  const stretches = link.stretches[edition];
  const click = blankClick(link);
  const parts: RowParts = { layout: [], own: [] };
  for (let i = 0; i < picks.length; i++) {
    if (i > 0) putByte(ink, comma);
    drawClick(click, picks, i);
    const { campaign, trace } = click;
    stretches[campaign] ??= campaignStretches(edition, link.campaigns[campaign] as Campaign);
    parts.layout = layoutOf(edition, trace);
    parts.own = stretches[campaign];
    putRow(ink, click, parts);
  }
}

/** What a row is made of. One object serves all rows of a page. */
interface RowParts {
  layout: readonly Step[];
  /** The stretches of the click's campaign. */
  own: Stretches;
}

function putRow(ink: Ink, click: DrawnClick, { layout, own }: RowParts): void {
  const visit = visitIndex(click.agent, click.clickClass);
  for (let i = 0; i < layout.length; i++) {
    const { bytes, byVisit, ofCampaign, holes, write } = layout[i] as Step;
    const start = ink.at;
    put(ink, bytes ?? (byVisit ? byVisit[visit] : own[ofCampaign])!);
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
