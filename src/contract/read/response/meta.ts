/** `_meta` of a response body: what the call cost, and whether a cache sent it. */
import { asRecord } from "../json/as-record.ts";

/** The two parts of `_meta`, as they came; empty where they are missing. */
export function metaOf(json: unknown) {
  const { _credits, _cache } = asRecord(asRecord(json)._meta);
  return { credits: asRecord(_credits), cache: asRecord(_cache) };
}
