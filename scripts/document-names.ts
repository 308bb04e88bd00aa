/** The few types that declarations of the package take from openapi.yaml, so that they need not hold its whole text. */

interface Document {
  readonly "x-assumptions": Readonly<Record<string, { readonly alternatives: readonly unknown[] }>>;
  readonly paths: Readonly<Record<string, { readonly get?: { readonly "x-edition": string } }>>;
}

/** TypeScript: the alternatives of each assumption, the paths that can be read, and the editions. */
export function documentNames(document: Document): string {
  const alternatives = Object.entries(document["x-assumptions"]).map(
    ([id, one]) => `  readonly ${id}: ${unionOf(one.alternatives)};\n`,
  );
  const read = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []));
  return [
    `export interface Alternatives {\n${alternatives.join("")}}\n`,
    `export type ReadPath = ${unionOf(read.map(({ path }) => path))};\n`,
    `export type Edition = ${unionOf(read.map(({ get }) => get["x-edition"]))};\n`,
  ].join("");
}

function unionOf(values: readonly unknown[]): string {
  return [...new Set(values)].map((value) => JSON.stringify(value)).join(" | ");
}
