/**
 * Rows as bytes. The table of columns is compiled once per edition into segments: what is the same for an agent,
 * a campaign or a country becomes one ready fragment, so that a row is a dozen copies and a few digits.
 */
import { type Edition, editions } from "../spec/editions.ts";
import type { Agent } from "./agents.ts";
import type { Campaign } from "./campaigns.ts";
import { type Column, columns } from "./columns.ts";
import { type DrawnClick, drawClicks } from "./drawing.ts";
import { type Ink, put, textBytes } from "./ink.ts";
import type { Link } from "./links.ts";
import type { Picks } from "./picks.ts";
import { putShaped } from "./shapes.ts";
import { type ClickClass, classes, isBot } from "./traffic.ts";

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

function putDrawn(ink: Ink, page: RowsPage): void {
  const segments = segmentsOf(page.link, page.edition);
  let isFirst = true;
  drawClicks(page.link, page.picks, (click) => {
    if (!isFirst) ink.bytes[ink.at++] = comma;
    isFirst = false;
    for (const write of segments) write(ink, click);
  });
}

type Segment = (ink: Ink, click: DrawnClick) => void;

/** Neighbouring columns that depend on the same thing, with the punctuation around them. */
interface Run {
  per: Column["per"];
  readonly pieces: (string | Column)[];
  /** Fragments made before, for things that are few and the same for all links. */
  readonly known: Map<unknown, Uint8Array>;
}

const runs: { readonly [E in Edition]: readonly Run[] } = {
  "2026-01": runsOf("2026-01"),
  "2026-09": runsOf("2026-09"),
};
const segments: { readonly [E in Edition]: WeakMap<Link, readonly Segment[]> } = {
  "2026-01": new WeakMap(),
  "2026-09": new WeakMap(),
};

function runsOf(edition: Edition): readonly Run[] {
  const found: Run[] = [];
  editions[edition].fields.forEach((field, i) => {
    append(found, `${i === 0 ? "{" : ","}${JSON.stringify(field)}:`);
    append(found, columns[field as keyof typeof columns]);
  });
  append(found, "}");
  return found;
}

function append(found: Run[], piece: string | Column): void {
  const last = found.at(-1);
  const per = typeof piece === "string" ? "row" : piece.per;
  const fits =
    last &&
    last.per !== "click" &&
    per !== "click" &&
    (per === "row" || last.per === "row" || last.per === per);
  if (!fits) found.push({ per, pieces: [piece], known: new Map() });
  else {
    last.pieces.push(piece);
    if (per !== "row") last.per = per;
  }
}

function segmentsOf(link: Link, edition: Edition): readonly Segment[] {
  let made = segments[edition].get(link);
  if (!made) {
    made = runs[edition].map((run) => segmentOf(run, link));
    segments[edition].set(link, made);
  }
  return made;
}

function segmentOf(run: Run, link: Link): Segment {
  switch (run.per) {
    case "click":
      return (run.pieces[0] as Extract<Column, { per: "click" }>).write;
    case "row": {
      const bytes = fragment(run, null);
      return (ink) => put(ink, bytes);
    }
    case "class": {
      const bytes = classes.map((clickClass) => knownFragment(run, clickClass));
      return (ink, click) => put(ink, bytes[click.clickClass] as Uint8Array);
    }
    case "agent": {
      const [people, machines] = [link.browsers, link.bots].map((list) =>
        list.map((agent) => knownFragment(run, agent)),
      );
      return (ink, click) =>
        put(ink, (isBot(click.clickClass) ? machines : people)?.[click.agent] as Uint8Array);
    }
    case "country": {
      const bytes = link.countries.map((code) => knownFragment(run, code));
      return (ink, click) => put(ink, bytes[click.country] as Uint8Array);
    }
    case "campaign": {
      const bytes = link.campaigns.map((campaign) => fragment(run, campaign));
      return (ink, click) => put(ink, bytes[click.campaign] as Uint8Array);
    }
    default:
      return run.per satisfies never;
  }
}

function knownFragment(run: Run, subject: Agent | ClickClass | string): Uint8Array {
  let bytes = run.known.get(subject);
  if (!bytes) {
    bytes = fragment(run, subject);
    run.known.set(subject, bytes);
  }
  return bytes;
}

function fragment(run: Run, subject: Agent | Campaign | ClickClass | string | null): Uint8Array {
  const texts = run.pieces.map((piece) =>
    typeof piece === "string" ? piece : JSON.stringify(says(piece, subject)),
  );
  return textBytes(texts.join(""));
}

/** A run holds columns of its own kind and constants, and is only ever asked about its own kind of subject. */
function says(column: Column, subject: unknown): unknown {
  if (column.per === "row") return column.value;
  return column.per === "click" ? undefined : (column.value as (subject: unknown) => unknown)(subject);
}
