/** One setting: its flag, its help text, what it accepts, and how it is read and shown. */
export interface SettingRow<T> {
  /** Type of the flag. */
  readonly type: "string" | "strings" | "number" | "integer" | "boolean" | "choice";
  readonly default?: unknown;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** What the help text calls the value, such as `LIST`. */
  readonly value?: string;
  /** What it does, as a phrase for the help text. */
  readonly help: string;
  /** What it accepts, for error messages. */
  readonly takes: string;
  /** What it may be, for "did you mean" in error messages. */
  readonly candidates?: readonly string[];
  /** What it takes instead of a value that is nearly right. */
  readonly hint?: (given: string) => string | undefined;
  /** Whether a request can set it for itself, with `Prefer`. */
  readonly perRequest: boolean;
  /** Reads text or a JSON value; undefined when it is invalid. */
  readonly read: (given: unknown) => T | undefined;
  /** The value as JSON, where it is not JSON already. */
  readonly show?: (value: T) => unknown;
}
