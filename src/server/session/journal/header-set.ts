/** The headers of consecutive requests that are equal. They are kept once. */
import { bytesOfTexts } from "../memory/memory-sizes.ts";

export interface HeaderSet {
  /** Names and values in turn. */
  readonly texts: readonly string[];
  readonly bytes: number;
  /** Requests that have these headers, and one more while they are the newest. */
  uses: number;
}

export function createHeaderSet(rawHeaders: readonly string[]): HeaderSet {
  return { texts: [...rawHeaders], bytes: bytesOfTexts(rawHeaders), uses: 1 };
}

export function hasSameHeaders({ texts }: HeaderSet, rawHeaders: readonly string[]): boolean {
  if (texts.length !== rawHeaders.length) return false;
  for (let i = 0; i < texts.length; i++) if (texts[i] !== rawHeaders[i]) return false;
  return true;
}
