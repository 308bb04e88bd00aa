/** What a mock keeps of clicks that were given to a session. */
import { expect, test } from "vitest";
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
