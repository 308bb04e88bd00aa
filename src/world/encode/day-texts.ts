/** Prepared texts around a day of the calendar, such as `"2026-01-31T`. Each is made when it is first needed. */
import { dayText, firstDay, lastDay } from "../model/calendar.ts";
import {
  type ByteWriter,
  emptyShortTexts,
  grownShortTexts,
  type ShortTexts,
  setShortText,
  textBytes,
  writeBytes,
  writeWords,
} from "./byte-writer.ts";

export interface DayTexts {
  readonly before: string;
  readonly after: string;
  /** From the first day of the calendar on. It grows: texts for all of it would take two megabytes at the start. */
  prepared: ShortTexts;
}

const firstDays = 1024;

export function dayTexts(before: string, after: string): DayTexts {
  const longest = before.length + "2026-01-31".length + after.length;
  return { before, after, prepared: emptyShortTexts(firstDays, longest) };
}

/** Appends the text of a day. Days outside the calendar are not prepared. */
export function writeDayText(writer: ByteWriter, texts: DayTexts, day: number): void {
  const index = day - firstDay;
  if (index < 0 || day > lastDay) {
    writeBytes(writer, textBytes(texts.before + dayText(day) + texts.after));
    return;
  }
  const { lengths } = texts.prepared;
  if (index >= lengths.length || lengths[index] === 0) prepare(texts, day);
  writeWords(writer, texts.prepared, index);
}

function prepare(texts: DayTexts, day: number): void {
  const index = day - firstDay;
  while (index >= texts.prepared.lengths.length) texts.prepared = grownShortTexts(texts.prepared);
  setShortText(texts.prepared, index, texts.before + dayText(day) + texts.after);
}
