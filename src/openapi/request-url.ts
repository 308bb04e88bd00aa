/** The parts of a request's URL, read without changing a letter. */

/** The path: everything before the question mark. */
export function pathOfUrl(url: string): string {
  const mark = url.indexOf("?");
  return mark < 0 ? url : url.slice(0, mark);
}

/** The query string: everything after the first question mark. */
export function searchOfUrl(url: string): string {
  const mark = url.indexOf("?");
  return mark < 0 ? "" : url.slice(mark + 1);
}

/** A percent-encoded text, decoded. A text that cannot be decoded stays as it is. */
export function decodeUriText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path of an OpenAPI document as routers write it: `/links/{id}` is `/links/:id`. */
export function routePattern(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}
