/** Prepared texts around a day of the calendar, such as `"2026-01-31T`. Each is made when it is first needed. */
import { dayText, firstDay, lastDay } from "../model/calendar.ts";
import {
  type ByteWriter,
  emptyShortTexts,
  type ShortTexts,
  setShortText,
  textBytes,
  writeBytes,
  writeWords,
} from "./byte-writer.ts";

export interface DayTexts {
  readonly before: string;
  readonly after: string;
  readonly prepared: ShortTexts;
}

export function dayTexts(before: string, after: string): DayTexts {
  const longest = before.length + "2026-01-31".length + after.length;
  return { before, after, prepared: emptyShortTexts(lastDay - firstDay + 1, longest) };
}

/** Appends the text of a day. Days outside the calendar are not prepared. */
export function writeDayText(writer: ByteWriter, { before, after, prepared }: DayTexts, day: number): void {
  const index = day - firstDay;
  if (index < 0 || day > lastDay) {
    writeBytes(writer, textBytes(before + dayText(day) + after));
    return;
  }
  if (prepared.lengths[index] === 0) setShortText(prepared, index, before + dayText(day) + after);
  writeWords(writer, prepared, index);
}
