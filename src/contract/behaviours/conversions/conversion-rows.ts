/** What detectors read of conversions. */

import { asRecord } from "../../read/json/as-record.ts";
import { type OperationResponse, recordsOf } from "../../read/response/operation-responses.ts";

export const conversionsPath = "/api/smart-links/{smart_link_id}/conversions";

export function conversionRows({ data }: OperationResponse): readonly Readonly<Record<string, unknown>>[] {
  return recordsOf(asRecord(data).rows);
}
