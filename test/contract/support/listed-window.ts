/** A window of one day with six clicks, and its listing. */
import type { Fields } from "../../../src/contract/read/response/row.ts";
import { page } from "./written-exchanges.ts";

export type WrittenPage = Parameters<typeof page>[0];

export const row = (id: string, time: string, judged: Fields = {}): Fields => ({
  id,
  created_at: `2026-01-10T${time}+00:00`,
  ...judged,
});
export const bot = { is_bot: true };
export const duplicate = { is_duplicate: true };
export const rows = [
  row("f", "23:59:59"),
  row("e", "12:00:00", bot),
  row("d", "11:00:00", duplicate),
  row("c", "11:00:00", { is_bot: false, is_duplicate: false }),
  row("b", "10:00:00", { ...bot, ...duplicate }),
  row("a", "00:00:00"),
];
export const query = (start: string, end: string, more = "limit=100") =>
  `date_start=2026-01-10T${start}Z&date_end=2026-01-10T${end}Z&${more}`;
export const whole: WrittenPage = { query: query("00:00:00", "23:59:59"), rows };
export const listing = page(whole);
