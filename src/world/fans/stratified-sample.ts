/**
 * Choosing some members of a list without visiting it. A list of `population` is cut into `size` blocks of nearly equal
 * length, and one member of each block is chosen by a hash. Choice number `i` grows with `i`, and both directions
 * (number to member, member to number) cost the same whatever the list's length is.
 */
import { below, derive } from "../model/hash.ts";

/** `size` of `population` members; `size` is not larger than `population`. */
export interface StratifiedSample {
  readonly hash: number;
  readonly population: number;
  readonly size: number;
}

/** The first member of block `i`. Of block `size` it is the end of the list. */
export function blockStart({ population, size }: StratifiedSample, i: number): number {
  return Math.floor((i * population) / size);
}

/** The member that is chosen in block `i`. */
export function memberAt(sample: StratifiedSample, i: number): number {
  const start = blockStart(sample, i);
  return start + below(blockStart(sample, i + 1) - start, derive(sample.hash, i));
}

/** The block in which a member lies. */
export function blockOf({ population, size }: StratifiedSample, member: number): number {
  return Math.floor(((member + 1) * size - 1) / population);
}

/** The number of a member among those that are chosen; undefined when it is not chosen. */
export function numberOf(sample: StratifiedSample, member: number): number | undefined {
  if (sample.size === 0) return undefined;
  const block = blockOf(sample, member);
  return memberAt(sample, block) === member ? block : undefined;
}

/** How many chosen members stand before a member. */
export function chosenBefore(sample: StratifiedSample, member: number): number {
  if (sample.size === 0 || member >= sample.population) return sample.size;
  const block = blockOf(sample, member);
  return memberAt(sample, block) < member ? block + 1 : block;
}

/** The member with number `i` among those that are not chosen. */
export function unchosenAt(sample: StratifiedSample, i: number): number {
  const { population, size } = sample;
  if (size === 0) return i;
  // Before block `b` there are `b` chosen members. The guess is wrong by one block at most.
  let b = Math.floor((i * size) / (population - size));
  while (blockStart(sample, b) - b > i) b--;
  while (b + 1 < size && blockStart(sample, b + 1) - (b + 1) <= i) b++;
  return i + b < memberAt(sample, b) ? i + b : i + b + 1;
}
