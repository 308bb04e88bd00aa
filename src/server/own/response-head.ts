/** Finds the heads of responses in a text, as `curl -i` writes them, so that they can be passed over. */

/** Takes the next character outside of the bodies, and says whether it belongs to a head. */
export type HeadReader = (code: number) => "head" | "broken head" | "none";

const start = "HTTP/";
const [newline, carriageReturn] = [10, 13];

/** A head goes on up to its first empty line. */
export function createHeadReader(): HeadReader {
  let [matched, lineLength] = [0, 0];
  return (code) => {
    if (matched < start.length) {
      if (code !== start.charCodeAt(matched)) return matched === 0 ? "none" : "broken head";
      lineLength = ++matched;
    } else if (code !== newline) {
      if (code !== carriageReturn) lineLength++;
    } else {
      if (lineLength === 0) matched = 0;
      lineLength = 0;
    }
    return "head";
  };
}
