/** What `sample --clicks` says when the window has none of the rows of its files. */
import { type OwnClicks, type SampleOptions, sampleClicks } from "../../sandbox.ts";

interface SampledFiles {
  /** As they were named. */
  readonly paths: readonly string[];
  readonly clicks: OwnClicks;
  readonly link: string;
  readonly options: SampleOptions;
}

/**
 * Undefined when the window has rows, or no window has any: then they are all later than the clock, which was said before.
 * @throws KitError `invalid_option` for wrong dates
 */
export function emptyWindowText({ paths, clicks, link, options }: SampledFiles): string | undefined {
  const { span } = clicks;
  if (!span || !clicks.links.has(link)) return undefined;
  const { date_start, date_end } = options.query ?? {};
  const within = (query: SampleOptions["query"]) =>
    sampleClicks({ ...options, edition: "2026-09", query: { ...query, limit: 1 } }).data;
  const asked = within({ date_start, date_end });
  if (asked.summary.clicks_total > 0) return undefined;
  const { chart } = within({ date_start: dayOf(span.fromMs), date_end: dayOf(span.toMs) });
  const [first, last] = [chart[0], chart.at(-1)];
  if (!first || !last) return undefined;
  const { filters } = asked;
  const [from, to] = [filters.date_start, filters.date_end].map((date) => date?.slice(0, 10));
  const files = paths.length === 1 ? `${paths[0]} has` : "the files have";
  return `The window from ${from} to ${to} has no rows: ${files} rows from ${first.timestamp} to ${last.timestamp}. Name them with --date-start and --date-end.\n`;
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
