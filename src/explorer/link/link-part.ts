/** What the page of a link shows of one operation. */
import type { ApiResponse, RequestFailure } from "../api-client.ts";
import type { LinkHistory, Measure, Series } from "../chart/series.ts";
import type { DayRange } from "../chart/visible-range.ts";
import type { LinkQuery } from "../request/link-query.ts";
import type { UrlState } from "../url-state.ts";

export interface LinkPart {
  /** The numbers of the link's whole life; undefined when a response failed. */
  readonly historyOf: (query: LinkQuery, session: string) => Promise<LinkHistory | undefined>;
  /** Reads a response; undefined when it is not a 200 of this operation. */
  readonly read: (response: ApiResponse | RequestFailure, state: UrlState) => LinkPartView | undefined;
}

/** A response, ready to be shown. */
export interface LinkPartView {
  /** Days that the response is about; undefined where it names none. */
  readonly window: DayRange | undefined;
  /** The line above the chart. The first part stands out. */
  readonly headline: readonly [figure: string, ...words: (Node | string)[]];
  readonly series: readonly Series[];
  readonly measure: Measure;
  /** The list below that line; undefined when a response failed. */
  readonly legend: () => Promise<readonly Node[] | undefined>;
  /** Fills the card below the chart. */
  readonly below: () => void;
}
