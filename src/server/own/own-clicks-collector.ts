/** Clicks that a user brings, collected by link. */
import { expectOptions, someText } from "../../openapi/expect-argument.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { type ClickStore, createClickStore } from "../../world/stored/click-store.ts";
import { emptyRows, trimRows } from "../../world/stored/packed-rows.ts";
import type { StoredClicks } from "../../world/stored/stored-clicks.ts";
import { linkField, readOwnRow } from "./own-row.ts";

/** Clicks to serve instead of generated ones. */
export interface OwnClicks {
  /** By the id of their link. */
  readonly links: ReadonlyMap<string, StoredClicks>;
  /** Different clicks. */
  readonly clicks: number;
  /** Rows that were given again, with the same values. */
  readonly repeated: number;
  /** The recordings among their files, and when each was made (RFC 3339). */
  readonly recordings: readonly { readonly path: string; readonly recordedAt: string }[];
  /** The first and the last click, in milliseconds since 1970; undefined when there is none. */
  readonly span: { readonly fromMs: number; readonly toMs: number } | undefined;
}

export function isOwnClicks(given: unknown): given is OwnClicks {
  return typeof given === "object" && given !== null && (given as Partial<OwnClicks>).links instanceof Map;
}

export interface OwnClicksOptions {
  /** The link of rows that name none in `smart_link_id`. */
  readonly link?: string | undefined;
}

/** Collects rows, and stores them by link. */
export interface OwnClicksCollector {
  /**
   * @param place Where the row stands, such as `clicks.ndjson:17`.
   * @param link The link that its source names; a link that the row names wins.
   */
  readonly add: (row: unknown, place: string, link?: string) => void;
  /** Notes a link, which may have no clicks. */
  readonly addLink: (link: string) => void;
  readonly addRecording: (recording: OwnClicks["recordings"][number]) => void;
  /** Notes a row that could not be read. */
  readonly reject: (place: string, reason: string) => void;
  readonly count: () => number;
  /** @throws KitError `invalid_clicks`, with the place of each wrong row. */
  readonly finish: () => OwnClicks;
}

const mostOwnClicks = 1_000_000;
const mostShown = 10;

export function collectOwnClicks({ link: usual }: OwnClicksOptions): OwnClicksCollector {
  expectOptions("own clicks", { link: usual }, { link: someText });
  const rows = emptyRows();
  const stores = new Map<string, ClickStore>();
  const recordings: OwnClicks["recordings"][number][] = [];
  const wrong: string[] = [];
  let [clicks, repeated, wrongCount] = [0, 0, 0];
  let [fromMs, toMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reject = (place: string, reason: string) => {
    if (wrongCount++ < mostShown) wrong.push(`${place} ${reason}.`);
    // What comes through a pipe may have no end.
    if (wrongCount === mostOwnClicks) throw invalidClicks(wrong, wrongCount);
  };
  const storeOf = (link: string) => {
    const store = stores.get(link) ?? createClickStore(rows);
    stores.set(link, store);
    return store;
  };
  if (usual !== undefined) storeOf(usual);
  return {
    reject,
    addLink: (link) => void storeOf(link),
    addRecording: (recording) => void recordings.push(recording),
    count: () => clicks + repeated,
    add(value, place, given = usual) {
      const row = readOwnRow(value);
      if ("wrong" in row) return reject(place, row.wrong);
      const { link = given } = row;
      if (link === undefined)
        return reject(
          place,
          `names no link: give it a ${linkField}, or name the link of all rows with the option link`,
        );
      if (clicks === mostOwnClicks) throw tooMany(`${mostOwnClicks} clicks`);
      const result = storeOf(link).add(row);
      switch (result.kind) {
        case "added":
          clicks++;
          fromMs = Math.min(fromMs, row.instantMs);
          toMs = Math.max(toMs, row.instantMs);
          break;
        case "known":
          repeated++;
          break;
        case "full":
          throw tooMany("1 GB of rows");
        case "conflict":
          reject(place, `has the id of an earlier row, and another ${result.field}`);
          break;
        default:
          result satisfies never;
      }
    },
    finish() {
      if (wrongCount > 0) throw invalidClicks(wrong, wrongCount);
      trimRows(rows);
      const links = new Map([...stores].map(([link, store]) => [link, store.finish()]));
      return { links, clicks, repeated, recordings, span: clicks === 0 ? undefined : { fromMs, toMs } };
    },
  };
}

function invalidClicks(wrong: readonly string[], count: number): KitError {
  const more = count > wrong.length ? [`${count - wrong.length} more rows are wrong.`] : [];
  const lines = [...wrong, ...more];
  return new KitError("invalid_clicks", lines.join("\n"), { count, lines });
}

function tooMany(most: string): KitError {
  return new KitError("invalid_clicks", `A mock takes ${most} of your own at most.`);
}
