/** Colours of a terminal, or none. */

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof codes;

/** Wraps text in a colour, where colours are wanted. */
export type Colourise = (colour: Colour, text: string) => string;

export function colouriser(colour: boolean): Colourise {
  return colour ? (name, text) => `\u001b[${codes[name]}m${text}\u001b[0m` : (_, text) => text;
}
