/**
 * Row templates. The table of columns is compiled, once for each edition and combination of tracking ids, into parts:
 * a prepared fragment with slots of fixed width, and then a column whose length differs from row to row.
 */
import { type Edition, editions } from "../../openapi/editions.ts";
import { type TrackingIds, trackingIdsCount } from "../generate/tracking-ids.ts";
import type { Campaign } from "../model/campaigns.ts";
import type { ClickClass } from "../model/traffic.ts";
import { agents, browsers } from "../model/user-agents.ts";
import { textBytes } from "./byte-writer.ts";
import type { Column, Visit, Write } from "./column.ts";
import { columns } from "./columns.ts";

/** A fragment of a row, and the column after it. */
export interface TemplatePart {
  /** The fragment, unless it depends on the visit or on the campaign. */
  readonly bytes: Uint8Array | undefined;
  readonly byVisit: Fragments | undefined;
  /** Index of the fragment in `campaignFragments`, if it depends on the campaign. */
  readonly campaignPart: number;
  readonly slots: readonly Slot[];
  /** Writes the column after it, if there is one. */
  readonly write: Write | undefined;
}

export type Fragments = readonly Uint8Array[];

/** A place in a fragment that is written for each click. */
export interface Slot {
  readonly at: number;
  readonly write: Write;
}

/** The index of a visit in `byVisit`. */
export function visitIndex(agent: number, clickClass: ClickClass): number {
  return 2 * agent + (clickClass >> 1);
}

const visits: readonly Visit[] = agents.flatMap((agent, i) =>
  (i < browsers.length ? ([0, 2] as const) : ([1, 3] as const)).map((clickClass) => ({ agent, clickClass })),
);

/** The parts of a row with these tracking ids. */
export function templateOf(edition: Edition, trackingIds: TrackingIds): readonly TemplatePart[] {
  const templates = known[edition];
  let template = templates[trackingIds];
  if (!template) {
    template = draftsOf(edition, trackingIds).map(step);
    templates[trackingIds] = template;
  }
  return template;
}

/** The fragments of a campaign, in the order of every template. They do not depend on tracking ids. */
export function campaignFragments(edition: Edition, campaign: Campaign): Fragments {
  campaignDrafts[edition] ??= draftsOf(edition, 0).filter(({ subject }) => subject === "campaign");
  return campaignDrafts[edition].map(({ pieces }) => fragment(pieces, campaign));
}

/** Compiled once, because every link has campaigns. */
const campaignDrafts: { [E in Edition]?: readonly Draft[] } = {};

const known: { readonly [E in Edition]: (readonly TemplatePart[] | undefined)[] } = {
  "2026-01": new Array(trackingIdsCount).fill(undefined),
  "2026-09": new Array(trackingIdsCount).fill(undefined),
};

/** Text, a slot, or a column whose value depends on the visit or the campaign. */
type Piece = string | Blank | Valued;
type Blank = {
  readonly blank: string;
  readonly write: Write | undefined;
  readonly about: "click" | "trackingIds";
};
type Valued = Extract<Column, { readonly per: "visit" | "campaign" }>;

/** The pieces of a part, and what its fragment depends on beside the edition. */
interface Draft {
  readonly pieces: readonly Piece[];
  readonly subject: Subject | undefined;
  readonly write: Write | undefined;
  /** Number of fragments before it that depend on the campaign. */
  readonly campaignPart: number;
}

type Subject = Valued["per"] | "trackingIds";

function draftsOf(edition: Edition, trackingIds: TrackingIds): readonly Draft[] {
  const found: Draft[] = [];
  let pieces: Piece[] = [];
  const close = (count: number, write?: Write) => {
    const own = pieces.slice(0, count);
    const campaignPart = found.filter(({ subject }) => subject === "campaign").length;
    found.push({ pieces: own, subject: subjectOf(own), write, campaignPart });
    pieces = pieces.slice(count);
  };
  const add = (piece: Piece) => {
    if (!fits(pieces, piece)) close(1 + pieces.findLastIndex((each) => typeof each !== "string"));
    pieces.push(piece);
  };
  editions[edition].fields.forEach((field, i) => {
    const column = columns[field as keyof typeof columns];
    add(`${i === 0 ? "{" : ","}${JSON.stringify(field)}:`);
    if (column.per === "row") add(JSON.stringify(column.value));
    else if (column.per === "visit" || column.per === "campaign") add(column);
    else if (column.per === "trackingIds" && !column.has(trackingIds))
      add({ blank: "null", write: undefined, about: "trackingIds" });
    else if (column.blank === undefined) close(pieces.length, column.write);
    else add({ blank: column.blank, write: column.write, about: column.per });
  });
  add("}");
  close(pieces.length);
  return found;
}

/**
 * A fragment depends on one subject at most: there are few visits, campaigns and combinations of ids, but many pairs
 * of them. Slots come before the values of the subject, so their places are the same for every subject.
 */
function fits(pieces: readonly Piece[], piece: Piece): boolean {
  if (typeof piece === "string") return true;
  const subject = subjectOf(pieces);
  return subject === undefined || subject === (isValued(piece) ? piece.per : "trackingIds");
}

function isValued(piece: Piece): piece is Valued {
  return typeof piece !== "string" && "per" in piece;
}

function subjectOf(pieces: readonly Piece[]): Subject | undefined {
  const valued = pieces.find(isValued);
  if (valued) return valued.per;
  return pieces.some(
    (piece) => typeof piece !== "string" && !isValued(piece) && piece.about === "trackingIds",
  )
    ? "trackingIds"
    : undefined;
}

function step({ pieces, subject, write, campaignPart }: Draft): TemplatePart {
  const byVisit = subject === "visit" ? visitFragments(pieces) : undefined;
  const bytes = byVisit || subject === "campaign" ? undefined : fragment(pieces, undefined);
  return { bytes, byVisit, campaignPart, slots: slotsOf(pieces), write };
}

function slotsOf(pieces: readonly Piece[]): readonly Slot[] {
  const slots: Slot[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") at += piece.length;
    else if (isValued(piece)) break;
    else {
      if (piece.write) slots.push({ at, write: piece.write });
      at += piece.blank.length;
    }
  }
  return slots;
}

/** By the names of the fields, because templates of all tracking ids share these fragments. */
const fragmentsByNames = new Map<string, Fragments>();

function visitFragments(pieces: readonly Piece[]): Fragments {
  const names = pieces.filter((piece) => typeof piece === "string").join();
  let bytes = fragmentsByNames.get(names);
  if (!bytes) {
    bytes = visits.map((visit) => fragment(pieces, visit));
    fragmentsByNames.set(names, bytes);
  }
  return bytes;
}

/** The bytes of pieces for one visit or campaign. */
function fragment(pieces: readonly Piece[], subject: Visit | Campaign | undefined): Uint8Array {
  const texts = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (!isValued(piece)) return piece.blank;
    return JSON.stringify((piece.value as (subject: unknown) => unknown)(subject));
  });
  return textBytes(texts.join(""));
}
