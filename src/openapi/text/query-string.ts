/** The query string of parameters by name: undefined ones are left out, and each value of a list is one of its own. */
export function queryStringOf(parameters: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const each of value === undefined ? [] : [value].flat()) search.append(name, String(each));
  return search.toString();
}
