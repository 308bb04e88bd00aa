/**
 * The parameters of a query string without its question mark. A second question mark, as of `/clicks??limit=5`, belongs to
 * the first name; `URLSearchParams` alone would drop it.
 */
export function queryParametersOf(query = ""): URLSearchParams {
  return new URLSearchParams(`?${query}`);
}

/** The query string of parameters by name: undefined ones are left out, and each value of a list is one of its own. */
export function queryStringOf(parameters: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const each of value === undefined ? [] : [value].flat()) search.append(name, String(each));
  return search.toString();
}
