/** What ends in the journal instead of at a receiver: calls that are too many, and errors of the sandbox itself. */
import { expect, test } from "vitest";
import { createMock } from "../../../src/index.ts";
import type { Postback } from "../../../src/server/resources/postback.ts";
import { conversionTypes } from "../../../src/world/fans/conversion-kinds.ts";
import { sessionWithoutNetwork } from "./support/session-without-network.ts";

test("of a jump over years the newest 10,000 conversions at most are posted, and the journal says how many are not", async () => {
  // The receiver is another machine, so that no call leaves the sandbox.
  const postback = {
    url: "https://receiver.example/in",
    smart_link_scope: "global",
    conversion_types: Object.values(conversionTypes),
  };
  const mock = createMock({ now: "2025-01-01T00:00:00Z", links: 1, clicksPerDay: 2000 });
  const headers = { authorization: "Bearer any" };
  await mock.inject({ method: "POST", url: "/api/smart-link-postbacks", headers, payload: postback });
  mock.clock.set("2026-12-31T00:01:00Z");
  await mock.postbacks.settle();
  const sent = mock.postbacks.count();
  // Conversions of the same millisecond are kept or left out together.
  expect(sent).toBeGreaterThan(9_990);
  expect(sent).toBeLessThanOrEqual(10_000);
  const [link] = (await mock.inject({ url: "/api/smart-links", headers })).json().data;
  const truth = mock.truth(link.id, { date_start: "2025-01-01", date_end: "2026-12-30T23:59:59Z" });
  const unsent = truth!.conversions.conversions - sent;
  expect(unsent).toBeGreaterThan(0);
  const entry = mock.requests({ operation: "postback" }).at(-1);
  expect(entry).toMatchObject({ kind: "postback", link: null, status: null });
  expect(entry?.warnings[0]).toMatch(
    new RegExp(`^Not sent: ${unsent} conversions before 202[56]-.* The clock passed more than 10000[.]$`),
  );
  // It says so once: when the clock moves on, nothing is left out.
  mock.clock.advance("PT6H");
  await mock.postbacks.settle();
  const later = mock.requests({ operation: "postback" }).slice(-3);
  expect(mock.postbacks.count()).toBeGreaterThan(sent);
  expect(later.flatMap(({ warnings }) => warnings).join()).not.toContain("The clock passed");
  await mock.close();
});

test("500 calls wait for their time, and the journal has those that are too many", async () => {
  const options = { clicksPerDay: 600_000, journal: 5000, postbackSchedule: "late" } as const;
  const { session, controls, close } = sessionWithoutNetwork({ options });
  controls.clock.advance("PT50M");
  await controls.postbacks.settle();
  const atOnce = session.postbacks.calls;
  const unsent = controls.requests({ operation: "postback" }).filter(({ status }) => status === null);
  expect(atOnce).toBeGreaterThan(500);
  // Every second conversion was posted. Of the others 500 wait, and the rest is in the journal.
  expect(Math.abs(atOnce - 500 - unsent.length)).toBeLessThanOrEqual(1);
  expect(unsent.length).toBeGreaterThan(0);
  for (const { link, warnings } of unsent) {
    expect(link).not.toBeNull();
    expect(warnings).toEqual([expect.stringMatching(/^Not sent: 500 calls of this postback are waiting/)]);
  }
  close();
});

test("an error of the sandbox while it makes a call is a failed call, and the next calls are made", async () => {
  let sent = 0;
  const send = async () => {
    sent += 1;
    if (sent === 2 || sent === 5) throw new TypeError("planted: token=secret");
    return { kind: "response", status: 200 } as const;
  };
  const { session, controls, close } = sessionWithoutNetwork({ send });
  const fired = await controls.postbacks.fire({ count: 3 });
  expect(fired.map(({ error_type }) => error_type)).toEqual([null, "internal_error", null]);
  controls.clock.advance("PT6H");
  await controls.postbacks.settle();
  expect(sent).toBeGreaterThan(5);
  const failed = controls.requests({ operation: "postback" }).filter(({ status }) => status === null);
  // One that was asked for, and one that the clock made due.
  const entry = { warnings: ["Not sent: an error in the sandbox (TypeError)."] };
  expect(failed).toMatchObject([entry, entry]);
  expect([...session.resources.postbacks.values()][0]?.latest_response?.status_code).toBe(200);
  close();
});

test("an error of the sandbox while it looks for conversions is in the journal, and later conversions are posted", async () => {
  let sent = 0;
  const send = async () => {
    sent += 1;
    return { kind: "response", status: 200 } as const;
  };
  const { session, controls, close } = sessionWithoutNetwork({ send });
  const [[id, postback]] = [...session.resources.postbacks] as [[number, Postback]];
  const broken = Object.defineProperty({ ...postback }, "conversion_types", {
    get() {
      throw new RangeError("planted");
    },
  });
  session.resources = { ...session.resources, postbacks: new Map([[id, broken]]) };
  controls.clock.advance("PT6H");
  await controls.postbacks.settle();
  expect(sent).toBe(0);
  // One for each look: when the clock was advanced, and when it was waited for.
  const failed = { link: null, warnings: ["Not sent: an error in the sandbox (RangeError)."] };
  expect(controls.requests({ operation: "postback" })).toMatchObject([failed, failed]);
  session.resources = { ...session.resources, postbacks: new Map([[id, postback]]) };
  controls.clock.advance("PT6H");
  await controls.postbacks.settle();
  expect(sent).toBeGreaterThan(0);
  close();
});
