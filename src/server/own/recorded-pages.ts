/** The pages of clicks in a recording. */
import type { Recording } from "../../exchange/recording/recording.ts";
import { trafficRouteOf } from "../../exchange/recording/traffic.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import type { Filters } from "../../openapi/wire.ts";
import { rowsOfResponse } from "./clicks-text.ts";
import { collectOwnClicks, type OwnClicks, type OwnClicksCollector } from "./own-clicks-collector.ts";

/** A body as it came: what is read of it may be missing. */
export interface RecordedPage {
  readonly link: string;
  /** Its place among the exchanges, from 1. */
  readonly number: number;
  readonly body: {
    readonly data: {
      readonly rows: readonly unknown[];
      readonly summary?: { readonly clicks_total?: unknown };
      readonly filters?: Partial<Filters>;
    };
  };
}

/** Successful responses with clicks. The path of their request names the link. */
export function* recordedPages({ exchanges }: Pick<Recording, "exchanges">): Generator<RecordedPage> {
  for (const [i, { request, response }] of exchanges.entries()) {
    const url = new URL(request.path, "http://localhost");
    const link = trafficRouteOf(url)?.subject.link;
    if (link === undefined || !url.pathname.endsWith("/clicks") || response.status !== 200) continue;
    const body = parsedJson(response.body) as RecordedPage["body"];
    if (rowsOfResponse(body)) yield { link, number: i + 1, body };
  }
}

/** Adds the rows of a recording. */
export function addRecording(
  collector: OwnClicksCollector,
  recording: Pick<Recording, "exchanges">,
  path: string,
): void {
  for (const { link, number, body } of recordedPages(recording)) {
    collector.addLink(link);
    for (const [i, row] of body.data.rows.entries())
      collector.add(row, `${path}: exchange ${number}, row ${i + 1},`, link);
  }
}

/** @throws KitError `invalid_clicks` */
export function clicksOfRecording(recording: Recording): OwnClicks {
  const collector = collectOwnClicks({});
  addRecording(collector, recording, "recording");
  return collector.finish();
}
