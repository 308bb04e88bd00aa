/** Estimates of the memory that values take, rather too much than too little. HTTP texts have a byte for each character. */
import type { ReceivedRequest, RequestOutcome } from "../journal/recorded-request.ts";

const objectBytes = 200;
/** Header of a text, rounding, and the reference to it. */
const textBytes = 32;

export function bytesOfText(text: string | null | undefined): number {
  return text ? text.length + textBytes : 0;
}

export function bytesOfTexts(texts: readonly string[]): number {
  let bytes = textBytes;
  for (const text of texts) bytes += text.length + textBytes;
  return bytes;
}

/** An outcome that was made for one request. */
export function bytesOfOutcome({ errorBody, warnings, scenario }: RequestOutcome): number {
  return objectBytes + bytesOfText(errorBody) + bytesOfText(scenario) + bytesOfTexts(warnings);
}

/** A request that is kept as an object. */
export function bytesOfRequest({ url, rawHeaders, account, link, body }: ReceivedRequest): number {
  return (
    objectBytes +
    bytesOfText(url) +
    bytesOfText(body) +
    bytesOfText(account) +
    bytesOfText(link) +
    bytesOfTexts(rawHeaders)
  );
}

/** A value of the admin API, as an object. */
export function bytesOfJson(value: unknown): number {
  return objectBytes + 3 * JSON.stringify(value).length;
}
