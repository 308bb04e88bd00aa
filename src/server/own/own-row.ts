/** Reads a row of a click that a user brings, and says what is wrong with it. */

import { editions } from "../../openapi/editions.ts";
import { dayOf, dayText, firstDay, lastDay } from "../../world/model/calendar.ts";
import type { ClickClass } from "../../world/model/traffic.ts";
import type { ClickToStore } from "../../world/stored/click-store.ts";
import { mostRowBytes, packedFields, type RowTexts } from "../../world/stored/packed-rows.ts";
import { millisecondOf, parseInstant } from "../../world/time/parse-instant.ts";

/** A click, and the link that its row names. */
export interface OwnRow extends ClickToStore {
  readonly link: string | undefined;
}

/** The field of a row that names its link. It is no field of a click. */
export const linkField = "smart_link_id";

const { fields } = editions["2026-09"];
const documented: ReadonlySet<string> = new Set([...fields, linkField]);
const needed = ["id", "created_at", "is_bot", "is_duplicate"];

interface FieldType {
  readonly takes: string;
  readonly isRight: (value: unknown) => boolean;
}

const text: FieldType = {
  takes: "text or null",
  isRight: (value) => value === null || typeof value === "string",
};
const mark: FieldType = { takes: "true or false", isRight: (value) => typeof value === "boolean" };

/** The types of fields that are not texts, as openapi.yaml has them. Ajv would take a third of the time of a start to load. */
const types: Readonly<Record<string, FieldType>> = {
  id: { takes: "a text that is not empty", isRight: (value) => typeof value === "string" && value !== "" },
  is_bot: mark,
  is_duplicate: mark,
  gross_clicks: {
    takes: "a whole number from 1 on",
    isRight: (value) => Number.isInteger(value) && Number(value) > 0,
  },
};

function typeOf(field: string): FieldType {
  return types[field] ?? text;
}

/** @returns The row, or what is wrong with it, as the end of a sentence that begins with the row. */
export function readOwnRow(value: unknown): OwnRow | { readonly wrong: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { wrong: "is not an object with the fields of a click" };
  const row = value as Readonly<Record<string, unknown>>;
  const lacking = needed.find((field) => row[field] === undefined);
  if (lacking !== undefined) return { wrong: `has no ${lacking}${otherSpelling(row, lacking)}` };
  const link = row[linkField];
  if (link !== undefined && (typeof link !== "string" || link === ""))
    return { wrong: `has a ${linkField} that is no text` };
  const instantMs = createdMsOf(row.created_at);
  if (typeof instantMs === "string") return { wrong: `has a created_at that ${instantMs}` };
  const field = fields.find((field) => row[field] !== undefined && !typeOf(field).isRight(row[field]));
  if (field !== undefined)
    return { wrong: `has a wrong ${field}: it must be ${typeOf(field).takes}${blanksAround(row[field])}` };
  const texts = textsOf(row);
  if ("wrong" in texts) return texts;
  if (texts.reduce((sum, text) => sum + 3 * (text?.length ?? 0), 0) > mostRowBytes)
    return { wrong: `is too long: its values may have ${mostRowBytes / 3} characters together` };
  const clickClass = ((row.is_bot === true ? 1 : 0) + (row.is_duplicate === true ? 2 : 0)) as ClickClass;
  return { link, instantMs, clickClass, texts };
}

/** Says which field of the row is the one that it lacks, in other letters: `ID`, `createdAt`. */
function otherSpelling(row: object, lacking: string): string {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, "");
  const name = Object.keys(row).find((each) => each !== lacking && plain(each) === plain(lacking));
  return name === undefined ? "" : `: it has ${JSON.stringify(name)}, and names are written as in the API`;
}

function blanksAround(value: unknown): string {
  return typeof value === "string" && value.trim() !== value ? ", without blanks around it" : "";
}

/** Milliseconds since 1970, or what is wrong with the instant. */
function createdMsOf(value: unknown): number | string {
  if (typeof value !== "string") return "is no text";
  if (blanksAround(value) !== "") return "has blanks around it: write none beside the separators of CSV";
  const instant = parseInstant(value);
  if ("wrong" in instant) return `is no instant: ${instant.wrong}`;
  if (instant.bareDay) return "is a day without a time";
  const day = dayOf(instant.second);
  if (day < firstDay || day > lastDay)
    return `lies outside the sandbox's calendar, ${dayText(firstDay)} to ${dayText(lastDay)}`;
  return millisecondOf(value, instant);
}

function textsOf(row: Readonly<Record<string, unknown>>): RowTexts | { readonly wrong: string } {
  try {
    return [...packedFields.map((field) => jsonOf(field, row[field])), furtherFields(row)];
  } catch (error) {
    const why =
      error instanceof InexactNumber
        ? `has a number in ${error.message} that is not kept exactly: ${wayOut(error.message)}`
        : "cannot be written as JSON: it is nested too deep, or holds itself, or a BigInt";
    return { wrong: why };
  }
}

/** Its message is the field. */
class InexactNumber extends Error {}

function wayOut(field: string): string {
  return documented.has(field) ? `the largest is ${Number.MAX_SAFE_INTEGER}` : "write it as a text";
}

/** @throws InexactNumber also for what JSON does not have, such as what is read of `1e400` */
function jsonOf(field: string, value: unknown): string | undefined {
  if (typeof value === "string") return JSON.stringify(value);
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === "number" && !isExact(each)) throw new InexactNumber(field);
    return each;
  });
}

/** Of larger whole numbers, several are read as the same. */
function isExact(number: number): boolean {
  return Number.isInteger(number) ? Number.isSafeInteger(number) : Number.isFinite(number);
}

/** The fields that are not documented, as they follow the others in a row. */
function furtherFields(row: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(row).filter((name) => !documented.has(name));
  const members = names.flatMap((name) => {
    const value = jsonOf(name, row[name]);
    return value === undefined ? [] : [`,${JSON.stringify(name)}:${value}`];
  });
  return members.length === 0 ? undefined : members.join("");
}
