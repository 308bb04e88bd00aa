/** The list of links of the team. */

import type { Behaviour } from "../../openapi/assumptions.ts";
import type { SmartLinkFields } from "../../openapi/wire.ts";
import type { Dataset } from "../model/dataset.ts";
import { exists, type LinkFacts, listedLinkOf } from "./smart-link.ts";
import { type TeamLink, teamOf } from "./team.ts";
import { type TeamChanges, tagsOf } from "./team-changes.ts";

/** A request for a page of links. A filter that is undefined lets everything through. */
export interface LinksQuery {
  readonly name: string | undefined;
  readonly tags: readonly string[] | undefined;
  readonly accountIds: readonly string[] | undefined;
  readonly pixelIds: readonly string[] | undefined;
  readonly limit: number;
  readonly offset: number;
  readonly nowMs: number;
  readonly changes: TeamChanges;
}

export interface LinksPage {
  /** Links that pass the filters. */
  readonly total: number;
  readonly links: readonly SmartLinkFields[];
  /** Their places in the team. */
  readonly indices: readonly number[];
}

/** Links that exist now, filtered, in order, and cut to the page. Only links of the page are counted. */
export function queryLinks(dataset: Dataset, linkCount: number, query: LinksQuery): LinksPage {
  const found = selectLinks(dataset, linkCount, query).sort(orders[dataset.behaviour.link_order]);
  const page = found.slice(query.offset, query.offset + query.limit);
  const links = page.map((facts) => listedLinkOf(dataset, facts, query.nowMs));
  return { total: found.length, links, indices: page.map(({ index }) => index) };
}

/** The links that exist now and pass the filters. */
export function selectLinks(dataset: Dataset, linkCount: number, query: LinksQuery): TeamLink[] {
  return linksOf(dataset, linkCount, query).filter((facts) => passes(facts, query, dataset.behaviour));
}

/** The links that exist now: those of the data set and those that were created, without those that were deleted. */
export function linksOf(
  dataset: Dataset,
  linkCount: number,
  { changes, nowMs }: Pick<LinksQuery, "changes" | "nowMs">,
): TeamLink[] {
  const { links, deletedLinks } = changes;
  const all = [...teamOf(dataset, linkCount), ...links.values()];
  return all.filter((facts) => exists(facts, nowMs) && !deletedLinks.has(facts.id));
}

const orders: Readonly<Record<Behaviour["link_order"], (a: TeamLink, b: TeamLink) => number>> = {
  newest_first: (a, b) => b.createdMs - a.createdMs || compare(b.id, a.id),
  oldest_first: (a, b) => a.createdMs - b.createdMs || compare(a.id, b.id),
  by_name: (a, b) => compare(a.profile.name, b.profile.name) || compare(a.id, b.id),
};

function passes(facts: LinkFacts, query: LinksQuery, behaviour: Behaviour): boolean {
  const { profile, account } = facts;
  const { name, tags, accountIds, pixelIds, changes } = query;
  if (name !== undefined && !hasName(profile.name, name, behaviour)) return false;
  if (tags !== undefined && !hasTags(tagsOf(facts, changes), tags, behaviour)) return false;
  if (accountIds !== undefined && !accountIds.includes(account.id)) return false;
  const { pixels = [] } = changes.pixelLinks.get(facts.id) ?? {};
  return pixelIds === undefined || pixels.some((pixel) => pixelIds.includes(String(pixel)));
}

function hasName(name: string, wanted: string, { name_filter }: Behaviour): boolean {
  return name_filter === "exact" ? name === wanted : name.toLowerCase().includes(wanted.toLowerCase());
}

function hasTags(tags: readonly string[], wanted: readonly string[], { tags_filter }: Behaviour): boolean {
  return tags_filter === "any"
    ? wanted.some((tag) => tags.includes(tag))
    : wanted.every((tag) => tags.includes(tag));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
