/** The requests that the page sends, each with what a snippet of code needs to know of it. */
import type { paths } from "../../openapi/generated/types.gen.ts";
import type { LinkQuery, ParameterName } from "./link-query.ts";

/** A request to the API. */
export interface ExplorerRequest {
  /** The path, its values percent-encoded. */
  readonly path: string;
  /** The parameters that are given, in the order of the documentation. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Method of the official clients, in camel case; undefined where they have none for this request. */
  readonly method: string | undefined;
  /** The link, where the request is about one. */
  readonly link: string | undefined;
  /** Where a figure stands in the body that sums the response up. */
  readonly figure: readonly string[];
  /** Method of HTTP where it is not GET. */
  readonly verb?: string;
  /** JSON; undefined where the request has no body. */
  readonly body?: string | undefined;
}

/** Operations of one link. */
export type LinkOperation = "clicks" | "stats" | "conversions";

interface Operation {
  readonly path: keyof paths;
  readonly method: string;
  readonly parameters: readonly ParameterName[];
  readonly figure: string;
}

const page = ["date_start", "date_end", "limit", "offset", "include_bots", "include_duplicates"] as const;

export const operations: { readonly [O in LinkOperation]: Operation } = {
  clicks: {
    path: "/api/smart-links/{smart_link_id}/clicks",
    method: "listClicks",
    parameters: page,
    figure: "clicks_total",
  },
  stats: {
    path: "/api/smart-links/{smart_link_id}/stats",
    method: "getStats",
    parameters: ["date_start", "date_end"],
    figure: "revenue_total",
  },
  conversions: {
    path: "/api/smart-links/{smart_link_id}/conversions",
    method: "listConversions",
    parameters: [...page, "conversion_type", "onlyfans_user_id"],
    figure: "conversions_total",
  },
};

/** Only clicks have a path in the old edition. */
const oldPath: keyof paths = "/api/{account}/smart-links/{smart_link_id}/clicks";

/** A request about one link. */
export function requestOf(operation: LinkOperation, query: LinkQuery): ExplorerRequest {
  const { path, method, parameters, figure } = operations[operation];
  const isOld = operation === "clicks" && query.edition === "2026-01";
  return {
    path: (isOld ? oldPath : path)
      .replace("{account}", () => encodeURIComponent(query.account))
      .replace("{smart_link_id}", () => encodeURIComponent(query.link)),
    parameters: parameters.filter((name) => query[name] !== "").map((name) => [name, query[name]]),
    method: isOld ? undefined : method,
    link: query.link,
    figure: ["data", "summary", figure],
  };
}

/** Path and query: exactly what is sent. */
export function urlOf({ path, parameters }: ExplorerRequest): string {
  const text = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return text === "" ? path : `${path}?${text}`;
}
