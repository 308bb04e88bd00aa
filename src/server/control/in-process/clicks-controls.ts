/** Gives links of one session clicks of the user's own, in process. */
import type { components } from "../../../openapi/generated/admin-types.gen.ts";
import { KitError } from "../../../openapi/kit-error.ts";
import { parsedJson } from "../../../openapi/text/parsed-json.ts";
import { countUntil } from "../../../world/stored/stored-clicks.ts";
import { ownClicks } from "../../own/own-clicks.ts";
import { isOwnClicks, type OwnClicks } from "../../own/own-clicks-collector.ts";
import { isGone } from "../../resources/resources.ts";
import { setOwnClicks } from "../../session/own-clicks-of-session.ts";
import { refresh, type Session } from "../../session/session.ts";
import { linkPrefix } from "../../settings/scenarios.ts";
import { expectNoReplay } from "../options/expect-no-replay.ts";

/** What became of clicks that were given to a link. */
export type GivenClicks = components["schemas"]["GivenClicks"];

/** The clicks of links in a session. */
export interface ClicksControls {
  /**
   * Gives a link these clicks in the place of all that it has, in this session alone. An unknown link exists from then on.
   * @param rows Rows with `id`, `created_at`, `is_bot` and `is_duplicate`; their text, which is NDJSON, a JSON list, saved
   * responses or CSV; or what `ownClicks` or `readClicks` returned.
   * @throws KitError `invalid_clicks` with the place of each wrong row; `invalid_option`, also in a replay;
   * `too_many_clicks` when there is no memory for them.
   */
  set(link: string, rows: Iterable<object> | string | OwnClicks): GivenClicks;
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
      if (isGone(session.resources, link)) {
        const message = `The link ${link} was deleted in this session, or created in another one.`;
        throw new KitError("invalid_option", message);
      }
      const given = isOwnClicks(rows) ? rows : ownClicks(listedRows(rows), { link });
      const stored = clicksOf(given, link);
      replace(session, link, stored);
      const { clicks, repeated } = given;
      return { link, clicks, repeated, listed: countUntil(stored, session.clock.nowMs()) };
    },
    remove: (link) => replace(sessionFor(current, link), link, undefined),
  };
}

/** The rows of a JSON list, so that a wrong one is named by its number: such a text often has a single line. */
function listedRows(rows: Iterable<object> | string): Iterable<object> | string {
  const value = typeof rows === "string" && /^[\s\uFEFF]*\[/.test(rows) ? parsedJson(rows.trim()) : undefined;
  return Array.isArray(value) ? value : rows;
}

function sessionFor(current: () => Session, link: string): Session {
  if (typeof link !== "string" || link === "")
    throw new KitError("invalid_option", `link is ${JSON.stringify(link)}, but takes the id of a link.`);
  if (link.startsWith(linkPrefix)) {
    const message = `${link} is a reserved id: its clicks follow from its name. Give the clicks to another link.`;
    throw new KitError("invalid_option", message);
  }
  const session = current();
  expectNoReplay(session, "Clicks");
  return session;
}

function replace(session: Session, link: string, clicks: Parameters<typeof setOwnClicks>[2]): void {
  if (!setOwnClicks(session, link, clicks)) {
    const message =
      "The memory for clicks and changes of sessions is used up: end sessions, take clicks away, or start the mock with more memory.";
    throw new KitError("too_many_clicks", message);
  }
  refresh(session);
}

function clicksOf({ links }: OwnClicks, link: string) {
  const other = [...links.keys()].find((name) => name !== link);
  const stored = links.get(link);
  if (other === undefined && stored) return stored;
  if (other === undefined)
    throw new KitError("invalid_clicks", "There are no clicks, and none names a link.");
  const message = `A row names the link ${other} in smart_link_id, and the clicks are for ${link}. Leave the field out, or give them to ${other}.`;
  throw new KitError("invalid_clicks", message);
}
