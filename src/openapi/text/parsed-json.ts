/** The value that a text is the JSON of; undefined, which JSON cannot say, when it is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
