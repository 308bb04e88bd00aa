/** What is no text of clicks, and the line of it. */
export class TextFault extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}
