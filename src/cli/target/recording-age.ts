/** How old a recording may be before the command says so. */
import type { Io } from "../io.ts";

export const maxAgeFlag = {
  type: "number",
  min: 0,
  value: "DAYS",
  help: "say on standard error when a recording is older; the exit code stays",
} as const;

/** A recording by its file, and when it was made (RFC 3339). */
interface DatedFile {
  readonly path: string;
  readonly recordedAt: string;
}

interface AgeLimit {
  /** Days; undefined for no limit. */
  readonly maxAge: number | undefined;
  readonly io: Io;
}

const msPerDay = 86_400_000;

export function noteAge({ path, recordedAt }: DatedFile, { maxAge, io }: AgeLimit): void {
  const days = (io.now() - Date.parse(recordedAt)) / msPerDay;
  if (maxAge === undefined || days <= maxAge) return;
  const age = Math.floor(days) === 1 ? "1 day" : `${Math.floor(days)} days`;
  io.stderr(
    `${path} was recorded ${age} ago, on ${recordedAt.slice(0, 10)}: older than --max-age ${maxAge}.\n`,
  );
}
