/** Finds any of several texts in another one. The time follows from its length, however many are looked for. */

export type Range = readonly [from: number, to: number];

/** The places of the texts in another one. They may overlap. */
export type TextFinder = (text: string) => readonly Range[];

const fewStarts = 50;

/** A beginning of one or more of the texts. */
interface Beginning {
  readonly length: number;
  readonly next: Map<string, Beginning>;
  /** The longest other beginning with which this one ends. */
  shorter: Beginning | undefined;
  /** The length of the longest whole text with which it ends; 0 for none. */
  whole: number;
}

/**
 * The algorithm of Aho and Corasick.
 * @param leastLength A beginning of at least this length counts as the whole text.
 */
export function createTextFinder(texts: readonly string[], leastLength: number): TextFinder {
  const starts = [...new Set(texts.map((text) => text.slice(0, leastLength)))];
  let made: Beginning | undefined;
  return (text) => {
    // Most texts have none of them, and to look for a few starts is much faster than to make all beginnings.
    if (starts.length <= fewStarts && !starts.some((start) => text.includes(start))) return [];
    made ??= beginningsOf(texts);
    const empty = made;
    const found: Range[] = [];
    let longest = empty;
    for (let i = 0; i < text.length; i++) {
      longest = longer(longest, text[i] as string) ?? empty;
      const length = longest.length >= leastLength ? longest.length : longest.whole;
      if (length > 0) found.push([i + 1 - length, i + 1]);
    }
    return found;
  };
}

/** The longest beginning that ends with a given one, or with its end, and a character. */
function longer(beginning: Beginning | undefined, character: string): Beginning | undefined {
  for (let each = beginning; each; each = each.shorter) {
    const next = each.next.get(character);
    if (next) return next;
  }
  return undefined;
}

/** The empty beginning, which leads to all others. */
function beginningsOf(texts: readonly string[]): Beginning {
  const empty = beginning(0);
  for (const text of texts) {
    let last = empty;
    for (let i = 0; i < text.length; i++) {
      const character = text[i] as string;
      const next = last.next.get(character) ?? beginning(i + 1);
      last.next.set(character, next);
      last = next;
    }
    last.whole = text.length;
  }
  // The shorter ones first: the list grows while it is read.
  const all = [empty];
  for (const each of all) {
    for (const [character, next] of each.next) {
      next.shorter = longer(each.shorter, character) ?? empty;
      next.whole = Math.max(next.whole, next.shorter.whole);
      all.push(next);
    }
  }
  return empty;
}

function beginning(length: number): Beginning {
  return { length, next: new Map(), shorter: undefined, whole: 0 };
}
