/** Text that a header can hold. */

/** A header may hold visible ASCII only. */
export function headerText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
