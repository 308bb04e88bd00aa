/** What is asked of the list of links, as the address bar keeps it, and the request for it. */
import type { paths } from "../../openapi/generated/types.gen.ts";
import type { ExplorerRequest } from "../request/explorer-request.ts";

/** Filters and place in the list. An empty text is left out of the request. */
export interface LinkFilters {
  readonly name: string;
  readonly account_ids: string;
  readonly tag: string;
  /** Offset of the first link. */
  readonly from: string;
}

export const initialLinksQuery: LinkFilters = { name: "", account_ids: "", tag: "", from: "" };

/** Links on a page, as the API has it without a limit (documented). */
export const linksPerPage = 50;

const path: keyof paths = "/api/smart-links";

export function linksRequestOf({ name, account_ids, tag, from }: LinkFilters): ExplorerRequest {
  const parameters = [
    ["offset", from],
    ["name", name],
    ["account_ids", account_ids],
    ["filter[tags][]", tag],
  ] as const;
  return {
    path,
    parameters: parameters.filter(([, value]) => value !== ""),
    // The official clients take tags in a form of their own.
    method: tag === "" ? "list" : undefined,
    link: undefined,
    figure: ["data"],
  };
}
