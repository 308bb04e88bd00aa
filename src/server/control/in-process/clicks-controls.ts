/** Gives links of one session clicks of the user's own, in process. */
import { expectArgument, someText } from "../../../openapi/expect-argument.ts";
import type { components } from "../../../openapi/generated/admin-types.gen.ts";
import { KitError } from "../../../openapi/kit-error.ts";
import { ownClicks } from "../../own/own-clicks.ts";
import type { OwnClicks } from "../../own/own-clicks-collector.ts";
import { isGone } from "../../resources/resources.ts";
import { setOwnClicks } from "../../session/own-clicks-of-session.ts";
import { refresh, type Session } from "../../session/session.ts";
import { linkPrefix } from "../../settings/scenarios.ts";
import { groundTruthOf } from "../../truth/ground-truth.ts";
import { expectNoReplay } from "../options/expect-no-replay.ts";

/** What became of clicks that were given to a link. */
export type GivenClicks = components["schemas"]["GivenClicks"];

/** The clicks of links in a session. */
export interface ClicksControls {
  /**
   * Gives a link these clicks in the place of all that it has, in this session alone. An unknown link exists from then on.
   * @param rows Rows with `id`, `created_at`, `is_bot` and `is_duplicate`, or their text: NDJSON, a JSON list, saved
   * responses or CSV.
   * @throws KitError `invalid_clicks` with the place of each wrong row; `invalid_option`, also in a replay;
   * `too_many_clicks` when there is no memory for them.
   */
  set(link: string, rows: Iterable<object> | string): GivenClicks;
  /**
   * Gives a link the clicks that it has without `set`.
   * @throws KitError `invalid_option`
   */
  remove(link: string): void;
}

export function clicksControls(current: () => Session): ClicksControls {
  return {
    set(link, rows) {
      const session = sessionFor(current, link);
      const given = ownClicks(typeof rows === "string" ? rowsOrText(rows) : rows, { link });
      replace(session, link, clicksOf(given, link));
      const { clicks, repeated } = given;
      return { link, clicks, repeated, listed: listedOf(session, link, given) };
    },
    remove: (link) => replace(sessionFor(current, link), link, undefined),
  };
}

/** A list may be empty: then the link has no clicks. Another text without clicks is a mistake. */
function rowsOrText(text: string): Iterable<object> | string {
  return /^\s*\[\s*\]\s*$/.test(text) ? [] : text;
}

function sessionFor(current: () => Session, link: string): Session {
  expectArgument("clicks", link, someText);
  if (link.startsWith(linkPrefix)) {
    const message = `${link} is a reserved id: its clicks follow from its name. Give the clicks to another link.`;
    throw new KitError("invalid_option", message);
  }
  const session = current();
  if (isGone(session.resources, link))
    throw new KitError("invalid_option", `The link ${link} was deleted in this session.`);
  expectNoReplay(session, "Clicks");
  return session;
}

function replace(session: Session, link: string, clicks: Parameters<typeof setOwnClicks>[2]): void {
  if (!setOwnClicks(session, link, clicks))
    throw new KitError("too_many_clicks", "The memory for clicks and changes of sessions is used up.");
  refresh(session);
}

function clicksOf({ links }: OwnClicks, link: string) {
  const other = [...links.keys()].find((name) => name !== link);
  if (other === undefined) return links.get(link);
  const message = `A row names the link ${other} in smart_link_id, and the clicks are for ${link}. Leave the field out, or give them to ${other}.`;
  throw new KitError("invalid_clicks", message);
}

function listedOf(session: Session, link: string, { span }: OwnClicks): number {
  if (!span) return 0;
  const [date_start, date_end] = [span.fromMs, span.toMs].map((ms) => new Date(ms).toISOString());
  const truth = groundTruthOf(session, link, { date_start, date_end });
  return truth && "totals" in truth ? truth.totals.clicks : 0;
}
