/** Fans as the API shows them. */
import type { FansResponse, SpendersResponse } from "../../openapi/wire.ts";
import { fanTransformOf } from "../conversions/conversion-transforms.ts";
import { type FanProfile, fanProfile } from "../conversions/fan-encoding.ts";
import { byteWriterOn, writtenText } from "../encode/byte-writer.ts";
import { longestRow, rowWriterOf, writeRow } from "../encode/rows.ts";
import { subscribingClicks } from "../fans/cohorts.ts";
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { idHash } from "../fans/fans.ts";
import { memberAt } from "../fans/stratified-sample.ts";
import { firstDay, instantText, secondsPerDay } from "../model/calendar.ts";
import type { RowValues } from "../model/row-transforms.ts";
import { dayClassOf, tickOf } from "../time/click-times.ts";
import { insightsOf } from "./fan-insights.ts";
import { fanConversionId, fanRowId, type NumberedFan, numberedFan, onlyfansIdOf } from "./fan-numbers.ts";
import type { FanTable } from "./fan-table.ts";

type FanRow = FansResponse["data"]["rows"][number];

/** Fans of a table by number, as rows. Who a fan is is shown as in conversions, its click as in the list of clicks. */
export function fanRows(table: FanTable, numbers: Uint32Array): readonly FanRow[] {
  const { sums, netCents, tipsCents, messages, convertedAt } = table;
  const clickOf = clickReader(table);
  return Array.from(numbers, (number) => {
    const fan = numberedFan(sums, number);
    const isSubscriber = fan.kind === "subscriber";
    const id = onlyfansIdOf(sums, fan);
    const click = isSubscriber ? clickOf(fan) : undefined;
    return {
      fan_id: fanRowId(sums, number),
      ...shownProfile(sums, id),
      revenue_net: netCents[number]! / 100,
      tips_net: tipsCents[number]! / 100,
      messages_sent_by_fan: messages[number]!,
      converted_at: isSubscriber ? instantText(firstDay * secondsPerDay + convertedAt[number]!) : null,
      conversion_id: isSubscriber ? fanConversionId(sums, number) : null,
      click_id: (click?.id as string | undefined) ?? null,
      external_click_id: (click?.external_click_id as string | undefined) ?? null,
      subscription_insights: insightsOf(sums.link, isSubscriber ? idHash(id) : undefined),
    };
  });
}

/** Reads clicks of subscribers from the bytes that the list of clicks has for them. */
function clickReader({ sums: { link } }: FanTable): (fan: NumberedFan & { kind: "subscriber" }) => RowValues {
  const rows = rowWriterOf(link, "2026-09");
  const writer = byteWriterOn(new Uint8Array(longestRow + 8));
  return ({ cohort, fan }) => {
    const k = memberAt(subscribingClicks(cohort), fan);
    const { clickClass, day } = cohort;
    const tick = tickOf(dayClassOf(link, clickClass, day), k);
    writer.at = 0;
    const positions = { length: 1, day: [day], clickClass: [clickClass], k: [k], tick: [tick] };
    writeRow(writer, rows, { positions, i: 0 });
    const row: RowValues = JSON.parse(writtenText(writer));
    return link.transform ? link.transform(row) : row;
  };
}

type SpenderRow = SpendersResponse["data"][number];

/** Fans of a table as spenders. */
export function spenderRows(
  { sums, netCents }: FanTable,
  numbers: Uint32Array,
  calculatedAt: string,
): readonly SpenderRow[] {
  return Array.from(numbers, (number) => {
    const { onlyfans_id, username } = shownProfile(sums, onlyfansIdOf(sums, numberedFan(sums, number)));
    return {
      onlyfans_id,
      username,
      revenue: { total: netCents[number]! / 100, calculated_at: calculatedAt },
    };
  });
}

/** Who a fan is, as its link shows it. */
function shownProfile({ link: { transform } }: ConversionSums, id: number): FanProfile {
  const profile = fanProfile(id);
  return transform ? (fanTransformOf(transform)({ ...profile }) as unknown as FanProfile) : profile;
}
