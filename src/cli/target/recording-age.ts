/** How old a recording may be before the command says so. */
import { countOf } from "../../openapi/text/count-of.ts";
import type { Io } from "../io.ts";

export const maxAgeFlag = {
  type: "number",
  min: 0,
  value: "DAYS",
  help: "say on standard error when a recording is older; the exit code does not change",
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
  io.stderr(
    `${path} was recorded ${ageText(days, maxAge)} ago, on ${recordedAt.slice(0, 10)}: older than --max-age ${maxAge}.\n`,
  );
}

/** In whole days where they are more than the limit: `1 day` would not be older than 1. */
function ageText(days: number, maxAge: number): string {
  const whole = Math.floor(days);
  if (whole > maxAge) return countOf(whole, "day");
  return days < 2 ? countOf(Math.ceil(24 * days), "hour") : `more than ${countOf(whole, "day")}`;
}
