/** Writes into a buffer, one piece after the other. The buffer must be eight bytes longer than what is written. */
import { decoder, encoder } from "../../openapi/text/utf-8.ts";

/** A buffer, and the position of the next byte. */
export interface ByteWriter {
  readonly bytes: Uint8Array;
  /** The same bytes, for writing several at a time. */
  readonly view: DataView;
  at: number;
}

export function byteWriterOn(bytes: Uint8Array): ByteWriter {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
}

/** A text as its UTF-8 bytes. */
export function textBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** What was written so far, as text. */
export function writtenText({ bytes, at }: ByteWriter): string {
  return decoder.decode(bytes.subarray(0, at));
}

/** Taken from its prototype: on a `Buffer` the engine would look it up at each call. */
const { set } = Uint8Array.prototype;

/** Appends prepared bytes. */
export function writeBytes(writer: ByteWriter, fragment: Uint8Array): void {
  set.call(writer.bytes, fragment, writer.at);
  writer.at += fragment.length;
}

export function writeByte(writer: ByteWriter, byte: number): void {
  writer.bytes[writer.at++] = byte;
}

const wordBytes = 8;

/** Short prepared texts of ASCII, as one to five words of eight bytes. Copying words is faster than a call of `set`. */
export interface ShortTexts {
  /** Doubles, because a DataView copies a double as a whole. Eight bytes of ASCII are never NaN. */
  readonly words: Float64Array;
  /** Words of each text. The rest of a shorter text is overwritten by what follows. */
  readonly perText: number;
  /** Bytes of each text. */
  readonly lengths: Uint8Array;
}

/** @param longest Bytes of the longest text. */
export function emptyShortTexts(count: number, longest: number): ShortTexts {
  const perText = Math.ceil(longest / wordBytes);
  return { words: new Float64Array(count * perText), perText, lengths: new Uint8Array(count) };
}

/** The same texts, and room for as many more. */
export function grownShortTexts({ words, perText, lengths }: ShortTexts): ShortTexts {
  const grown = {
    words: new Float64Array(2 * words.length),
    perText,
    lengths: new Uint8Array(2 * lengths.length),
  };
  grown.words.set(words);
  grown.lengths.set(lengths);
  return grown;
}

export function setShortText({ words, perText, lengths }: ShortTexts, index: number, text: string): void {
  for (let i = 0; i < perText; i++) {
    for (let j = 0; j < wordBytes; j++) oneWord.setUint8(j, text.charCodeAt(wordBytes * i + j) || space);
    words[index * perText + i] = oneWord.getFloat64(0, true);
  }
  lengths[index] = text.length;
}

const space = 32;
const oneWord = new DataView(new ArrayBuffer(wordBytes));

export function shortTexts(texts: readonly string[]): ShortTexts {
  const table = emptyShortTexts(texts.length, Math.max(...texts.map(({ length }) => length)));
  const { words, perText, lengths } = table;
  // As one text: to set them one by one took a fiftieth of the start.
  const whole = textBytes(texts.map((text) => text.padEnd(wordBytes * perText)).join(""));
  const view = new DataView(whole.buffer, whole.byteOffset);
  for (let i = 0; i < words.length; i++) words[i] = view.getFloat64(wordBytes * i, true);
  lengths.set(texts.map(({ length }) => length));
  return table;
}

/** Appends one of the texts. Written out, because a loop takes four times as long. */
export function writeWords(writer: ByteWriter, { words, perText, lengths }: ShortTexts, index: number): void {
  const { view, at } = writer;
  const from = index * perText;
  view.setFloat64(at, words[from]!, true);
  if (perText > 1) {
    view.setFloat64(at + 8, words[from + 1]!, true);
    if (perText > 2) {
      view.setFloat64(at + 16, words[from + 2]!, true);
      if (perText > 3) {
        view.setFloat64(at + 24, words[from + 3]!, true);
        if (perText > 4) view.setFloat64(at + 32, words[from + 4]!, true);
      }
    }
  }
  writer.at = at + lengths[index]!;
}
