/** The end of a command's output. The rest is dropped, so that an endless output needs no memory. */
import { StringDecoder } from "node:string_decoder";

export interface OutputTail {
  readonly add: (bytes: Buffer) => void;
  /** The last characters. A line that was cut is marked by `...`. */
  readonly text: () => string;
}

/** @param most Characters that are kept. */
export function outputTail(most: number): OutputTail {
  const decoder = new StringDecoder("utf8");
  let kept = "";
  let isCut = false;
  return {
    add(bytes) {
      kept += decoder.write(bytes);
      // Cut late: one cut for many small pieces.
      if (kept.length > 2 * most) {
        kept = kept.slice(-most);
        isCut = true;
      }
    },
    text: () => (isCut || kept.length > most ? `...${kept.slice(-most)}` : kept),
  };
}
