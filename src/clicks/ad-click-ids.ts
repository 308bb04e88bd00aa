/** The ids that advertising networks add to links, one field a network (documented; their forms are assumed). */
import type { Click202609 } from "../spec/wire.ts";
import type { DrawnClick } from "./drawing.ts";
import { lane } from "./hash.ts";
import { type Ink, jsonBytes, put, putBase64, putHex, textBytes } from "./ink.ts";

/** A field that holds the id of an advertisement. */
export type AdClickIdField = keyof Pick<
  Click202609,
  "fbclid" | "gclid" | "gbraid" | "wbraid" | "ttclid" | "sccid"
>;

const quote = 34;
const hyphen = 45;
const nothing = jsonBytes(null);

const writers: { readonly [K in AdClickIdField]: (ink: Ink, click: DrawnClick) => void } = {
  fbclid: digitsAfter('"IwAR', 20),
  gclid: digitsAfter('"Cj0KCQ', 20),
  gbraid: digitsAfter('"0AAAAA', 15),
  wbraid: digitsAfter('"Ck', 15),
  ttclid: digitsAfter('"E.C.P.', 20),
  sccid: putUuid,
};

/** The field in which a click has the id of its advertisement: that of its campaign's network, if any. */
export function adClickIdField(click: DrawnClick): AdClickIdField | null {
  const network = click.link.campaigns[click.campaign]?.adNetwork ?? null;
  const chance = lane(click.hash, 11);
  if (network === null || chance % 10 === 0) return null;
  if (network === "meta") return "fbclid";
  if (network === "tiktok") return "ttclid";
  if (network === "snapchat") return "sccid";
  if (click.agents[click.agent]?.browser_platform !== "iOS") return "gclid";
  return chance & 64 ? "gbraid" : "wbraid";
}

/** Writes one of the fields: an id, or null when the click has its id elsewhere or has none. */
export function putAdClickId(field: AdClickIdField): (ink: Ink, click: DrawnClick) => void {
  const write = writers[field];
  return (ink, click) => (click.adClickId === field ? write(ink, click) : put(ink, nothing));
}

function digitsAfter(prefix: string, digits: number): (ink: Ink, click: DrawnClick) => void {
  const start = textBytes(prefix);
  return (ink, click) => {
    put(ink, start);
    for (let i = 0; i < digits; i += 5) putBase64(ink, lane(click.twin, 20 + i), 5);
    ink.bytes[ink.at++] = quote;
  };
}

/** Version 4 of RFC 9562, its random bits from the click's hashes. */
function putUuid(ink: Ink, { hash, twin }: DrawnClick): void {
  const [a, b, c, d] = [lane(twin, 12), lane(hash, 13), lane(twin, 14), lane(hash, 15)];
  ink.bytes[ink.at++] = quote;
  putHex(ink, a, 8);
  ink.bytes[ink.at++] = hyphen;
  putHex(ink, b >>> 16, 4);
  ink.bytes[ink.at++] = hyphen;
  putHex(ink, 0x4000 | (b & 0xfff), 4);
  ink.bytes[ink.at++] = hyphen;
  putHex(ink, 0x8000 | (c & 0x3fff), 4);
  ink.bytes[ink.at++] = hyphen;
  putHex(ink, c >>> 16, 4);
  putHex(ink, d, 8);
  ink.bytes[ink.at++] = quote;
}
