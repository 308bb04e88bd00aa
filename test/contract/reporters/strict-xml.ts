/** A strict reader of XML, and of HTML written like it: throws at the first thing that is not in order. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const token =
  /<\?xml version="1\.0" encoding="UTF-8"\?>\n|<!doctype html>\n|<(\/?)([a-z][a-z0-9-]*)((?: [a-zA-Z-]+(?:="[^"<]*")?)*)(\/?)>|([^<]+)/gy;
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** @param voids Names of elements that have no end tag, as HTML has. */
export function readXml(text: string, voids: readonly string[] = []): Element {
  if (text.includes("]]>")) throw new Error("the end of a CDATA section");
  if (illegal.test(text)) throw new Error("an illegal character");
  const root = { name: "", attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const [, end, name, attributes = "", selfClosing, words] = token.exec(text) ?? broken(text, at);
    const parent = open.at(-1)!;
    if (words !== undefined) parent.children.push(decoded(words));
    if (name === undefined) continue;
    if (end === "/") {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
      continue;
    }
    const element = { name, attributes: readAttributes(attributes), children: [] };
    parent.children.push(element);
    if (selfClosing !== "/" && !voids.includes(name)) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> stays open`);
  const elements = root.children.filter((child) => typeof child !== "string");
  if (elements.length !== 1) throw new Error(`${elements.length} roots`);
  return elements[0]!;
}

/** All elements of a name, in order. */
export function elementsOf(element: Element, name?: string): readonly Element[] {
  const below = element.children.flatMap((child) =>
    typeof child === "string" ? [] : elementsOf(child, name),
  );
  return name === undefined || element.name === name ? [element, ...below] : below;
}

/** All text in an element. */
export function textIn(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}

function broken(text: string, at: number): never {
  throw new Error(`not in order at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g)];
  const names = new Set(pairs.map(([, name]) => name));
  if (names.size < pairs.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs.map(([, name, value = ""]) => [name, decoded(value)]));
}

function decoded(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (whole, name: string) => {
    const character = name.endsWith(";") ? entities[name.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`a stray ampersand: ${whole}`);
    return character;
  });
}
