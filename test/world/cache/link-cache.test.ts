/** Which links a data set remembers, and how far it counts their days. */
import { expect, test } from "vitest";
import { firstDay, lastDay } from "../../../src/world/model/calendar.ts";
import { createDataset, type Dataset, linkOf } from "../../../src/world/model/dataset.ts";

const day = Date.parse("2026-01-31") / 86_400_000;
const dataset = () => createDataset({ seed: "recent", clicksPerDay: 3 });

test.each([
  ["before the present", { day, present: day + 1000 }, day + 61],
  ["the present", { day, present: day }, day + 61],
  ["the future", { day, present: day - 1000 }, day + 61],
  ["before all clicks", { day: firstDay - 10, present: firstDay - 10 }, firstDay + 61],
  ["the last day", { day: lastDay, present: day }, lastDay + 1],
  ["after all clicks", { day: lastDay + 10, present: lastDay + 20 }, lastDay + 1],
])("days are counted beyond the last that is needed: %s", (_when, days, countedTo) => {
  expect(linkOf(dataset(), "a", days).countedTo).toBe(countedTo);
});

test.each([
  ["the present", { day, present: day }, day + 61],
  ["a while ago", { day, present: day + 100 }, day + 101],
  ["long ago", { day, present: day + 1000 }, day + 366],
])(
  "of a link whose later days are needed again and again, more are counted: %s",
  (_when, days, countedTo) => {
    const data = dataset();
    expect(linkOf(data, "a", { day: day - 61, present: days.present }).countedTo).toBe(day);
    expect(linkOf(data, "a", days).countedTo).toBe(countedTo);
  },
);

test("a cached link stays until more of its days are needed", () => {
  const data = dataset();
  const link = linkOf(data, "a", { day, present: day });
  expect(linkOf(data, "a", { day: day - 300, present: day })).toBe(link);
  expect(linkOf(data, "a", { day: day + 60, present: day })).toBe(link);
  const more = linkOf(data, "a", { day: day + 61, present: day });
  expect(more).not.toBe(link);
  expect(more.countedTo).toBe(day + 122);
  expect([data.recent.protected.links, data.recent.probation.links]).toEqual([[more], []]);
  expect([...link.prefix]).toEqual([...more.prefix.slice(0, link.prefix.length)]);
});

/** Links with all their days, of which there is room for eighteen in 8 MiB. */
const whole = { day: lastDay, present: lastDay };
const room = Math.floor((8 * 2 ** 20) / (4 * 4 * (lastDay - firstDay + 2)));

function namesOn({ recent }: Dataset, slots: "protected" | "probation"): readonly string[] {
  return [...recent[slots].places.keys()].sort();
}

/** A data set that keeps as many links as it can, the first of which was used last. */
function full() {
  const data = dataset();
  const links = Array.from({ length: room }, (_, i) => linkOf(data, `link-${i}`, whole));
  for (const i of [...links.keys()].reverse()) links[i] = linkOf(data, `link-${i}`, whole);
  expect(namesOn(data, "protected")).toHaveLength(room);
  return { data, links };
}

test("a link requested once replaces only a link requested once", () => {
  const { data, links } = full();
  expect(room).toBe(18);
  const kept = namesOn(data, "protected");
  const first = linkOf(data, "first", whole);
  const second = linkOf(data, "second", whole);
  expect(namesOn(data, "probation")).toEqual(["second"]);
  expect(namesOn(data, "protected")).toEqual(kept);
  expect(second.prefix).toBe(first.prefix);
  expect([...second.prefix]).toEqual([...linkOf(dataset(), "second", whole).prefix]);
  for (const [i, link] of links.entries()) expect(linkOf(data, `link-${i}`, whole)).toBe(link);
});

test("a link requested again replaces the link used longest ago, whose counts are reused", () => {
  const { data, links } = full();
  const next = linkOf(data, "next", whole);
  expect(linkOf(data, "next", whole)).toBe(next);
  expect(namesOn(data, "probation")).toEqual([`link-${room - 1}`]);
  expect(namesOn(data, "protected")).toEqual(
    [...links.keys()]
      .slice(0, -1)
      .map((i) => `link-${i}`)
      .concat("next")
      .sort(),
  );
  expect(linkOf(data, "another", whole).prefix).toBe(links[room - 1]?.prefix);
  expect(linkOf(data, "next", whole)).toBe(next);
});

test("the probation segment keeps a few links with three years of days", () => {
  const data = dataset();
  const years = { day, present: day };
  let size = 0;
  for (let i = 0; i < 100; i++) size = linkOf(data, `link-${i}`, years).prefix.byteLength;
  expect(namesOn(data, "protected")).toEqual([]);
  expect(namesOn(data, "probation")).toEqual(
    Array.from({ length: Math.floor(2 ** 17 / size) }, (_, i) => `link-${99 - i}`).sort(),
  );
});

test("links requested in turn are made twice at most", () => {
  const { data } = full();
  const names = Array.from({ length: room }, (_, i) => `turn-${i}`);
  for (const name of [...names, ...names]) linkOf(data, name, whole);
  expect(namesOn(data, "protected")).toEqual([...names].sort());
  const links = names.map((name) => linkOf(data, name, whole));
  for (const [i, link] of links.entries()) expect(linkOf(data, `turn-${i}`, whole)).toBe(link);
});
