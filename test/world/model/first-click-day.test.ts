/** Links that are younger than the calendar. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstDay, lastDay } from "../../../src/world/model/calendar.ts";
import { createDataset, linkOf } from "../../../src/world/model/dataset.ts";
import type { LinkVariant } from "../../../src/world/model/link-parts.ts";
import { countOnDay, generateLink } from "../../../src/world/model/links.ts";
import { createdLinkId } from "../../../src/world/team/created-links.ts";
import { createdSecond, firstClickDayOf, teamLinkId } from "../../../src/world/team/team-links.ts";
import { expectSame, queryPage } from "../query-page.ts";

const clicksFrom =
  (firstClickDay: number): LinkVariant =>
  (parts) => ({ ...parts, firstClickDay });
const classes = [0, 1, 2, 3] as const;

test("a link has no clicks before its first day and at least one on it", () => {
  const ages = fc.record({
    link: fc.string(),
    clicksPerDay: fc.constantFrom(undefined, 0.1, 3, 1e9),
    age: fc.integer({ min: 0, max: 900 }),
  });
  fc.assert(
    fc.property(ages, ({ link, clicksPerDay, age }) => {
      const firstClickDay = firstDay + age;
      const name = { seed: "created", link, clicksPerDay, variant: clicksFrom(firstClickDay) };
      const made = generateLink(name, { countedTo: firstDay + 900 });
      const on = (day: number) => classes.reduce<number>((sum, c) => sum + countOnDay(made, c, day), 0);
      for (let day = firstDay; day < Math.min(firstClickDay, firstDay + 900); day++) expect(on(day)).toBe(0);
      if (age < 900) expect(on(firstClickDay)).toBeGreaterThan(0);
    }),
  );
});

test("a later first day takes early clicks away and changes the number of no later day", () => {
  const dataset = (firstClickDay: number) =>
    createDataset({ seed: "created", clicksPerDay: 40, variant: clicksFrom(firstClickDay) });
  const chart = (firstClickDay: number) =>
    queryPage(dataset(firstClickDay), {
      ...{ link: "a", nowMs: 5e12, offset: 0, limit: 1, includeBots: true, includeDuplicates: false },
      window: { start: firstDay * 86_400, end: (firstDay + 99) * 86_400 - 1 },
    }).chart;
  expectSame(chart(firstDay + 30), chart(firstDay).slice(30));
});

test("a young link is right in the memory of an old one", () => {
  const options = { countedTo: firstDay + 100 };
  const old = generateLink({ seed: "created", link: "old", clicksPerDay: 40 }, options);
  const name = { seed: "created", link: "young", clicksPerDay: 40, variant: clicksFrom(firstDay + 50) };
  const alone = [...generateLink(name, options).prefix];
  expect([...generateLink(name, { ...options, reuse: old.prefix }).prefix]).toEqual(alone);
});

test("a link that is created after the first instant of the last day never has clicks", () => {
  const dataset = createDataset({ seed: "created" });
  for (const createdMs of [lastDay * 86_400_000 + 1000, (lastDay + 1) * 86_400_000, 253_402_300_799_000]) {
    const facts = {
      createdMs,
      number: 0,
      accountIndex: 0,
      linkType: "tracking_link",
      freeTrialDays: null,
    } as const;
    const made = linkOf(dataset, createdLinkId("created", facts), { day: lastDay, present: lastDay });
    for (const c of classes) expect(countOnDay(made, c, lastDay)).toBe(0);
  }
});

test("links of the team have clicks from their own first day, all other links from that of the calendar", () => {
  const dataset = createDataset({ seed: "created" });
  const days = { day: firstDay, present: firstDay };
  expect(linkOf(dataset, "eveniet", days).firstClickDay).toBe(firstDay);
  for (let index = 0; index < 20; index++) {
    const id = teamLinkId("created", index);
    const { firstClickDay } = linkOf(dataset, id, days);
    expect(firstClickDay).toBe(firstClickDayOf(createdSecond("created", id)));
    expect(firstClickDay * 86_400).toBeGreaterThanOrEqual(createdSecond("created", id));
  }
});
