/**
 * The encoder and the decoder of UTF-8. Jest's jsdom has neither, though the code runs in Node there. Elsewhere, as in
 * browsers, they are globals.
 */
interface Coders {
  readonly TextEncoder: typeof TextEncoder;
  readonly TextDecoder: typeof TextDecoder;
}

const coders: Coders = "TextEncoder" in globalThis ? globalThis : process.getBuiltinModule("node:util");

export const encoder = new coders.TextEncoder();
export const decoder = new coders.TextDecoder();
