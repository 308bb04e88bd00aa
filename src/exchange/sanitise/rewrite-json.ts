/** Rewrites JSON as text: all that is not rewritten stays to the byte, be it blanks, `1.0` or a name twice. */

/** What becomes of names, texts and numbers, by place. `P` is what the caller knows of a place. */
export interface JsonRewriter<P> {
  readonly root: P;
  /** The place of a member of an object, by its name, or of an item of a list. */
  childPlace(place: P, name?: string): P;
  /** @param place That of the object. */
  name(name: string, place: P): string;
  string(value: string, place: P): string;
  /** @param text The number as it is written. */
  number(text: string, place: P): string;
}

/** @param text Valid JSON, however deep: nesting costs no stack. */
export function rewriteJson<P>(text: string, rewriting: JsonRewriter<P>): string {
  const around: Container<P>[] = [];
  let out = "";
  for (const token of tokensOf(text)) {
    const container = around.at(-1);
    const first = token[0]!;
    if (first === "{" || first === "[") {
      around.push({
        place: placeIn(container, rewriting),
        isObject: first === "{",
        awaitsName: first === "{",
      });
      out += token;
    } else if (first === "}" || first === "]") {
      around.pop();
      out += token;
    } else if (first === ",") {
      if (container) container.awaitsName = container.isObject;
      out += token;
    } else if (first === '"' && container?.awaitsName) {
      const name: string = JSON.parse(token);
      container.name = name;
      container.awaitsName = false;
      out += written(token, name, rewriting.name(name, container.place));
    } else if (first === '"') {
      const value: string = JSON.parse(token);
      out += written(token, value, rewriting.string(value, placeIn(container, rewriting)));
    } else {
      out += isNumber.test(token) ? rewriting.number(token, placeIn(container, rewriting)) : token;
    }
  }
  return out;
}

function placeIn<P>(container: Container<P> | undefined, { root, childPlace }: JsonRewriter<P>): P {
  return container === undefined ? root : childPlace(container.place, container.name);
}

interface Container<P> {
  readonly place: P;
  readonly isObject: boolean;
  /** Whether the next text of an object is a name. */
  awaitsName: boolean;
  /** Of the member at pseudonymiser; none in a list. */
  name?: string;
}

const isNumber = /^-?\d/;

/** What did not change keeps the way it was escaped. */
function written(token: string, before: string, after: string): string {
  return before === after ? token : JSON.stringify(after);
}

/** Texts, punctuation, and runs of anything else. Texts are walked: on long ones a pattern might run out of stack. */
function* tokensOf(text: string): Generator<string> {
  const plain = /\s+|[^\s{}[\],:"]+/y;
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    if (text[at] === '"') {
      while (text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
      end += 1;
    } else if (!punctuation.has(text[at]!)) {
      plain.lastIndex = at;
      end = plain.test(text) ? plain.lastIndex : end;
    }
    yield text.slice(at, end);
    at = end;
  }
}

const punctuation: ReadonlySet<string> = new Set("{}[],:");
