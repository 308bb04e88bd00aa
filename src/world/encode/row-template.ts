/**
 * Row templates. The table of columns is compiled, once for each edition and kind of row, into parts:
 * a prepared fragment with slots of fixed width, and then a column whose length differs from row to row.
 */
import { type Edition, editions } from "../../openapi/editions.ts";
import { type TrackingIds, trackingIdsCount } from "../generate/tracking-ids.ts";
import type { Campaign } from "../model/campaigns.ts";
import type { ClickClass } from "../model/traffic.ts";
import { agents } from "../visitors/agents.ts";
import type { Agent } from "../visitors/user-agents.ts";
import { textBytes } from "./byte-writer.ts";
import type { Column, Write } from "./column.ts";
import { columns } from "./columns.ts";

/** A fragment of a row, and the column after it. */
export interface TemplatePart {
  /** The fragment, unless it depends on the agent or on the campaign. */
  readonly bytes: Uint8Array | undefined;
  readonly byAgent: AgentFragments | undefined;
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

/** What decides the template of a row: its tracking ids, and whether it is a duplicate. */
export type RowKind = number;

/** Number of kinds. */
export const rowKindCount = 2 * trackingIdsCount;

export function rowKindOf(trackingIds: TrackingIds, clickClass: ClickClass): RowKind {
  return 2 * trackingIds + (clickClass >> 1);
}

/** Fragments by agent. Each is prepared when it is first needed, because there are many and a page has few. */
export interface AgentFragments {
  readonly prepared: (Uint8Array | undefined)[];
  readonly prepare: (agent: number) => Uint8Array;
}

/** The parts of a row of this kind. */
export function templateOf(edition: Edition, kind: RowKind): readonly TemplatePart[] {
  const templates = known[edition];
  let template = templates[kind];
  if (!template) {
    template = draftsOf(edition, kind).map(partOf);
    templates[kind] = template;
  }
  return template;
}

/** The fragments of a campaign, in the order of every template. They do not depend on the kind of row. */
export function campaignFragments(edition: Edition, campaign: Campaign): Fragments {
  campaignDrafts[edition] ??= draftsOf(edition, 0).filter(({ subject }) => subject === "campaign");
  return campaignDrafts[edition].map(({ pieces }) => fragment(pieces, campaign));
}

/** Compiled once, because every link has campaigns. */
const campaignDrafts: { [E in Edition]?: readonly Draft[] } = {};

const known: { readonly [E in Edition]: (readonly TemplatePart[] | undefined)[] } = {
  "2026-01": new Array(rowKindCount).fill(undefined),
  "2026-09": new Array(rowKindCount).fill(undefined),
};

/** Text, a slot, or a column whose value depends on the agent or the campaign. */
type Piece = string | Blank | Valued;
type Blank = {
  readonly blank: string;
  readonly write: Write | undefined;
  readonly about: "click" | "row kind";
};
type Valued = Extract<Column, { readonly per: "agent" | "campaign" }>;

/** The pieces of a part, and what its fragment depends on beside the edition. */
interface Draft {
  readonly pieces: readonly Piece[];
  readonly subject: Subject | undefined;
  readonly write: Write | undefined;
  /** Number of fragments before it that depend on the campaign. */
  readonly campaignPart: number;
}

type Subject = Valued["per"] | "row kind";

function draftsOf(edition: Edition, kind: RowKind): readonly Draft[] {
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
    else if (column.per === "agent" || column.per === "campaign") add(column);
    else if (column.per === "duplicate") add(ofKind((kind & 1) === 1));
    else if (column.per === "trackingIds" && !column.has(kind >> 1)) add(ofKind(null));
    else if (column.blank === undefined) close(pieces.length, column.write);
    else
      add({ blank: column.blank, write: column.write, about: column.per === "click" ? "click" : "row kind" });
  });
  add("}");
  close(pieces.length);
  return found;
}

function ofKind(value: boolean | null): Blank {
  return { blank: JSON.stringify(value), write: undefined, about: "row kind" };
}

/**
 * A fragment depends on one subject at most: there are few agents, campaigns and kinds of rows, but many pairs
 * of them. Slots come before the values of the subject, so their places are the same for every subject.
 */
function fits(pieces: readonly Piece[], piece: Piece): boolean {
  if (typeof piece === "string") return true;
  const subject = subjectOf(pieces);
  return subject === undefined || subject === (isValued(piece) ? piece.per : "row kind");
}

function isValued(piece: Piece): piece is Valued {
  return typeof piece !== "string" && "per" in piece;
}

function subjectOf(pieces: readonly Piece[]): Subject | undefined {
  const valued = pieces.find(isValued);
  if (valued) return valued.per;
  return pieces.some((piece) => typeof piece !== "string" && !isValued(piece) && piece.about === "row kind")
    ? "row kind"
    : undefined;
}

function partOf({ pieces, subject, write, campaignPart }: Draft): TemplatePart {
  const byAgent = subject === "agent" ? agentFragments(pieces) : undefined;
  const bytes = byAgent || subject === "campaign" ? undefined : fragment(pieces, undefined);
  return { bytes, byAgent, campaignPart, slots: slotsOf(pieces), write };
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

/** By the names of the fields, because the templates of all kinds share these fragments. */
const fragmentsByNames = new Map<string, AgentFragments>();

function agentFragments(pieces: readonly Piece[]): AgentFragments {
  const names = pieces.filter((piece) => typeof piece === "string").join();
  let fragments = fragmentsByNames.get(names);
  if (!fragments) {
    const prepared = new Array<Uint8Array | undefined>(agents.length).fill(undefined);
    const prepare = (agent: number) => {
      const bytes = fragment(pieces, agents[agent] as Agent);
      prepared[agent] = bytes;
      return bytes;
    };
    fragments = { prepared, prepare };
    fragmentsByNames.set(names, fragments);
  }
  return fragments;
}

/** The bytes of pieces for one agent or campaign. */
function fragment(pieces: readonly Piece[], subject: Agent | Campaign | undefined): Uint8Array {
  const texts = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (!isValued(piece)) return piece.blank;
    return JSON.stringify((piece.value as (subject: unknown) => unknown)(subject));
  });
  return textBytes(texts.join(""));
}
