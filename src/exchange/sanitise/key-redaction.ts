/** Removes the API key from responses, in every form in which a response may repeat it. */
import { keyPlaceholder, type Response } from "../exchange.ts";

/** Whether a text holds a key: the sign of one that was cut out, or one that is not ours, by its form (observed). */
export function containsKey(text: string): boolean {
  return text.includes(keyPlaceholder) || /\bofapi_[A-Za-z0-9]{40,}/.test(text);
}

/** Shorter keys are words of the sandbox, such as `any`; removing them would damage other text. */
const shortestKey = 12;

/** A response without the key, as it is, percent-encoded, in hexadecimal or in base64. */
export function redactKey(response: Response, key: string): Response {
  if (key.length < shortestKey) return response;
  const encodings = encodingsOf(key);
  const clean = (text: string) =>
    encodings.reduce((rest, encoding) => rest.replaceAll(encoding, keyPlaceholder), text);
  const headers = Object.entries(response.headers).map(([name, value]) => [clean(name), clean(value)]);
  return { ...response, headers: Object.fromEntries(headers), body: clean(response.body) };
}

function encodingsOf(key: string): readonly string[] {
  const bytes = Buffer.from(key);
  // In base64 a key reads differently at each of three offsets; the characters it shares with neighbours go.
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    return text.slice(before === 0 ? 0 : before + 1, text.length - 4);
  });
  return [key, encodeURIComponent(key), bytes.toString("hex"), ...base64];
}
