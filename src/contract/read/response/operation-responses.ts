/** The successful responses of one operation in a run. */
import { splitPath } from "../../../exchange/request-path.ts";
import { queryParametersOf } from "../../../openapi/text/query-string.ts";
import { asRecord } from "../json/as-record.ts";
import type { ParsedExchange } from "../parsed-exchange.ts";
import type { Run } from "../run.ts";

/** A response with status 200 and a JSON body. */
export interface OperationResponse {
  readonly parsed: ParsedExchange;
  /** The link of the path; undefined where the path has none. */
  readonly link: string | undefined;
  /** Parameters as they were sent, without empty ones. A name may stand more than once. */
  readonly sent: readonly (readonly [name: string, value: string])[];
  /** The member `data` of the body. */
  readonly data: unknown;
}

/** @param template Path of openapi.yaml, such as `/api/smart-links/{smart_link_id}/stats`. */
export function responsesOf({ parsedExchanges }: Run, template: string): readonly OperationResponse[] {
  const pattern = new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "([^/?]+)")}$`);
  return parsedExchanges.flatMap((parsed) => {
    const { request, response } = parsed.exchange;
    const { route, query } = splitPath(request.path);
    const match = pattern.exec(route);
    if (!match || request.method !== "GET" || response.status !== 200) return [];
    const sent = [...queryParametersOf(query)].filter(([, value]) => value !== "");
    return [{ parsed, link: match[1], sent, data: asRecord(parsed.json).data }];
  });
}

/** The value that was sent for a parameter; undefined when there is none. */
export function sentValue({ sent }: OperationResponse, name: string): string | undefined {
  return sent.find(([each]) => each === name)?.[1];
}

/** The list at a place as records; an empty list when there is none. */
export function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(asRecord) : [];
}
