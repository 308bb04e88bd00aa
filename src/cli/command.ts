/** A command of the command line. */
import type { FlagTable } from "./flag.ts";

export interface Command<T extends FlagTable = FlagTable> {
  readonly name: string;
  readonly about: string;
  readonly flags: T;
  /** The arguments without dashes, in order; `[NAME]` may be left out. */
  readonly positionals: Readonly<Record<string, string>>;
  /** What the command that stands after `--` is for. Absent when there is none. */
  readonly runs?: string;
  /** Flags that people may expect, with the reason why there is none. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly examples?: readonly string[];
}
