/** The figures of a day that has passed, read from the sums of the link: there may be a thousand in a response. */

import { conversionKinds } from "../fans/conversion-kinds.ts";
import { countBefore, grossBefore, netBefore } from "../fans/conversion-sums.ts";
import { countOnDay } from "../model/links.ts";
import type { CountedLink, StatsPoint } from "./figures.ts";

export function wholeDay({ sums, classes }: CountedLink, day: number): StatsPoint {
  const { link, subscriptionGross, subscriptionNet } = sums;
  let [clicks, conversions, subscribers, purchases, grossCents, netCents] = [0, 0, 0, 0, 0, 0];
  for (const c of classes) {
    clicks += countOnDay(link, c, day);
    for (let number = 0; number < conversionKinds.length; number++) {
      const { type, column } = conversionKinds[number]!;
      const count = countBefore(sums, c, { column, day: day + 1 }) - countBefore(sums, c, { column, day });
      conversions += count;
      if (type === 0) subscribers += count;
      else if (type === 1) purchases += count;
    }
    grossCents += grossBefore(sums, c, day + 1) - grossBefore(sums, c, day);
    netCents += netBefore(sums, c, day + 1) - netBefore(sums, c, day);
  }
  // On one day a fan pays once at most.
  const spenders = purchases + (subscriptionGross > 0 ? subscribers : 0);
  grossCents += subscribers * subscriptionGross;
  netCents += subscribers * subscriptionNet;
  return { day, clicks, conversions, subscribers, grossCents, netCents, spenders };
}
