/** Which links a data set remembers, and how far it counts their days. */
import { expect, test } from "vitest";
import { firstDay, lastDay } from "../../src/clicks/calendar.ts";
import { createDataset, linkOf } from "../../src/clicks/dataset.ts";

const day = Date.parse("2026-01-31") / 86_400_000;
const dataset = () => createDataset({ seed: "recent", clicksPerDay: 3 });

test.each([
  ["the present", { day, present: day }, day + 61],
  ["a while ago", { day, present: day + 100 }, day + 101],
  ["long ago", { day, present: day + 1000 }, day + 366],
  ["the future", { day, present: day - 1000 }, day + 61],
  ["before all clicks", { day: firstDay - 10, present: firstDay - 10 }, firstDay + 61],
  ["the last day", { day: lastDay, present: day }, lastDay + 1],
  ["after all clicks", { day: lastDay + 10, present: lastDay + 20 }, lastDay + 1],
])("days are counted beyond the last that is needed: %s", (_when, days, countedTo) => {
  expect(linkOf(dataset(), "a", days).countedTo).toBe(countedTo);
});

test("a link that was drawn stays, until more of its days are needed", () => {
  const data = dataset();
  const link = linkOf(data, "a", { day, present: day });
  expect(linkOf(data, "a", { day: day - 300, present: day })).toBe(link);
  expect(linkOf(data, "a", { day: day + 60, present: day })).toBe(link);
  const more = linkOf(data, "a", { day: day + 61, present: day });
  expect(more).not.toBe(link);
  expect(more.countedTo).toBe(day + 122);
  expect(data.recent.get("a")).toBe(more);
  expect(data.recent.size).toBe(1);
  expect([...link.prefix]).toEqual([...more.prefix.slice(0, link.prefix.length)]);
});

/** Links with all their days, of which there is room for eighteen. */
const whole = { day: lastDay, present: lastDay };
const room = Math.floor((8 * 2 ** 20) / (4 * 4 * (lastDay - firstDay + 2)));

test("the link used longest ago goes when there is no room, and the next one writes over its sums", () => {
  const data = dataset();
  expect(room).toBe(18);
  const links = Array.from({ length: room }, (_, i) => linkOf(data, `link-${i}`, whole));
  expect(data.recent.size).toBe(room);
  expect(linkOf(data, "link-0", whole)).toBe(links[0]);
  expect([...data.recent.keys()].at(-1)).toBe("link-0");
  const sums = links[1]!.prefix;
  const next = linkOf(data, "next", whole);
  expect(next.prefix).toBe(sums);
  expect([...data.recent.keys()]).toEqual([
    ...Array.from({ length: room - 2 }, (_, i) => `link-${i + 2}`),
    "link-0",
    "next",
  ]);
  expect([...next.prefix]).toEqual([...linkOf(dataset(), "next", whole).prefix]);
});

test("while there is room nobody moves", () => {
  const data = dataset();
  for (const name of ["a", "b"]) linkOf(data, name, whole);
  linkOf(data, "a", whole);
  expect([...data.recent.keys()]).toEqual(["a", "b"]);
});

test("links of many days make room for themselves among those of few", () => {
  const data = dataset();
  for (let i = 0; i < 40; i++) linkOf(data, `short-${i}`, { day: firstDay, present: firstDay });
  expect(data.recent.size).toBe(40);
  linkOf(data, "whole", whole);
  expect([...data.recent.keys()]).toEqual([
    ...Array.from({ length: room - 1 }, (_, i) => `short-${40 - room + 1 + i}`),
    "whole",
  ]);
});
