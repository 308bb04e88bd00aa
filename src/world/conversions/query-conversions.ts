/** A page of conversions: totals, chart and rows come from the same counts, so they cannot disagree. */

import type { Behaviour } from "../../openapi/assumptions.ts";
import {
  type ConversionKind,
  type ConversionType,
  conversionKinds,
  conversionTypes,
} from "../fans/conversion-kinds.ts";
import { conversionSumsOf } from "../fans/sums-cache.ts";
import { msPerDay } from "../model/calendar.ts";
import { type Dataset, linkOf } from "../model/dataset.ts";
import type { Link } from "../model/links.ts";
import { classes } from "../model/traffic.ts";
import { classesOf, type Selector } from "../query/selection.ts";
import { pastSpan } from "../time/past-span.ts";
import { conversionFilter } from "./conversion-counts.ts";
import { type ConversionFigures, figuresOf } from "./conversion-figures.ts";
import type { ConversionRows } from "./conversion-rows.ts";
import { conversionsOfFan } from "./fan-conversions.ts";
import { pageNewestFirst, pageOldestFirst } from "./page-conversions.ts";
import type { PlacedConversion } from "./placed-conversion.ts";
import { type SelectedConversions, selectSpan, totalsOf } from "./selected-conversions.ts";

/** A request for one page, every default filled in. The window is over the time of the conversion. */
export interface ConversionQuery extends Selector {
  /** Only conversions of this type. */
  readonly conversionType: ConversionType | undefined;
  /** Only conversions of the fan with this id. */
  readonly fanId: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A page of conversions: what the summary, the chart and the rows are made of. */
export interface ConversionPage extends ConversionFigures, ConversionRows {
  readonly link: Link;
  /** Conversions that the pages of this request hold, whatever the totals count. */
  readonly listed: number;
}

/** Finds a page. Its cost grows with the days of the chart and the rows of the page, never with the conversions. */
export function queryConversions(dataset: Dataset, query: ConversionQuery): ConversionPage {
  const { behaviour } = dataset;
  const selected = selectConversions(dataset, query);
  const { sums } = selected;
  const ofFan = query.fanId === undefined ? undefined : conversionsOfFan(selected, query.fanId);
  const rows = ofFan ? pageOfList(ofFan, query, behaviour) : pageOf(selected, query, behaviour);
  const listed = ofFan ? ofFan.length : totalsOf(selected).conversions;
  const everything = () =>
    conversionFilter({ link: sums.link, classes, kinds: conversionKinds }, dataset, query.nowMs);
  const { totals, chart } = figuresOf(selected, { rows, ofFan, behaviour, everything });
  return {
    sums,
    link: sums.link,
    listed,
    totals,
    chart,
    rows,
    amountsWithoutMoney: behaviour.amounts_without_money,
  };
}

/** The conversions of a window after filtering by type and class, before paging. */
export function selectConversions(dataset: Dataset, query: ConversionQuery): SelectedConversions {
  const { nowMs } = query;
  const span = pastSpan(query, dataset.behaviour);
  const link = linkOf(dataset, query.link, {
    day: Math.floor(span.endMs / msPerDay),
    present: Math.floor(nowMs / msPerDay),
  });
  const wanted = { link, classes: classesOf(query), kinds: kindsOf(query.conversionType) };
  const filter = conversionFilter(wanted, dataset, nowMs);
  return selectSpan(conversionSumsOf(link), filter, span);
}

function pageOf(
  selected: SelectedConversions,
  query: ConversionQuery,
  { row_order }: Behaviour,
): PlacedConversion[] {
  return row_order === "newest_first" ? pageNewestFirst(selected, query) : pageOldestFirst(selected, query);
}

function pageOfList(
  list: readonly PlacedConversion[],
  { offset, limit }: ConversionQuery,
  { row_order }: Behaviour,
) {
  return (row_order === "newest_first" ? list : list.toReversed()).slice(offset, offset + limit);
}

function kindsOf(type: ConversionType | undefined): readonly ConversionKind[] {
  return type === undefined
    ? conversionKinds
    : conversionKinds.filter((kind) => conversionTypes[kind.type] === type);
}
