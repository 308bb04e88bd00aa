/** What detectors read of lists of links. */
import { type OperationResponse, recordsOf } from "../../read/response/operation-responses.ts";

export const linksPath = "/api/smart-links";
export const atLinks = "/response/body/data";

export function namesOf({ data }: OperationResponse): readonly string[] {
  return recordsOf(data).flatMap(({ name }) => (typeof name === "string" ? [name] : []));
}

export function idsOf({ data }: OperationResponse): readonly string[] {
  return recordsOf(data).flatMap(({ id }) => (typeof id === "string" ? [id] : []));
}

export function createdAtsOf({ data }: OperationResponse): readonly string[] {
  return recordsOf(data).map(({ created_at: time }) => (typeof time === "string" ? time : ""));
}
