/**
 * How the bytes of a row follow each other. The table of columns is compiled, once for each edition and trace,
 * into steps: a stretch that is ready but for its holes, and then what has another length in every row.
 */
import { type Edition, editions } from "../../openapi/editions.ts";
import { type TrackingIds, trackingIdsCount } from "../generate/tracking-ids.ts";
import type { Campaign } from "../model/campaigns.ts";
import type { ClickClass } from "../model/traffic.ts";
import { agents, browsers } from "../model/user-agents.ts";
import { textBytes } from "./byte-writer.ts";
import { type Column, columns, type Visit, type Write } from "./columns.ts";

/** A stretch of a row and what comes after it. */
export interface TemplatePart {
  /** The stretch, unless it differs from visit to visit, or from campaign to campaign. */
  readonly bytes: Uint8Array | undefined;
  readonly byVisit: Fragments | undefined;
  /** Which of a campaign's stretches it is otherwise. */
  readonly ofCampaign: number;
  readonly holes: readonly Slot[];
  /** Writes what comes after it, if anything. */
  readonly write: Write | undefined;
}

export type Fragments = readonly Uint8Array[];

/** A place in a stretch that each click writes over. */
export interface Slot {
  readonly at: number;
  readonly write: Write;
}

/** Where a visit by an agent stands among a step's stretches. */
export function visitIndex(agent: number, clickClass: ClickClass): number {
  return 2 * agent + (clickClass >> 1);
}

const visits: readonly Visit[] = agents.flatMap((agent, i) =>
  (i < browsers.length ? ([0, 2] as const) : ([1, 3] as const)).map((clickClass) => ({ agent, clickClass })),
);

/** The steps of a row with this trace. */
export function templateOf(edition: Edition, trace: TrackingIds): readonly TemplatePart[] {
  const layouts = known[edition];
  let layout = layouts[trace];
  if (!layout) {
    layout = draftsOf(edition, trace).map(step);
    layouts[trace] = layout;
  }
  return layout;
}

/** The stretches of a campaign, in the order in which every layout takes them: what they say is in all traces. */
export function campaignFragments(edition: Edition, campaign: Campaign): Fragments {
  campaignDrafts[edition] ??= draftsOf(edition, 0).filter(({ subject }) => subject === "campaign");
  return campaignDrafts[edition].map(({ pieces }) => stretch(pieces, campaign));
}

/** Compiled once: every link has campaigns. */
const campaignDrafts: { [E in Edition]?: readonly Draft[] } = {};

const known: { readonly [E in Edition]: (readonly TemplatePart[] | undefined)[] } = {
  "2026-01": new Array(trackingIdsCount).fill(undefined),
  "2026-09": new Array(trackingIdsCount).fill(undefined),
};

/** Text, a place that clicks write over, or a column with the value of some visit or campaign. */
type Piece = string | Blank | Valued;
type Blank = { readonly blank: string; readonly write: Write | undefined; readonly about: "click" | "trace" };
type Valued = Extract<Column, { readonly per: "visit" | "campaign" }>;

/** The pieces of a step, and on what its stretch depends beside the edition. */
interface Draft {
  readonly pieces: readonly Piece[];
  readonly subject: Subject | undefined;
  readonly write: Write | undefined;
  /** How many campaigns' stretches come before it. */
  readonly ofCampaign: number;
}

type Subject = Valued["per"] | "trace";

function draftsOf(edition: Edition, trace: TrackingIds): readonly Draft[] {
  const found: Draft[] = [];
  let pieces: Piece[] = [];
  const close = (count: number, write?: Write) => {
    const own = pieces.slice(0, count);
    const ofCampaign = found.filter(({ subject }) => subject === "campaign").length;
    found.push({ pieces: own, subject: subjectOf(own), write, ofCampaign });
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
    else if (column.per === "trace" && !column.has(trace))
      add({ blank: "null", write: undefined, about: "trace" });
    else if (column.blank === undefined) close(pieces.length, column.write);
    else add({ blank: column.blank, write: column.write, about: column.per });
  });
  add("}");
  close(pieces.length);
  return found;
}

/**
 * A stretch is about one subject at most: visits are few, traces are, and campaigns of a link are, but not the pairs
 * of them. Its blanks come before the subject's values, so that they have the same place whatever the subject.
 */
function fits(pieces: readonly Piece[], piece: Piece): boolean {
  if (typeof piece === "string") return true;
  const subject = subjectOf(pieces);
  return subject === undefined || subject === (isValued(piece) ? piece.per : "trace");
}

function isValued(piece: Piece): piece is Valued {
  return typeof piece !== "string" && "per" in piece;
}

function subjectOf(pieces: readonly Piece[]): Subject | undefined {
  const valued = pieces.find(isValued);
  if (valued) return valued.per;
  return pieces.some((piece) => typeof piece !== "string" && !isValued(piece) && piece.about === "trace")
    ? "trace"
    : undefined;
}

function step({ pieces, subject, write, ofCampaign }: Draft): TemplatePart {
  const byVisit = subject === "visit" ? visitStretches(pieces) : undefined;
  const bytes = byVisit || subject === "campaign" ? undefined : stretch(pieces, undefined);
  return { bytes, byVisit, ofCampaign, holes: holesOf(pieces), write };
}

function holesOf(pieces: readonly Piece[]): readonly Slot[] {
  const holes: Slot[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") at += piece.length;
    else if (isValued(piece)) break;
    else {
      if (piece.write) holes.push({ at, write: piece.write });
      at += piece.blank.length;
    }
  }
  return holes;
}

/** By the names of the fields: the same stretch stands in rows of every trace. */
const stretchesByNames = new Map<string, Fragments>();

function visitStretches(pieces: readonly Piece[]): Fragments {
  const names = pieces.filter((piece) => typeof piece === "string").join();
  let bytes = stretchesByNames.get(names);
  if (!bytes) {
    bytes = visits.map((visit) => stretch(pieces, visit));
    stretchesByNames.set(names, bytes);
  }
  return bytes;
}

/** Pieces as bytes, about a subject of the kind that they depend on. */
function stretch(pieces: readonly Piece[], subject: Visit | Campaign | undefined): Uint8Array {
  const texts = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (!isValued(piece)) return piece.blank;
    return JSON.stringify((piece.value as (subject: unknown) => unknown)(subject));
  });
  return textBytes(texts.join(""));
}
