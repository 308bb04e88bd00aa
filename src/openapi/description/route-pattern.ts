/** A path of an OpenAPI document as routers write it: `/links/{id}` is `/links/:id`. */
export function routePattern(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}
