/**
 * How the bytes of a row follow each other. The table of columns is compiled, once for each edition and trace,
 * into steps: a stretch that is ready but for its holes, and then what has another length in every row.
 */
import { type Edition, editions } from "../spec/editions.ts";
import { agents, browsers } from "./agents.ts";
import type { Campaign } from "./campaigns.ts";
import { type Column, columns, type Visit, type Write } from "./columns.ts";
import { textBytes } from "./ink.ts";
import { type Trace, traceCount } from "./traces.ts";
import type { ClickClass } from "./traffic.ts";

/** A stretch of a row and what comes after it. */
export interface Step {
  /** The stretch, unless it differs from visit to visit. */
  readonly bytes: Uint8Array;
  readonly byVisit: readonly Uint8Array[] | undefined;
  readonly holes: readonly Hole[];
  /** Writes what comes after it, if anything. */
  readonly write: Write | undefined;
}

/** A place in a stretch that each click writes over. */
export interface Hole {
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

/** The steps of a row that belongs to a campaign and has this trace. */
export function layoutOf(edition: Edition, trace: Trace, campaign: Campaign): readonly Step[] {
  let drafts = known[edition][trace];
  if (!drafts) {
    drafts = draftsOf(edition, trace);
    known[edition][trace] = drafts;
  }
  return drafts.map(({ pieces, step }) =>
    subjectOf(pieces) === "campaign" ? { ...step, bytes: stretch(pieces, campaign) } : step,
  );
}

const known: { readonly [E in Edition]: (readonly Draft[] | undefined)[] } = {
  "2026-01": new Array(traceCount).fill(undefined),
  "2026-09": new Array(traceCount).fill(undefined),
};

/** A step of which it may not yet be known what campaign it is about. */
interface Draft {
  readonly pieces: readonly Piece[];
  readonly step: Step;
}

/** Text, a hole, or a column with the value of some visit or campaign. */
type Piece = string | { readonly blank: string; readonly write: Write } | Valued;
type Valued = Extract<Column, { readonly per: "visit" | "campaign" }>;

function draftsOf(edition: Edition, trace: Trace): readonly Draft[] {
  const found: Draft[] = [];
  let pieces: Piece[] = [];
  const close = (count: number, write?: Write) => {
    found.push(draft(pieces.slice(0, count), write));
    pieces = pieces.slice(count);
  };
  const add = (piece: Piece) => {
    if (!fits(pieces, piece)) close(1 + pieces.findLastIndex(isValued));
    pieces.push(piece);
  };
  editions[edition].fields.forEach((field, i) => {
    const column = columns[field as keyof typeof columns];
    add(`${i === 0 ? "{" : ","}${JSON.stringify(field)}:`);
    if (column.per === "row") add(JSON.stringify(column.value));
    else if (column.per === "visit" || column.per === "campaign") add(column);
    else if (column.per === "trace" && !column.has(trace)) add("null");
    else if (column.blank === undefined) close(pieces.length, column.write);
    else add({ blank: column.blank, write: column.write });
  });
  add("}");
  close(pieces.length);
  return found;
}

/**
 * A stretch is about one subject at most: visits are few, and campaigns of a link are, but not the pairs of both.
 * Its holes come before the subject's values, so that they have the same place whatever the subject.
 */
function fits(pieces: readonly Piece[], piece: Piece): boolean {
  const subject = subjectOf(pieces);
  return typeof piece === "string" || subject === undefined || subject === subjectOf([piece]);
}

function isValued(piece: Piece): piece is Valued {
  return typeof piece !== "string" && "per" in piece;
}

function subjectOf(pieces: readonly Piece[]): Valued["per"] | undefined {
  return pieces.find(isValued)?.per;
}

function draft(pieces: readonly Piece[], write: Write | undefined): Draft {
  const subject = subjectOf(pieces);
  const byVisit = subject === "visit" ? visitStretches(pieces) : undefined;
  const bytes = subject === undefined ? stretch(pieces, undefined) : nothing;
  return { pieces, step: { bytes, byVisit, holes: holesOf(pieces), write } };
}

const nothing = new Uint8Array();

function holesOf(pieces: readonly Piece[]): readonly Hole[] {
  const holes: Hole[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") at += piece.length;
    else if (isValued(piece)) break;
    else {
      holes.push({ at, write: piece.write });
      at += piece.blank.length;
    }
  }
  return holes;
}

/** By the names of the fields: the same stretch stands in rows of every trace. */
const stretchesByNames = new Map<string, readonly Uint8Array[]>();

function visitStretches(pieces: readonly Piece[]): readonly Uint8Array[] {
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
