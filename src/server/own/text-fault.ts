/** What is no text of clicks, and the line of it; undefined where it has no lines. */
export class TextFault extends Error {
  readonly line: number | undefined;

  constructor(line: number | undefined, reason: string) {
    super(reason);
    this.line = line;
  }
}
