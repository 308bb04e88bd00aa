/** What is asked, as it is typed and as the address bar keeps it. */
import type { Edition } from "../../openapi/editions.ts";
import type { paths } from "../../openapi/types.gen.ts";
import type { Filters } from "../../openapi/wire.ts";

/** A query in the words of the API. An empty text is left out of the request. */
export type ClicksQuery = { readonly [K in keyof Filters]: string } & {
  readonly edition: Edition;
  readonly account: string;
  readonly link: string;
};

export const parameterNames = [
  "date_start",
  "date_end",
  "limit",
  "offset",
  "include_bots",
  "include_duplicates",
] as const satisfies readonly (keyof Filters)[];

/** What the page asks until someone asks for something else. */
export const initialQuery: ClicksQuery = {
  edition: "2026-09",
  account: "acct_XXXXXXXXXXXXXXX",
  link: "eveniet",
  date_start: "",
  date_end: "",
  limit: "",
  offset: "",
  include_bots: "",
  include_duplicates: "",
};

const templates: { readonly [E in Edition]: keyof paths } = {
  "2026-01": "/api/{account}/smart-links/{smart_link_id}/clicks",
  "2026-09": "/api/smart-links/{smart_link_id}/clicks",
};

/** The path of a query, its values percent-encoded. */
export function pathOf({ edition, account, link }: ClicksQuery): string {
  return templates[edition]
    .replace("{account}", () => encodeURIComponent(account))
    .replace("{smart_link_id}", () => encodeURIComponent(link));
}

/** Path and query: exactly what is sent. */
export function urlOf(query: ClicksQuery): string {
  const given = parametersOf(query);
  const text = given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return text === "" ? pathOf(query) : `${pathOf(query)}?${text}`;
}

/** The parameters that are given, in the order of the documentation. */
export function parametersOf(query: ClicksQuery): readonly (readonly [keyof Filters, string])[] {
  return parameterNames.filter((name) => query[name] !== "").map((name) => [name, query[name]]);
}
