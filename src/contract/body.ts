/** The body of an answer as JSON, however hostile. */

/** Far deeper than any page: past it a body is no page, and only costs memory. */
const deepest = 100;

/** The parsed body; `undefined` when it is not JSON, or nested deeper than any page. */
export function readBody(body: string): unknown {
  try {
    return isShallow(body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether JSON is nested no deeper than a page may be. Of what is not JSON it may say anything. */
function isShallow(body: string): boolean {
  let depth = 0;
  for (let at = 0; at < body.length; at += 1) {
    const character = body[at];
    if (character === '"') at = endOfText(body, at);
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > deepest) return false;
  }
  return true;
}

/** Where the text that begins at a quotation mark ends; the end of all when it does not. */
function endOfText(body: string, start: number): number {
  for (let at = start + 1; at < body.length; at += 1) {
    if (body[at] === "\\") at += 1;
    else if (body[at] === '"') return at;
  }
  return body.length;
}
