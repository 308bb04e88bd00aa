/** The rows of a page as bytes: ready stretches, and what each click writes by itself. */
import type { Edition } from "../spec/editions.ts";
import type { Campaign } from "./campaigns.ts";
import { type DrawnClick, drawClicks } from "./drawing.ts";
import { type Ink, put, putByte } from "./ink.ts";
import { layoutOf, type Step, visitIndex } from "./layouts.ts";
import type { Link } from "./links.ts";
import type { Picks } from "./picks.ts";
import { putShaped } from "./shapes.ts";
import { traceCount } from "./traces.ts";

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
  const layouts = layoutsOf(link, edition);
  let isFirst = true;
  drawClicks(link, picks, (click) => {
    if (!isFirst) putByte(ink, comma);
    isFirst = false;
    const place = click.trace * link.campaigns.length + click.campaign;
    let layout = layouts[place];
    if (!layout) {
      layout = layoutOf(edition, click.trace, link.campaigns[click.campaign] as Campaign);
      layouts[place] = layout;
    }
    putRow(ink, click, layout);
  });
}

function putRow(ink: Ink, click: DrawnClick, layout: readonly Step[]): void {
  const visit = visitIndex(click.agent, click.clickClass);
  for (const { bytes, byVisit, holes, write } of layout) {
    const start = ink.at;
    put(ink, byVisit ? (byVisit[visit] as Uint8Array) : bytes);
    if (holes.length > 0) {
      const end = ink.at;
      for (const hole of holes) {
        ink.at = start + hole.at;
        hole.write(ink, click);
      }
      ink.at = end;
    }
    write?.(ink, click);
  }
}

/** The layouts of a link's rows by trace and campaign, made when first needed. */
const known: { readonly [E in Edition]: WeakMap<Link, (readonly Step[] | undefined)[]> } = {
  "2026-01": new WeakMap(),
  "2026-09": new WeakMap(),
};

function layoutsOf(link: Link, edition: Edition): (readonly Step[] | undefined)[] {
  let layouts = known[edition].get(link);
  if (!layouts) {
    layouts = new Array(traceCount * link.campaigns.length).fill(undefined);
    known[edition].set(link, layouts);
  }
  return layouts;
}
