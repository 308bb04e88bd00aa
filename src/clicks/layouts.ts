/**
 * How the bytes of a row follow each other. The table of columns is compiled, once for each edition and trace,
 * into steps: a stretch that depends on one thing at most, and then a hole that every click fills by itself.
 */
import { type Edition, editions } from "../spec/editions.ts";
import { agents, browsers } from "./agents.ts";
import type { Campaign } from "./campaigns.ts";
import { type Column, columns, type Visit, type Write } from "./columns.ts";
import { textBytes } from "./ink.ts";
import { type Trace, traceCount } from "./traces.ts";
import type { ClickClass } from "./traffic.ts";

/** A stretch of a row and the hole after it. */
export interface Step {
  /** The stretch, unless it differs from visit to visit. */
  readonly bytes: Uint8Array;
  readonly byVisit: readonly Uint8Array[] | undefined;
  /** Fills the hole; the last step has none. */
  readonly write: Write | undefined;
}

/** Where a visit by an agent stands among a step's bytes. */
export function visitIndex(agent: number, clickClass: ClickClass): number {
  return 2 * agent + (clickClass >> 1);
}

const visits: readonly Visit[] = agents.flatMap((agent, i) =>
  (i < browsers.length ? ([0, 2] as const) : ([1, 3] as const)).map((clickClass) => ({ agent, clickClass })),
);

/** The steps of a row that belongs to a campaign and has this trace. */
export function layoutOf(edition: Edition, trace: Trace, campaign: Campaign): readonly Step[] {
  let blanks = known[edition][trace];
  if (!blanks) {
    blanks = blanksOf(edition, trace);
    known[edition][trace] = blanks;
  }
  return blanks.map(
    ({ pieces, ready, write }) => ready ?? { bytes: stretch(pieces, campaign), byVisit: undefined, write },
  );
}

/** Text, and columns whose values stand in it. */
type Piece = string | Exclude<Column, { readonly write: Write }>;

/** A step before it is known which campaign it is about. */
interface Blank {
  readonly pieces: readonly Piece[];
  readonly write: Write | undefined;
  /** The step, when no campaign matters. */
  readonly ready: Step | undefined;
}

const known: { readonly [E in Edition]: (readonly Blank[] | undefined)[] } = {
  "2026-01": new Array(traceCount).fill(undefined),
  "2026-09": new Array(traceCount).fill(undefined),
};

function blanksOf(edition: Edition, trace: Trace): readonly Blank[] {
  const found: Blank[] = [];
  let pieces: Piece[] = [];
  const close = (write?: Write) => {
    found.push({ pieces, write, ready: readyStep(pieces, write) });
    pieces = [];
  };
  const add = (piece: Piece) => {
    if (!fits(pieces, piece)) close();
    pieces.push(piece);
  };
  editions[edition].fields.forEach((field, i) => {
    const column = columns[field as keyof typeof columns];
    add(`${i === 0 ? "{" : ","}${JSON.stringify(field)}:`);
    if (column.per === "trace" && !column.has(trace)) add("null");
    else if ("write" in column) close(column.write);
    else add(column);
  });
  add("}");
  close();
  return found;
}

/** Visits are few, campaigns of a link too, but not the pairs of both: no stretch depends on two things. */
function fits(pieces: readonly Piece[], piece: Piece): boolean {
  const subject = subjectOf([piece]);
  return subject === undefined || [undefined, subject].includes(subjectOf(pieces));
}

function subjectOf(pieces: readonly Piece[]): "visit" | "campaign" | undefined {
  for (const piece of pieces) if (typeof piece !== "string" && piece.per !== "row") return piece.per;
  return undefined;
}

function readyStep(pieces: readonly Piece[], write: Write | undefined): Step | undefined {
  const subject = subjectOf(pieces);
  if (subject === "campaign") return undefined;
  if (subject === "visit") return { bytes: nothing, byVisit: visitStretches(pieces), write };
  return { bytes: stretch(pieces, undefined), byVisit: undefined, write };
}

const nothing = new Uint8Array();
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
    if (piece.per === "row") return JSON.stringify(piece.value);
    return JSON.stringify((piece.value as (subject: unknown) => unknown)(subject));
  });
  return textBytes(texts.join(""));
}
