/** What a mock keeps of clicks that were given to a session. */
import { expect, test } from "vitest";
import { createMock } from "../../../src/server/app/app.ts";
import { resolveOptions } from "../../../src/server/app/mock-options.ts";
import { ownClicks } from "../../../src/server/own/own-clicks.ts";
import { linkInSession } from "../../../src/server/session/link-in-session.ts";
import { forgetOwnClicks, setOwnClicks } from "../../../src/server/session/own-clicks-of-session.ts";
import { createState, endSession, sessionOf } from "../../../src/server/session/state.ts";

const row = { id: "a", created_at: "2026-01-20T10:00:00Z", is_bot: false, is_duplicate: false };
const clicks = ownClicks([row], { link: "bio" }).links.get("bio");

test("clicks that are replaced, taken back, or of a session that ended are kept no longer", () => {
  const state = createState(resolveOptions({}));
  const { others } = state.datasets;
  const free = state.memory.resources.leftBytes();
  const session = sessionOf(state, "a");
  const use = () => linkInSession(session, { link: "bio", scenario: undefined }).dataset;
  setOwnClicks(session, "bio", clicks);
  expect(others).toEqual([use()]);
  setOwnClicks(session, "bio", clicks);
  expect(others).toEqual([]);
  expect(use()).not.toBe(state.datasets.main);
  forgetOwnClicks(session);
  expect(others).toEqual([]);
  expect(use()).toBe(state.datasets.main);
  setOwnClicks(session, "bio", clicks);
  use();
  expect(state.memory.resources.leftBytes()).toBeLessThan(free);
  endSession(state, "a");
  expect(others).toEqual([]);
  expect(state.memory.resources.leftBytes()).toBe(free);
});

test("memory for clicks is that for changes, and is given back", () => {
  const small = createMock({ memory: 16, now: "2026-02-01T00:00:00Z" });
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...row,
      id: `click-${i}`,
      referrer: `https://${i}.example/`,
    }));
  for (let i = 0; i < 50; i++) small.clicks.set("bio", rows(500));
  expect(() => small.clicks.set("bio", rows(20_000))).toThrow(
    /^The memory for clicks and changes of sessions is used up: /,
  );
  expect(small.truth("bio", { date_start: "2026-01-20", date_end: "2026-01-20" })?.totals.clicks).toBe(500);
  small.clicks.set("other", []);
  small.reset("clicks");
  for (let i = 0; i < 50; i++) small.clicks.set(`link-${i % 2}`, rows(500));
  small.reset("clicks");
  for (let i = 0; i < 400; i++) small.clicks.set(`link-${i}`, rows(1));
});
