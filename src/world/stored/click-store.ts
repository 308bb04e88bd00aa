/** Collects the clicks of a link that users bring, in any order. */
import { encoder } from "../../openapi/text/utf-8.ts";
import type { ClickClass } from "../model/traffic.ts";
import { hashOfId, type IdSlots, slotOf } from "./id-slots.ts";
import { type PackedRows, packedFields, packRow, type RowTexts, textsOfRow } from "./packed-rows.ts";
import { type StoredClicks, sortClicks } from "./stored-clicks.ts";

/** A click as it is stored. */
export interface ClickToStore {
  /** Milliseconds since 1970 UTC. */
  readonly instantMs: number;
  readonly clickClass: ClickClass;
  readonly texts: RowTexts;
}

/** What became of a click: `known` when a click of this id was there with no other value. */
export type StoringResult =
  | { readonly kind: "added" | "known" | "full" }
  /** A click of this id was there with another value of a field. */
  | { readonly kind: "conflict"; readonly field: string };

export interface ClickStore {
  readonly add: (click: ClickToStore) => StoringResult;
  /** The clicks, sorted. Nothing can be added any more. */
  readonly finish: () => StoredClicks;
}

/** @param rows Where rows are kept; stores may share it. */
export function createClickStore(rows: PackedRows): ClickStore {
  let length = 0;
  let longestRow = 0;
  let addresses: Uint32Array = new Uint32Array(16);
  let instants: Float64Array = new Float64Array(16);
  let classes: Uint8Array = new Uint8Array(16);
  let hashes: Uint32Array = new Uint32Array(16);
  let slots: IdSlots = new Uint32Array(32);

  const grow = () => {
    addresses = doubled(addresses, new Uint32Array(2 * length));
    instants = doubled(instants, new Float64Array(2 * length));
    classes = doubled(classes, new Uint8Array(2 * length));
    hashes = doubled(hashes, new Uint32Array(2 * length));
    slots = new Uint32Array(4 * length);
    for (let click = 0; click < length; click++)
      slots[slotOf(slots, hashes[click]!, () => false)] = click + 1;
  };
  const merge = (click: number, { instantMs, clickClass, texts }: ClickToStore): StoringResult => {
    const before = textsOfRow(rows, addresses[click]!);
    const field = texts.findIndex(
      (text, i) => text !== undefined && before[i] !== undefined && text !== before[i],
    );
    if (instants[click] !== instantMs) return { kind: "conflict", field: "created_at" };
    if (classes[click] !== clickClass)
      return { kind: "conflict", field: (classes[click]! ^ clickClass) & 1 ? "is_bot" : "is_duplicate" };
    if (field >= 0)
      return { kind: "conflict", field: packedFields[field] ?? "a field that is not documented" };
    if (texts.every((text, i) => text === undefined || before[i] !== undefined)) return { kind: "known" };
    const merged = before.map((text, i) => text ?? texts[i]);
    const address = packRow(rows, merged);
    if (address === undefined) return { kind: "full" };
    addresses[click] = address;
    longestRow = Math.max(longestRow, bytesOf(merged));
    return { kind: "known" };
  };

  return {
    add(click) {
      const [id = ""] = click.texts;
      const hash = hashOfId(id);
      const slot = slotOf(
        slots,
        hash,
        (other) => hashes[other] === hash && textsOfRow(rows, addresses[other]!)[0] === id,
      );
      if (slots[slot] !== 0) return merge(slots[slot]! - 1, click);
      const address = packRow(rows, click.texts);
      if (address === undefined) return { kind: "full" };
      [addresses[length], instants[length], classes[length]] = [address, click.instantMs, click.clickClass];
      hashes[length] = hash;
      slots[slot] = ++length;
      longestRow = Math.max(longestRow, bytesOf(click.texts));
      if (length === addresses.length) grow();
      return { kind: "added" };
    },
    finish: () => sortClicks({ length, rows, addresses, instants, classes, slots, longestRow }),
  };
}

function doubled<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Names, time and marks of a row, and room for `null` of each field. */
const otherBytes = 1000;

function bytesOf(texts: RowTexts): number {
  return otherBytes + encoder.encode(texts.join("")).length;
}
