/** Windows that a target shows as whole days, though instants were sent. */
import type { Page, ParsedExchange } from "../parsed-exchange.ts";
import { isOfList } from "../parsed-exchange.ts";
import { type Bound, isShownAsDay } from "../request/instant.ts";

/** Why nothing follows from such a window. */
export const showsWholeDays = "the target shows whole days as the window";

const bounds: readonly Bound[] = ["start", "end"];

/** The bound of a page that is shown as the edge of its day: what was sent, and what is shown. */
export function dayShownBy(
  parsed: ParsedExchange,
): { readonly sent: string; readonly shown: unknown } | undefined {
  if (!isOfList(parsed) || !parsed.page) return undefined;
  const { list } = parsed.query.operation;
  const { echo }: Page = parsed.page;
  return bounds
    .map((bound) => ({ bound, name: list.window?.[bound] ?? "" }))
    .filter(({ bound, name }) => isShownAsDay(parsed.query.sent[name], echo[name], bound))
    .map(({ name }) => ({ sent: parsed.query.sent[name]!, shown: echo[name] }))[0];
}
