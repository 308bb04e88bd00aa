/** What the set of broken claims suggests. */

/** A likely cause of a set of broken claims, such as "offset ignored"; nothing when the set is not telling. */
export function likelyCause(broken: ReadonlySet<string>): string | undefined {
  return causes.find(
    ({ needs, lacks = [] }) => needs.every((id) => broken.has(id)) && !lacks.some((id) => broken.has(id)),
  )?.phrase;
}

interface Cause {
  readonly phrase: string;
  /** Claims that must all be broken. */
  readonly needs: readonly string[];
  /** Claims that must all stand. */
  readonly lacks?: readonly string[];
}

const causes: readonly Cause[] = [];
